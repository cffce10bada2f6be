// The figures of the extensions: their choices, their sliders, their points to hold; and whose code is at work.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, open, until } from './harness.mjs';
import { serve } from './stand-in.mjs';
import { on } from './page.mjs';
import { line, press, type, words } from './hands.mjs';

const list = (page, id) => page.$$eval(`#${id} .live-list li`, (all) => all.map((node) => node.textContent));
const says = (page, id, what) =>
  until(
    page,
    `${id}: ${what.source}`,
    ([id, source]) => new RegExp(source).test(document.querySelector(`#${id} .live-verdict`).textContent),
    [id, what.source],
  );

test('on a line each walk has its factor and its name', () =>
  on({}, async (page) => {
    const rows = await list(page, 'fig-paths');
    assert.match(rows[0], /^the rate 0.01 approaches: it stands at −1.227, factor 0.8791$/);
    assert.match(rows[2], /^the rate 0.5 diverges: it has left/);
    await type(page, 'fig-paths', 'learning rate, as a number', '0.03');
    await says(page, 'fig-paths', /^The rate 0.03 approaches, it stands at −1\.225, factor 0\.64\.$/);
    await page.$eval('#fig-paths .live-handle', (node) => node.focus());
    await page.keyboard.press('ArrowRight');
    await until(page, 'the start is another', () => document.querySelector('#fig-paths input[aria-label="start x"]').value === '-2.4');
  }));

test('noise leaves a cloud, and a schedule may freeze on its way', () =>
  on({}, async (page) => {
    await type(page, 'fig-cloud', 'noise, as a number', '0.5');
    await until(page, 'theory is beside it', () => /spread by 0\.0\d+ about 0\.7\d+; the formula says 0\.0\d+/.test(document.querySelector('#fig-cloud .live-list').textContent));
    await page.select('#fig-cloud select', '1');
    await says(page, 'fig-cloud', /add up to 1: .* It ends 0\.\d+ from the minimum\.$/);
    await press(page, 'fig-cloud', 'Copy link');
    assert.match(await page.evaluate(() => location.hash), /^#fig-cloud:c=1&lr=0\.05&n=0\.5&x=0\.1$/);
    await press(page, 'fig-cloud', 'Reset');
    await says(page, 'fig-cloud', /add up to 20/);
  }));

test('a walk in the map of valleys ends where the map has it', () =>
  on({}, async (page) => {
    assert.match(await words(page, 'fig-gamble'), /^From 3, with the momentum 0.9, a walk ends in the left valley\./);
    await type(page, 'fig-gamble', 'momentum, as a number', '0.5');
    await says(page, 'fig-gamble', /ends in the right valley/);
    await page.$eval('#fig-basins .live-handle', (node) => node.focus());
    for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowDown');
    await says(page, 'fig-basins', /^From −3, with the rate 0\.02, a walk ends in the left valley/);
  }));

test('the race goes to another ground, with its own rates and start', () =>
  on({}, async (page) => {
    const shape = () => line(page, 'fig-race', '.live-line.live-main');
    const first = await shape();
    await page.select('#fig-race select', '3');
    await until(page, 'the rates are those of the bowl', () => /plain, rate 0\.095.*Adam, rate 0\.3/.test(document.querySelector('#fig-race .live-list').textContent));
    assert.notEqual(await shape(), first);
    await press(page, 'fig-race', 'Step');
    await says(page, 'fig-race', /^After 1 steps/);
  }));

test('one rate suits the standardised houses and not the others', () =>
  on({}, async (page) => {
    assert.match((await list(page, 'fig-needle'))[0], /condition number 58\.48/);
    await type(page, 'fig-needle', 'learning rate, as a number', '0.19');
    await says(page, 'fig-needle', /×\s10¹⁵ above the least in thousands of square feet, [^,]+ standardised/);
  }));

test('batches are counted in updates, examples or epochs', () =>
  on({}, async (page) => {
    assert.match((await list(page, 'fig-price'))[3], /^batches of 1000: below 1 after 52 updates, 52000 examples, 52 epochs$/);
    const first = await line(page, 'fig-price');
    await page.select('#fig-price select', '0');
    await until(page, 'the curve is another', (first) => document.querySelector('#fig-price .live-line.live-main').getAttribute('d') !== first, first);
    await type(page, 'fig-price', 'examples a batch, as a number', '500');
    await says(page, 'fig-price', /^Batches of 500: below 1 after \d+ updates/);
  }));

let [browser, server] = [];
before(async () => {
  [browser, server] = await Promise.all([browse(), serve()]);
});
after(async () => {
  await browser?.close();
  server.close();
});

test('served, the curve is the reader’s own, and what is wrong with it is said', async () => {
  const walk = Array.from({ length: 401 }, () => 0.25);
  server.extension = { yours: { rates: Array(400).fill(0.05), walk, cloud: 0.125 }, differs: 'Your `noisy_descent` has 0.25 at place 1, the reference 0.1.' };
  const page = await open(browser, server.address);
  const badge = () => page.$eval('#fig-cloud .live-badge', (node) => node.textContent);
  await until(page, 'it is said whose walk it is', () => /by your noisy_descent.* Your noisy_descent has 0\.25/.test(document.querySelector('#fig-cloud .live-badge').textContent));
  assert.match((await list(page, 'fig-cloud'))[0], /spread by 0\.125 about 0\.25/);
  assert.notEqual(await line(page, 'fig-cloud', '.live-line.live-ghost'), '', 'grey is the reference');
  server.extension = null;
  server.announce();
  await until(page, 'it is said that there is nothing yet', () => /^ext02_noise: it is not begun yet\. Meanwhile you see the reference\.$/.test(document.querySelector('#fig-cloud .live-badge').textContent));
  assert.equal(await line(page, 'fig-cloud', '.live-line.live-ghost'), '');
  assert.match(await badge(), /reference/);
  assert.deepEqual(page.complaints, []);
  await page.close();
});
