// The stage that all figures share, and the kinds that answer a question: pausing, addresses, steps written
// out, the best rate, the best pair, a rule of one's own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, WIDTHS } from './harness.mjs';
import { on } from './page.mjs';
import { fact, HANDLE, line, middle, press, type, value, words } from './hands.mjs';

test('play goes on where it was paused; what is shown, the address and the link agree', () =>
  on({}, async (page) => {
    const at = () => fact(page, 'fig-saddle', 'step').then(parseInt);
    await press(page, 'fig-saddle', 'Play');
    await until(page, 'the walk runs', () =>
      /^([7-9]|1\d) of/.test(document.querySelector('#fig-saddle .live-readout dd').textContent),
    );
    await press(page, 'fig-saddle', 'Pause');
    const paused = await at();
    await page.evaluate(() => {
      window.seen = [];
      document
        .getElementById('fig-saddle')
        .addEventListener('live:drawn', () =>
          window.seen.push(parseInt(document.querySelector('#fig-saddle .live-readout dd').textContent)),
        );
    });
    await press(page, 'fig-saddle', 'Play');
    await until(page, 'it goes on', () => window.seen.length > 2);
    assert.ok(Math.min(...(await page.evaluate(() => window.seen))) >= paused, 'it does not start over');
    await press(page, 'fig-saddle', 'Pause');
    await press(page, 'fig-saddle', 'Copy link');
    assert.match(await page.evaluate(() => location.hash), new RegExp(`&k=${await at()}&`));
    await press(page, 'fig-saddle', 'Reset');
    assert.equal(await page.evaluate(() => location.hash), '#fig-saddle:lr=0.1&m=0&x=1&y=0.001');
  }));

test('an address that asks for what there is not is not followed', () =>
  on({ hash: '#fig-walk:lr=99&m=5&k=-5&x=1&y=7' }, async (page) => {
    assert.equal(await value(page, 'fig-walk', 'learning rate, as a number'), '0.09');
    assert.equal(await value(page, 'fig-walk', 'momentum, as a number'), '0');
    assert.equal(await fact(page, 'fig-walk', 'step'), '200 of 200');
    assert.equal(await value(page, 'fig-walk', 'start x'), '1');
    assert.equal(await value(page, 'fig-walk', 'start y'), '2');
  }));

test('a step of the walk is written out when it is clicked', () =>
  on({}, async (page) => {
    const sums = (id) => page.$$eval(`#${id} .live-sum`, (all) => all.map((node) => node.textContent));
    assert.match((await sums('fig-walk'))[0], /^Click a point/);
    const at = await page.$eval('#fig-walk .live-main.live-dots', (node) => {
      node.scrollIntoView({ block: 'center' });
      const [x, y] = node.getAttribute('d').split('M')[2].match(/[\d.]+/g).map(Number);
      const { left, top } = document.querySelector('#fig-walk canvas').getBoundingClientRect();
      return [left + x, top + y];
    });
    await page.mouse.click(...at);
    await until(page, 'the step is written out', () =>
      /=/.test(document.querySelector('#fig-walk .live-sum').innerText),
    );
    assert.deepEqual(await sums('fig-walk'), ['x: −2.275 = −2.5 − 0.09 · (−2.5)', 'y: −1.6 = 2 − 0.09 · 40']);
    await type(page, 'fig-walk', 'momentum, as a number', '0.5');
    await type(page, 'fig-walk', 'steps shown, as a number', '2');
    await until(page, 'with momentum', () => /0\.5 ·/.test(document.querySelector('#fig-walk .live-sum').innerText));
    assert.equal((await sums('fig-walk'))[1], 'y: −0.52 = −1.6 + 0.5 · (−3.6) − 0.09 · (−32)');
  }));

test('the picture follows a walk that diverges, step by step, and says how far out it is', () =>
  on({}, async (page) => {
    const zoomed = () => page.$eval('#fig-walk .live-zoom', (node) => node.textContent);
    const mark = () => page.$eval('#fig-walk .live-svg', (svg) => [...svg.querySelectorAll('text')].map((node) => node.textContent));
    assert.equal(await zoomed(), '');
    await type(page, 'fig-walk', 'learning rate, as a number', '0.2');
    await until(page, 'it is zoomed out', () => document.querySelector('#fig-walk .live-zoom').textContent !== '');
    assert.equal(await zoomed(), 'zoomed out 10 times to follow it');
    assert.ok((await mark()).includes('x, in 10¹'));
    // −3 a step: from 2 it is beyond 3 at step 1, beyond 30 at step 3, beyond 3000 at step 7.
    for (const [k, says] of [[0, ''], [1, '10 times'], [3, '100 times'], [7, '10000 times']]) {
      await type(page, 'fig-walk', 'steps shown, as a number', String(k));
      await until(page, `${says} at step ${k}`, (says) => {
        const { textContent } = document.querySelector('#fig-walk .live-zoom');
        return says ? textContent.includes(says) : textContent === '';
      }, says);
    }
    await press(page, 'fig-walk', 'Reset');
    await until(page, 'it is back', () => document.querySelector('#fig-walk .live-zoom').textContent === '');
    // A walk that goes out and comes back is not followed; nor does the ground move under a hand.
    await type(page, 'fig-momentum', 'momentum, as a number', '0.99');
    assert.equal(await page.$eval('#fig-momentum .live-zoom', (node) => node.textContent), '');
    await type(page, 'fig-walk', 'learning rate, as a number', '0.1001');
    const [x, y] = await middle(page, `#fig-walk ${HANDLE}`);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const before = await zoomed();
    await page.mouse.move(x + 60, y - 30, { steps: 5 });
    assert.equal(await zoomed(), before);
    await page.mouse.up();
  }));

test('a bar and the contours say how high the ground is', () =>
  on({}, async (page) => {
    assert.equal(await page.$eval('#fig-walk .live-bar', (node) => node.innerText.replace(/\s+/g, ' ')), 'height 0 24 95');
    const heights = await page.$$eval('#fig-walk .live-heights text', (all) => all.map((node) => Number(node.textContent)));
    assert.deepEqual(heights, [0.24, 0.95, 2.1, 3.8]);
    assert.equal(await page.$eval('#fig-saddle .live-bar', (node) => node.innerText.replace(/\s+/g, ' ')), 'height −9 0 9');
  }));

test('a valley is turned, and the walk in it', () =>
  on({}, async (page) => {
    const first = await line(page, 'fig-askew');
    await type(page, 'fig-askew', 'tilt, in degrees, as a number', '0');
    await until(page, 'the walk is another', (first) => document.querySelector('#fig-askew .live-main').getAttribute('d') !== first, first);
    assert.equal(await line(page, 'fig-askew'), await line(page, 'fig-walk'), 'not turned, it is the plain walk');
    await type(page, 'fig-askew', 'curvature across the valley, as a number', '23');
    await until(page, 'it diverges', () => /^Diverges/.test(document.querySelector('#fig-askew .live-verdict').textContent));
    assert.deepEqual(await page.$$eval('#fig-walk [aria-label^=tilt]', (all) => all.length), 0);
  }));

test('Play goes as fast as it is told', () =>
  on({}, async (page) => {
    for (const speed of [60, 5, 25]) {
      await page.$$eval('#fig-walk button', (all) => all.find((node) => /a second$/.test(node.textContent)).click());
      await until(page, `it is ${speed}`, (speed) =>
        [...document.querySelectorAll('#fig-walk button')].some((node) => node.textContent === `${speed} steps a second`), speed);
    }
  }));

test('on a telephone each picture that is taken hold of is in sight together with its knobs', () =>
  on({ width: 360, height: 740 }, async (page) => {
    const tall = await page.$$eval('figure.is-live', (all) =>
      all.map((root) => {
        const [plot, knobs] = ['.live-plot', '.live-controls'].map((name) => root.querySelector(name).getBoundingClientRect());
        return [root.id, Math.round(knobs.bottom - plot.top)];
      }),
    );
    assert.deepEqual(tall.filter(([, height]) => height > 720), []);
  }));

test('no figure changes its height while a slider moves, and the page does not jump', async () => {
  for (const width of WIDTHS) {
    await on({ width }, async (page) => {
      const [heights, shift] = await page.evaluate(async () => {
        let shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value))).observe({ type: 'layout-shift' });
        const frame = () => new Promise(requestAnimationFrame);
        // All figures move at once, each its own slider.
        const figures = [...document.querySelectorAll('figure.is-live')].map((root) => ({
          root,
          ranges: [...root.querySelectorAll('input[type=range]')],
          seen: new Set(),
        }));
        const most = Math.max(...figures.map(({ ranges }) => ranges.length));
        for (let index = 0; index < most; index++) {
          for (let k = 0; k <= 10; k++) {
            for (const { ranges } of figures) {
              const range = ranges[index];
              if (!range) continue;
              range.value = +range.min + ((range.max - range.min) * k) / 10;
              range.dispatchEvent(new Event('input', { bubbles: true }));
            }
            await frame();
            await frame();
            for (const { root, seen } of figures) seen.add(Math.round(root.getBoundingClientRect().height));
          }
        }
        return [figures.map(({ root, seen }) => [root.id, [...seen]]), shift];
      });
      assert.ok(shift < 0.02, `the layout shifts by ${shift} at ${width} px`);
      for (const [id, all] of heights) assert.ok(all.length < 2, `${id} at ${width} px: ${all}`);
    });
  }
});

test('twelve rules, right and wrong, walk and are named; a surface is typed; the address has both', async () => {
  let hash;
  await on({}, async (page) => {
    const write = (index, text) =>
      page.$$eval(
        '#fig-rule input[type=text]',
        (all, index, text) => {
          all[index].value = text;
          all[index].dispatchEvent(new Event('input', { bubbles: true }));
        },
        index,
        text,
      );
    for (const [rule, says] of [
      ['p - lr*g', /^This is the step of chapter 3\. Converges/],
      ['p + -1 · g × lr', /^This is the step of chapter 3/],
      ['p - lr * g + m*v', /^This is the heavy ball of chapter 6\. Converges/],
      ['p + lr*g', /^Your step adds the gradient\. Diverges/],
      ['p-g', /^Your step walks the whole gradient/],
      ['-lr*g', /^Your step returns the move/],
      ['p - (lr)', /^Your step subtracts lr itself/],
      ['p - lr*sign(g)', /^A rule of your own: none of the usual slips\./],
      ['p - lr*q', /^“q” is not known here: there are p, g, lr, v, m,/],
      ['p - lr*(g', /^A bracket is not closed/],
      ['p -', /^Something is missing at the end/],
      ['constructor(p)', /^“constructor” is not known here/],
    ]) {
      await write(0, rule);
      await until(
        page,
        `${rule} is named`,
        (source) => new RegExp(source, 'i').test(document.querySelector('#fig-rule .live-verdict').textContent),
        says.source,
      );
    }
    await write(0, 'p - lr*g');
    await write(1, 'x^2 - y^2');
    await until(page, 'the saddle is walked', () => /the height is −/.test(document.querySelector('#fig-rule .live-verdict').textContent));
    const still = await line(page, 'fig-rule');
    await write(1, '(x^2 - 1)^2 + 4*y^2');
    await type(page, 'fig-rule', 'noise, as a number', '5');
    await until(page, 'the walk is another', (still) => document.querySelector('#fig-rule .live-main').getAttribute('d') !== still, still);
    await press(page, 'fig-rule', 'Copy link');
    hash = await page.evaluate(() => location.hash);
    assert.match(hash, /&n=5&.*f=\(x%5E2%20-%201\)%5E2/);
  });
  await on({ hash }, async (page) => {
    const typed = await page.$$eval('#fig-rule input[type=text]', (all) => all.map((node) => node.value));
    assert.deepEqual(typed, ['p - lr*g', '(x^2 - 1)^2 + 4*y^2']);
  });
});

test('the best rate makes both axes equally slow', () =>
  on({}, async (page) => {
    assert.match(await words(page, 'fig-split'), /^Along x a step multiplies by 0.91, along y by −0.8: x is the slow one/);
    await press(page, 'fig-split', 'Best rate');
    await until(page, 'they are equally slow', () =>
      /equally slow/.test(document.querySelector('#fig-split .live-verdict').textContent),
    );
    assert.equal(await value(page, 'fig-split', 'learning rate, as a number'), '0.09524');
    await type(page, 'fig-split', 'curvature along y, as a number', '100');
    await until(page, 'the walk diverges along the steeper axis', () =>
      /diverges along y\.$/.test(document.querySelector('#fig-split .live-verdict').textContent),
    );
    await press(page, 'fig-split', 'Best rate');
    await until(page, 'the best rate is another', () =>
      /by 0\.9802, along y by −0\.98: they are equally slow/.test(document.querySelector('#fig-split .live-verdict').textContent),
    );
  }));

test('five places are pinned on the map, and each is what its name says', () =>
  on({}, async (page) => {
    for (const [pin, says] of [
      ['A creeps', 'Converges: the loss stays below 0.001 from step 200 on'],
      ['B best plain rate', 'Converges'],
      ['C swings', 'from step 101 on'],
      ['D best pair', 'from step 2\\d on'],
      ['E breaks', 'Diverges'],
    ]) {
      await press(page, 'fig-map', pin);
      await until(page, `${pin}: ${says}`, (says) => new RegExp(says).test(document.querySelector('#fig-map .live-verdict').textContent), says);
    }
    const letters = await page.$$eval('#fig-map .live-letter', (all) => all.map((node) => node.textContent));
    assert.deepEqual(letters, ['A', 'B', 'C', 'D', 'E']);
  }));

test('four optimisers race on a landscape that is turned by pointer and by keys', () =>
  on({}, async (page) => {
    const list = () => page.$$eval('#fig-landscape .live-list li', (all) => all.map((node) => node.textContent));
    assert.match((await list())[0], /^plain, rate 0\.09: .* settled from step 43 on$/);
    assert.match((await list())[1], /^momentum 0\.9, rate 0\.02: .* settled from step 101 on$/);
    const picture = () => page.$eval('#fig-landscape canvas', (canvas) => canvas.toDataURL());
    const first = await picture();
    await page.focus('#fig-landscape input[aria-label="turned by"]');
    await page.keyboard.press('ArrowRight');
    await until(page, 'it has turned', (first) => document.querySelector('#fig-landscape canvas').toDataURL() !== first, first);
    const turned = Number(await value(page, 'fig-landscape', 'turned by'));
    const [x, y] = await middle(page, '#fig-landscape canvas');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y, { steps: 4 });
    await page.mouse.up();
    await until(
      page,
      'a drag turns it further',
      (turned) => Number(document.querySelector('#fig-landscape input[aria-label="turned by"]').value) === turned + 40,
      turned,
    );
    await type(page, 'fig-landscape', 'noise, as a number', '5');
    await until(page, 'with noise nobody settles', () =>
      /momentum[^;]*has not settled/.test(document.querySelector('#fig-landscape .live-list').textContent),
    );
    const losses = async () => (await list()).map((text) => parseFloat(text.match(/the loss is ([\d.]+)/)[1]));
    const cloud = await losses();
    const before = (await list()).join('');
    await page.$eval('#fig-landscape [type=checkbox]', (box) => box.click());
    await until(page, 'the rates fall', (first) => document.querySelector('#fig-landscape .live-list').textContent !== first, before);
    (await losses()).forEach((loss, k) => assert.ok(loss < cloud[k], `a rate that falls: ${loss}, and before ${cloud[k]}`));
  }));

test('at the best pair the roots of each axis meet', () =>
  on({}, async (page) => {
    const dots = () => page.$$eval('#fig-spring .live-root', (all) => all.map((node) => [node.cx.baseVal.value, node.cy.baseVal.value]));
    const list = () => page.$$eval('#fig-spring .live-list li', (all) => all.map((node) => node.textContent));
    assert.match((await list())[0], /^x, curvature 1: swings \(under-damped\) and shrinks by 0.9487 a step$/);
    await press(page, 'fig-spring', 'Best pair');
    await until(page, 'the pair is the best', () => /best pair/.test(document.querySelector('#fig-spring .live-verdict').textContent));
    const [a, b, c, d] = await dots();
    assert.ok(Math.hypot(a[0] - b[0], a[1] - b[1]) < 1 && Math.hypot(c[0] - d[0], c[1] - d[1]) < 1, 'each pair in one point');
    for (const text of await list()) assert.match(text, /critically damped/);
    await type(page, 'fig-spring', 'momentum, as a number', '0.1');
    await until(page, 'too little momentum', () =>
      /bounces \(over-damped\)/.test(document.querySelector('#fig-spring .live-list').textContent),
    );
  }));
