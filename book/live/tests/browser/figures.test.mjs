// The figures on a page of their own, opened as a file: what a reader can do with them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlaps, serious, until, WIDTHS } from './harness.mjs';
import { SCRIPTS } from './fixture.mjs';
import { on, opened } from './page.mjs';
import { fact, HANDLE, line, middle, press, type, value, WALK, words } from './hands.mjs';

test('every kind that can comes alive, the others keep their picture', () =>
  on({}, async (page) => {
    const state = await page.$$eval('figure.live', (all) =>
      all.map((root) => [
        root.dataset.live,
        root.classList.contains('is-live'),
        root.querySelector('svg.plot').getClientRects().length > 0,
      ]),
    );
    for (const [kind, live, picture] of state) {
      const still = ['panels', 'surface'].includes(kind);
      assert.deepEqual([live, picture], [!still, still], kind);
    }
    assert.equal(state.length, 25);
  }));

test('nothing overlaps at any width, light or dark', async () => {
  for (const width of [320, 600, 675, 700, ...WIDTHS]) {
    await on({ width }, async (page) => {
      for (const theme of ['light', 'coal']) {
        await page.evaluate((theme) => (document.documentElement.className = theme), theme);
        assert.deepEqual(await overlaps(page, 'main'), [], `${width} px, ${theme}`);
      }
    });
  }
});

test('axe-core finds nothing serious, in any theme', () =>
  on({}, async (page) => {
    for (const theme of ['light', 'rust', 'coal', 'navy', 'ayu']) {
      await page.evaluate((theme) => (document.documentElement.className = theme), theme);
      assert.deepEqual(await serious(page), [], theme);
    }
  }));

test('a start is dragged and the walk follows, within a frame', () =>
  on({}, async (page) => {
    const first = await line(page, 'fig-walk');
    await page.evaluate(() => {
      window.times = [];
      document
        .getElementById('fig-walk')
        .addEventListener('live:drawn', ({ detail }) => window.times.push(detail.ms));
    });
    const [x, y] = await middle(page, `#fig-walk ${HANDLE}`);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 130, y + 60, { steps: 40 });
    await page.mouse.up();
    await until(
      page,
      'the numbers follow the drag',
      () => Number(document.querySelector('#fig-walk input[aria-label="start x"]').value) > -1,
    );
    assert.notEqual(await line(page, 'fig-walk'), first);
    const times = await page.evaluate(() => window.times.sort((a, b) => a - b));
    const median = times[times.length >> 1];
    assert.ok(times.length > 5 && median < 16, `${times.length} frames, the median after ${median} ms`);
    assert.match(await page.evaluate(() => location.hash), /^#fig-walk:lr=0.09&/);
  }));

test('a finger drags the start, and the page does not scroll', () =>
  on({ touch: true, width: 360 }, async (page) => {
    const [x, y] = await middle(page, `#fig-walk ${HANDLE}`);
    const scrolled = await page.evaluate(() => scrollY);
    await page.touchscreen.touchStart(x, y);
    for (let k = 1; k <= 12; k++) await page.touchscreen.touchMove(x + 8 * k, y - 10 * k);
    await page.touchscreen.touchEnd();
    await until(
      page,
      'the walk has followed the finger to its end',
      () => Number(document.querySelector('#fig-walk input[aria-label="start x"]').value) > -0.5,
    );
    assert.equal(await page.evaluate(() => scrollY), scrolled);
    // Anywhere else in the picture a finger scrolls, as it does on any page.
    await page.touchscreen.touchStart(x + 100, y + 60);
    for (let k = 1; k <= 12; k++) await page.touchscreen.touchMove(x + 100, y + 60 - 10 * k);
    await page.touchscreen.touchEnd();
    await until(page, 'the page has scrolled', (before) => scrollY > before, scrolled);
  }));

test('all of it works from the keyboard', () =>
  on({}, async (page) => {
    const focused = () =>
      page.evaluate(
        () => document.activeElement.getAttribute('aria-label') || document.activeElement.textContent,
      );
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Start of the walk; arrow keys move it');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await until(
      page,
      'the arrow keys have moved the start',
      () =>
        document.querySelector('#fig-walk .live-handle').getAttribute('aria-valuetext') === 'x −2.4, y 1.99',
    );
    const order = [];
    for (let k = 0; k < 14; k++) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    assert.deepEqual(order, [
      'learning rate',
      'learning rate, as a number',
      'momentum',
      'momentum, as a number',
      'steps shown',
      'steps shown, as a number',
      'start x',
      'start y',
      'Step',
      'Play',
      '25 steps a second',
      'Compare',
      'Reset',
      'Copy link',
    ]);
    await page.focus('#fig-walk input[type=range]');
    await page.keyboard.press('ArrowRight');
    await until(
      page,
      'the slider has moved the rate',
      () => document.querySelector('#fig-walk input[type=number]').value !== '0.09',
    );
    await page.$$eval('#fig-walk button', (all) => all[0].focus());
    await page.keyboard.press('Space');
    await until(
      page,
      'Step shows one step',
      () => document.querySelector('#fig-walk .live-readout dd').textContent === '1 of 200',
    );
  }));

test('the slider of the rate goes from 0.001 to 1, evenly in the logarithm', () =>
  on({}, async (page) => {
    await page.focus('#fig-walk input[type=range]');
    for (const [key, rate] of [
      ['Home', '0.001'],
      ['End', '1'],
      ['PageDown', '0.5'],
    ]) {
      await page.keyboard.press(key);
      await until(
        page,
        `the rate is ${rate} after ${key}`,
        (rate) => document.querySelector('#fig-walk input[type=number]').value === rate,
        rate,
      );
    }
  }));

test('keys that come quicker than frames all count', () =>
  on({}, async (page) => {
    await page.$eval(`#fig-walk ${HANDLE}`, (node) => {
      for (let k = 0; k < 5; k++)
        node.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    await until(
      page,
      'the start is five keys further',
      () => document.querySelector('#fig-walk .live-handle').getAttribute('aria-valuetext') === 'x −2, y 2',
    );
  }));

test('position, loss, gradient and step can be read', () =>
  on({}, async (page) => {
    await type(page, 'fig-walk', 'steps shown, as a number', '1');
    await until(
      page,
      'one step is shown',
      () => document.querySelector('#fig-walk .live-readout dd').textContent === '1 of 200',
    );
    assert.equal(await fact(page, 'fig-walk', 'position'), '(−2.275, −1.6)');
    assert.equal(await fact(page, 'fig-walk', 'loss'), '28.188');
    assert.equal(await fact(page, 'fig-walk', 'gradient'), '(−2.275, −32)');
    assert.equal(await words(page, 'fig-walk'), 'Converges: the loss stays below 0.001 from step 43 on.');
    await until(page, 'the summary is read out', () =>
      /learning rate 0.09.*converges/.test(
        document.querySelector('#fig-walk [aria-live=polite]').textContent,
      ),
    );
  }));

test('play runs to the end, and pauses; reset brings everything back', () =>
  on({}, async (page) => {
    const first = await line(page, 'fig-saddle');
    await type(page, 'fig-saddle', 'learning rate, as a number', '0.2');
    await press(page, 'fig-saddle', 'Play');
    await until(page, 'the walk runs', () =>
      /^[5-9] of/.test(document.querySelector('#fig-saddle .live-readout dd').textContent),
    );
    await press(page, 'fig-saddle', 'Pause');
    // The last step may still be drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const paused = await fact(page, 'fig-saddle', 'step');
    assert.notEqual(paused, '60 of 60');
    await press(page, 'fig-saddle', 'Step');
    await until(
      page,
      'Step goes on from there',
      (k) => document.querySelector('#fig-saddle .live-readout dd').textContent === `${k} of 60`,
      parseInt(paused) + 1,
    );
    await press(page, 'fig-saddle', 'Play');
    await until(
      page,
      'the walk has run to its end',
      () => document.querySelector('#fig-saddle .live-readout dd').textContent === '60 of 60',
    );
    await press(page, 'fig-saddle', 'Reset');
    await until(
      page,
      'the first walk is back',
      (first) => document.querySelector('#fig-saddle .live-line.live-main').getAttribute('d') === first,
      first,
    );
  }));

test('with reduced motion, play shows the walk in a few pieces', () =>
  on(
    { before: (page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]) },
    async (page) => {
      await page.evaluate(() => {
        window.seen = [];
        document
          .getElementById('fig-walk')
          .addEventListener('live:drawn', () =>
            window.seen.push(document.querySelector('#fig-walk .live-readout dd').textContent),
          );
      });
      await press(page, 'fig-walk', 'Play');
      await until(page, 'the first piece is there', () => window.seen.length > 1);
      assert.deepEqual((await page.evaluate(() => window.seen)).slice(0, 2), ['0 of 200', '25 of 200']);
    },
  ));

test('two settings can be compared', () =>
  on({}, async (page) => {
    const first = await line(page, 'fig-walk');
    await press(page, 'fig-walk', 'Compare');
    await type(page, 'fig-walk', 'learning rate, as a number', '0.02');
    await until(
      page,
      'the other walk is drawn',
      (first) => document.querySelector('#fig-walk .live-line.live-main').getAttribute('d') !== first,
      first,
    );
    assert.equal(await line(page, 'fig-walk', '.live-line.live-kept'), first);
    assert.match(
      await page.$eval('#fig-walk .live-note', (node) => node.textContent),
      /kept, learning rate 0.09, momentum 0/,
    );
    await press(page, 'fig-walk', 'Stop comparing');
    await until(
      page,
      'the kept walk is gone',
      () => document.querySelector('#fig-walk .live-line.live-kept').getAttribute('d') === '',
    );
  }));

test('a link carries the settings', async () => {
  let hash;
  await on({}, async (page) => {
    await type(page, 'fig-momentum', 'momentum, as a number', '0.5');
    await page.keyboard.press('Tab');
    await press(page, 'fig-momentum', 'Copy link');
    hash = await page.evaluate(() => location.hash);
    assert.equal(hash, '#fig-momentum:lr=0.02&m=0.5&x=-2.5&y=2');
  });
  await on({ hash }, async (page) => {
    assert.equal(await value(page, 'fig-momentum', 'momentum, as a number'), '0.5');
    assert.ok(
      await page.$eval('#fig-momentum', (root) => root.getBoundingClientRect().top < innerHeight),
      'the figure is in view',
    );
    await page.evaluate(() => (location.hash = '#fig-walk:lr=0.05&k=3'));
    await until(
      page,
      'a pasted link is followed',
      () => document.querySelector('#fig-walk .live-readout dd').textContent === '3 of 200',
    );
    assert.equal(await value(page, 'fig-walk', 'learning rate, as a number'), '0.05');
  });
});

test('each figure says what it shows', () =>
  on({}, async (page) => {
    assert.equal(
      await words(page, 'fig-momentum'),
      'Momentum 0: path 4.138 long, settled from step 200 on; momentum 0.9: path 17.62 long, settled from step 101 on.',
    );
    assert.equal(
      await words(page, 'fig-saddle'),
      'Leaves the ridge: |y| > 1 for the first time at step 38; first beyond ±3 at step 44.',
    );
    assert.equal(await words(page, 'fig-arrows'), 'The gradient at (−2.5, 2) is (−2.5, 40), 40.08 long.');
    assert.equal(await words(page, 'fig-once'), 'Takes the loss from 43.13 to 17.4.');
    assert.equal(await words(page, 'fig-point'), 'The loss at (−2.5, 2) is 43.125.');
    assert.deepEqual(
      await page.$$eval('#fig-point :is(input, button)', (all) =>
        all.map((node) => node.ariaLabel || node.textContent),
      ),
      ['x', 'y', 'Reset', 'Copy link'],
    );
    const list = (id) => page.$$eval(`#${id} .live-list li`, (rows) => rows.map((row) => row.textContent));
    assert.deepEqual(await list('fig-sweep'), [
      '0.001 crawls: after 200 steps the loss is still 2.107',
      '0.02 converges: the loss stays below 0.001 from step 200 on',
      '0.09 converges: the loss stays below 0.001 from step 43 on',
      '0.1 stalls: the loss no longer falls, it stays at 40',
      '0.2 diverges: after 200 steps the loss is 2.822\u00a0×\u00a010¹⁹²',
      'the threshold, 0.001',
    ]);
    const guards = await list('fig-guard');
    assert.match(guards[0], /climbs: speaks at step 1$/);
    assert.match(guards[1], /not finite: speaks at step 322, far off to the right$/);
    assert.match(guards[2], /ceiling: speaks at step 7$/);
  }));

test('the rate in the middle of a sweep is the reader’s', () =>
  on({}, async (page) => {
    await type(page, 'fig-sweep', 'learning rate, as a number', '0.11');
    await until(page, 'the curve has turned over', () =>
      /^Rate 0.11 diverges/.test(document.querySelector('#fig-sweep .live-verdict').textContent),
    );
    assert.match(await page.$eval('#fig-sweep .live-list', (list) => list.textContent), /0.1 stalls/);
    await until(page, 'the summary names the rate that was moved', () =>
      /^learning rate 0.11, .*rate 0.11 diverges/.test(
        document.querySelector('#fig-sweep [aria-live=polite]').textContent,
      ),
    );
    const loud = await page.$$eval(
      '[aria-live=polite]',
      (all) => all.filter((node) => node.textContent).length,
    );
    assert.equal(loud, 1, 'figures that nobody touched keep silent');
  }));

test('a pair is picked on the map, by pointer and by keys', () =>
  on({}, async (page) => {
    await until(page, 'the map is painted', () => {
      const canvas = document.querySelector('#fig-map canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.some((part, k) => k % 4 === 3 && part > 200);
    });
    const first = await line(page, 'fig-map');
    const [x, y] = await middle(page, `#fig-map ${HANDLE}`);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 60, { steps: 5 });
    await page.mouse.up();
    await until(
      page,
      'the walk of the new pair is drawn',
      (first) => document.querySelector('#fig-map .live-line.live-main').getAttribute('d') !== first,
      first,
    );
    const rate = Number(await value(page, 'fig-map', 'learning rate, as a number'));
    assert.ok(rate > 0.05, `the rate is ${rate}`);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await until(
      page,
      'the keys have moved the pair',
      (rate) => Number(document.querySelector('#fig-map input[type=number]').value) < rate,
      rate,
    );
  }));

test('without JavaScript, and on paper, the static picture stands', async () => {
  const shown = (page) =>
    page.$$eval('svg.plot', (all) => all.filter((svg) => svg.getClientRects().length > 0).length);
  await on({ before: (page) => page.setJavaScriptEnabled(false) }, async (page) => {
    assert.equal(await shown(page), 25);
  });
  await on({}, async (page) => {
    await page.emulateMediaType('print');
    assert.equal(await shown(page), 25);
    assert.equal(
      await page.$$eval('.live-stage', (all) => all.filter((stage) => stage.getClientRects().length).length),
      0,
    );
  });
});

test('on a telephone a static picture stays readable, and is scrolled by keys', async () => {
  const wide = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await on({ width: 360 }, async (page) => {
    await until(page, 'it can be reached', () => document.querySelector('#fig-surface').tabIndex === 0);
    assert.ok(await page.$eval('#fig-surface svg', (svg) => svg.clientWidth >= 560));
    assert.equal(await page.$eval('#fig-walk', (root) => root.tabIndex), -1, 'a live figure fits');
    await page.focus('#fig-surface');
    await page.keyboard.press('ArrowRight');
    await until(page, 'it has moved', () => document.querySelector('#fig-surface').scrollLeft > 0);
    assert.equal(await wide(page), 0);
  });
  await on({ width: 360, before: (page) => page.setJavaScriptEnabled(false) }, async (page) => {
    assert.equal(await wide(page), 0, 'nor does the page scroll without JavaScript');
  });
});

test('if drawing fails, the static picture stays', async () => {
  const page = await opened({
    before: (page) =>
      page.evaluateOnNewDocument(() => {
        HTMLCanvasElement.prototype.getContext = () => {
          throw new Error('no canvas here');
        };
      }),
  });
  const [live, shown] = await page.$eval('#fig-walk', (root) => [
    root.classList.contains('is-live'),
    root.querySelector('svg.plot').getClientRects().length,
  ]);
  assert.deepEqual([live, shown], [false, 1]);
  assert.equal(await page.$('#fig-walk .live-stage'), null);
  assert.match(page.complaints[0], /fig-walk: the static picture stays/);
  await page.close();
});

test('a script that does not come leaves each figure whole: alive, or its static picture', async () => {
  for (const missing of SCRIPTS) {
    const page = await opened({
      before: async (page) => {
        await page.setRequestInterception(true);
        page.on('request', (request) =>
          request.url().endsWith(`/live/${missing}`) ? request.abort() : request.continue(),
        );
      },
    });
    const figures = await page.$$eval('figure.live', (all) =>
      all.map((root) => ({
        id: root.id,
        live: root.classList.contains('is-live'),
        verdict: root.querySelector('.live-verdict')?.textContent ?? '',
        picture: root.querySelector('svg.plot').getClientRects().length > 0,
      })),
    );
    for (const { id, live, verdict, picture } of figures) {
      assert.notEqual(live, picture, `${id} without ${missing}`);
      assert.equal(live, verdict !== '', `${id} without ${missing}`);
    }
    const alive = figures.filter(({ live }) => live).length;
    if (/^(kinds|contours|paint|plane|frame|handle|chart|legend|further|verdict|expr|mdbook)/.test(missing)) assert.ok(alive > 0, `some do not need ${missing}`);
    else assert.equal(alive, 0, `no figure can do without ${missing}`);
    await page.close();
  }
});
