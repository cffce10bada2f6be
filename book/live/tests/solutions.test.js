// The page's own arithmetic against that of the Rust solutions, run for run.
'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const test = require('node:test');
const experiment = require('./experiment.js');
const maths = require('./pure.js');

const solutions = JSON.parse(readFileSync(join(__dirname, 'solutions.json'), 'utf8'));
const real = (value) => ({ inf: Infinity, '-inf': -Infinity, NaN: NaN })[value] ?? value;

function close(got, wanted, what) {
  const right = real(wanted);
  const isSame = Object.is(got, right) || Math.abs(got - right) <= 1e-9 * Math.max(1e-3, Math.abs(right));
  assert.ok(isSame, `${what}: ${got}, and the solutions have ${right}`);
}

for (const run of solutions.runs) {
  const { by, surface, curvatures, tilt, start, lr, momentum, steps } = run;
  test(`${by} on the ${surface} ${curvatures}, turned by ${tilt}°, from ${start}, lr ${lr}, momentum ${momentum}`, () => {
    const land = maths.surface(surface, ...curvatures, tilt);
    const ceiling = run.ceiling === null ? NaN : maths.ceilingOf(experiment.ceiling, land.f(start));
    if (run.ceiling !== null) close(ceiling, run.ceiling, 'the ceiling');
    const walked = maths.walk(land, { start, lr, momentum, steps, ceiling });
    const { points, losses } = walked;
    assert.equal(points.length, run.count, 'the number of points');
    for (const [k, p, loss] of run.walk) {
      p.forEach((v, axis) => close(points[k][axis], v, `point ${k}`));
      close(losses[k], loss, `loss ${k}`);
    }
    const figure = { land, threshold: experiment.threshold };
    const read = maths.reading(figure, { ...walked, said: {} });
    for (const [key, value] of Object.entries(run.said)) {
      if (key === 'slope') land.g(start).forEach((v, axis) => close(v, value[axis], 'the slope'));
      else assert.equal(read[key], value, key);
    }
    // And nothing that the page would say of the solutions' run doubts it.
    const own = { ...walked, settings: { start, lr, momentum, steps, ceiling }, said: { ...run.said, slopes: points.map(land.g) } };
    assert.deepEqual(maths.doubts({ ...figure, surface }, own), []);
  });
}

test('the runs are of every kind that a figure knows', () => {
  const names = new Set(solutions.runs.map(({ said }) => said.behaviour));
  for (const name of ['crawls', 'converges', 'stalls', 'diverges']) assert.ok(names.has(name), name);
  assert.ok(solutions.runs.some(({ said }) => said.stop > 0), 'a guard speaks');
  assert.ok(solutions.runs.some(({ said }) => said.stop === null), 'a guard is silent');
  assert.ok(solutions.runs.some(({ said }) => said.escape === null), 'a walk stays on the ridge');
});

test('heights stand where the solutions have them, a row for each y', () => {
  const land = maths.surface('bowl', ...experiment.curvatures);
  for (const [j, i, height] of solutions.heights) {
    close(land.f([-3 + i / 10, -3 + j / 10]), height, `row ${j}, column ${i}`);
  }
});

test('the differences of the page are those of the solutions', () => {
  solutions.widths.forEach((h, k) => {
    const got = maths.central(h);
    const [slope, rounding] = [solutions.differences[k], 4e-16 / h];
    assert.ok(Math.abs(got - slope) <= rounding + 1e-9, `h = ${h}: ${got}, not ${slope}`);
  });
});
