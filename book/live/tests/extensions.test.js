// What the page computes for the extensions, against the solutions.
'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const test = require('node:test');
const pure = require('./pure.js');

const { extensions } = JSON.parse(readFileSync(join(__dirname, 'solutions.json'), 'utf8'));

function close(got, wanted, what) {
  if (Array.isArray(wanted)) {
    assert.equal(got.length, wanted.length, what);
    wanted.forEach((value, k) => close(got[k], value, `${what}, ${k}`));
    return;
  }
  const isSame = wanted === null ? !isFinite(got) : Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  assert.ok(isSame, `${what}: ${got}, and the solutions have ${wanted}`);
}

test('three walks on the line, their factors and names', () => {
  const { settings, yours } = extensions.paths;
  const walks = ['lr0', 'lr1', 'lr2'].map((rate) => pure.roll(pure.QUARTIC, settings.x, settings[rate], 0, settings.steps));
  close(walks, yours.walks, 'walks');
  // A factor of two moves that are rounding alone is nothing to compare.
  close(walks.map((walk) => walk.slice(2, 9).map((_, k) => pure.factor(walk.slice(0, k + 3)))), yours.factors.map((all) => all.slice(0, 7)), 'factors');
  assert.deepEqual(walks.map(pure.manner), yours.manners);
  close(pure.QUARTIC.f(settings.low), yours.heights[0], 'the height');
});

test('noise from the same dice, under every schedule', () => {
  for (const { settings, yours } of extensions.cloud) {
    const { c, lr, n, x, steps } = settings;
    const rates = Array.from({ length: steps }, (_, k) => pure.SCHEDULES[c](lr, k));
    close(rates, yours.rates, 'rates');
    const walk = pure.noisy(pure.WELL, x, rates, n);
    close(walk, yours.walk, `the walk of schedule ${c}`);
    close(pure.spread(walk.slice(-100))[0], yours.cloud, 'the cloud');
  }
});

test('the maps of valleys', () => {
  for (const [name, curve, most] of [['gamble', pure.DEEP, 0.98], ['basins', pure.WELL, 0.25]]) {
    const { settings, yours } = extensions[name];
    const reach = name === 'gamble' ? 4 : 3.5;
    for (let row = 0; row < 49; row += 6) {
      for (let column = 0; column < 97; column += 5) {
        const [x, up] = [-reach + (2 * reach * column) / 96, (most * row) / 48];
        const [lr, m] = name === 'gamble' ? [settings.lr, up] : [up, 0];
        const end = pure.roll(curve, x, lr, m, settings.steps).at(-1);
        assert.equal(pure.valleyOf(yours.found, end), yours.map[row * 97 + column] ?? -1, `${name} from ${x} with ${up}`);
      }
    }
  }
});

test('the race on four grounds', () => {
  for (const { settings, yours } of extensions.race) {
    const { c, x, y, lr, rate, steps } = settings;
    const ground = pure.GROUNDS[c];
    close(pure.run(pure.METHODS[2], ground, [x, y], rate, steps), yours.rmsprop, `RMSProp on ground ${c}`);
    close(pure.run(pure.METHODS[3], ground, [x, y], lr, steps), yours.adam, `Adam on ground ${c}`);
  }
});

test('on the first page the plain walk has the longest path and settles first; a falling rate ends nearer, noise or none', () => {
  const land = pure.surface('bowl', 1, 20);
  const racers = [[0, 0.09], [1, 0.02], [1, 0.02, 0.9], [3, 0.2]];
  const walk = ([method, lr, ahead], on, left) => pure.run(pure.METHODS[method], on, [-2.5, 2], lr, 200, ahead, left);
  const walks = racers.map((racer) => walk(racer, land));
  const settled = walks.map((points) => pure.settledBelow(points.map(land.f), 1e-3));
  const lengths = walks.map(pure.pathLength);
  assert.equal(Math.min(...settled), settled[0]);
  assert.equal(Math.max(...lengths), lengths[0]);
  assert.equal(Math.min(...lengths), lengths[3]);
  const noise = pure.unrest(200);
  for (const sigma of [1, 5, 20]) {
    for (const racer of racers) {
      const [free, fallen] = [undefined, pure.falling].map((left) => land.f(walk(racer, pure.shaken(land, noise, sigma), left).at(-1)));
      assert.ok(fallen < free, `${racer} with noise ${sigma}: ${fallen}, and ${free} at a rate that stays`);
    }
  }
});

test('the houses, in thousands and standardised', () => {
  const { settings, yours } = extensions.needle;
  const scaled = pure.standardise(pure.SIZES);
  close(scaled, yours.scaled, 'scaled');
  [pure.SIZES.map((size) => size / 1000), scaled].forEach((xs, side) => {
    const land = pure.houses(xs);
    const walk = pure.run(pure.METHODS[0], land, yours.walks[side][0], settings.lr, settings.steps);
    close(walk, yours.walks[side], `walk ${side}`);
    close(walk.map(land.f), yours.losses[side], `losses ${side}`);
  });
});

test('trainings in batches', () => {
  const rows = pure.made();
  for (const { settings, yours } of extensions.price) {
    close(pure.train(rows, settings.size, settings.lr, settings.epochs), yours.weights, `batches of ${settings.size}`);
  }
});
