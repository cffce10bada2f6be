// Served figures run on the reader's own crates: here, on a stand-in whose answers a test chooses.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, elsewhere, open, overlaps, serious, until, WIDTHS } from './harness.mjs';
import { doubled, right, serve, transposed, uphill } from './stand-in.mjs';

let browser;
before(async () => {
  browser = await browse();
});
after(() => browser?.close());

/** Runs a test on a page of a fresh server, whose learner writes like `learner`. */
async function served(learner, body, options = {}) {
  const server = await serve();
  Object.assign(server, { learner, ...options.server });
  const page = await open(browser, server.address, options);
  try {
    await until(
      page,
      'the reader’s walk has come',
      () => !document.querySelector('#fig-walk .live-badge').hidden,
    );
    await until(page, 'every answer has come', () => ![...document.querySelectorAll('.is-live[data-uses] .live-badge')].some((node) => node.hidden));
    await body(page, server);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(elsewhere(page, server.address), []);
  } finally {
    await page.close();
    server.close();
  }
}

const badge = (page, id) => page.$eval(`#${id} .live-badge`, (node) => node.textContent);
const line = (page, id, which) =>
  page.$eval(`#${id} .live-line.live-${which}`, (node) => node.getAttribute('d'));

test('the page says whose step it is, and asks for what it draws', () =>
  served(right, async (page, server) => {
    assert.equal(await badge(page, 'fig-walk'), 'Drawn by your step.');
    assert.equal(await badge(page, 'fig-momentum'), 'Drawn by your momentum.');
    assert.equal(await badge(page, 'fig-map'), 'Drawn by your momentum; the map is the reference.');
    assert.equal(await badge(page, 'fig-guard'), 'Drawn by your guard, on your momentum step.');
    assert.equal(await badge(page, 'fig-point'), 'The contours are by your sample_grid, the loss is by your Bowl::value.');
    assert.equal(await badge(page, 'fig-terrain'), '', 'the crates have no terrain');
    const asked = server.asked.find(({ by }) => by === 'ex03_step');
    assert.deepEqual(asked, {
      by: 'ex03_step',
      surface: 'bowl',
      a: '1',
      b: '20',
      x: '-2.5',
      y: '2',
      lr: '0.09',
      momentum: '0',
      steps: '200',
    });
    assert.deepEqual(
      await page.$$eval('.live-parting', (all) => all.filter((node) => node.style.display !== 'none').length),
      0,
    );
  }));

test('a wrong step shows its wrong walk, the right one as a ghost, and where they part', () =>
  served(uphill, async (page) => {
    assert.equal(
      await badge(page, 'fig-walk'),
      'Drawn by your step; grey is the reference. They part at step 1. Yours: (−2.725, 5.6); reference: (−2.275, −1.6).',
    );
    const rings = await page.$$eval('#fig-walk .live-parting circle', (all) => all.map((node) => Number(node.getAttribute('cy'))));
    assert.ok(rings[0] < rings[1] - 10, `a ring is at y = 5.6, and one at −1.6: ${rings}`);
    assert.notEqual(await line(page, 'fig-walk', 'ghost'), await line(page, 'fig-walk', 'main'));
    assert.match(await page.$eval('#fig-walk .live-verdict', (node) => node.textContent), /^Diverges/);
    assert.match(
      await badge(page, 'fig-arrows'),
      /The gradients differ\. Yours: \(2\.5, −40\); reference: \(−2\.5, 40\)\.$/,
    );
    assert.deepEqual(await serious(page), []);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      assert.deepEqual(await overlaps(page, 'main'), [], `${width} px`);
    }
  }));

test('a wrong surface is told by its loss', () =>
  served(doubled, async (page) => {
    assert.equal(
      await badge(page, 'fig-point'),
      'The contours are by your sample_grid, the loss is by your Bowl::value. The losses differ. Yours: 86.25; reference: 43.125.',
    );
  }));

/** What the learner's code says, where it is wrong in all that it can say. */
const mistaken = {
  ex05_sweep: { behaviour: 'diverges' },
  ex07_guard: { stop: 322 },
  ex09_saddle: { escape: 40, slopes: Array.from({ length: 61 }, () => [2, 2]) },
};

test('what the reader’s code says of a run is what the figure says, and it is held beside the reference', () =>
  served(
    right,
    async (page) => {
      const list = (id) => page.$$eval(`#${id} .live-list li`, (rows) => rows.map((row) => row.textContent));
      assert.match((await list('fig-sweep'))[2], /^0.09 diverges/);
      assert.match(
        await badge(page, 'fig-sweep'),
        /Your classify says that the rate 0.001 diverges; the reference says that the rate 0.001 crawls\..*And 2 more like these\.$/,
      );
      assert.match(
        (await list('fig-guard'))[2],
        /ceiling: speaks at step 322, far off to the right; the reference speaks at step 7$/,
      );
      assert.match(await badge(page, 'fig-guard'), /Your guarded_descent says that it stopped at step 322;/);
      assert.match(await page.$eval('#fig-saddle .live-verdict', (node) => node.textContent), /at step 40/);
      assert.match(await badge(page, 'fig-saddle'), /Your escape_step says step 40; the reference says step 38\./);
      assert.match(await badge(page, 'fig-saddle'), /your saddle_gradient is \(2, 2\)/);
      const gradient = await page.$$eval('#fig-saddle .live-readout dd', (all) => all.at(-1).textContent);
      assert.equal(gradient, '(2, 2)', 'the numbers beside the walk are by the reader’s code, too');
      for (const id of ['fig-sweep', 'fig-guard', 'fig-saddle'])
        assert.ok(await page.$eval(`#${id} .live-badge`, (node) => node.classList.contains('live-parts')), id);
    },
    { server: { said: mistaken } },
  ));

test('a grid that is turned over shows a valley that is, and is told', async () => {
  const pixels = (page) =>
    page.$eval('#fig-point canvas', (canvas) =>
      [...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.slice(0, 40000)].join(),
    );
  let straight;
  await served(right, async (page) => (straight = await pixels(page)));
  await served(
    right,
    async (page) => {
      assert.match(
        await badge(page, 'fig-point'),
        /At \(−2\.9, −3\) your sample_grid has the height [\d.]+; the reference has [\d.]+\.$/,
      );
      assert.notEqual(await pixels(page), straight);
    },
    { server: { grid: transposed } },
  );
});

test('the curve of the check is by the reader’s difference; a wrong one parts from the grey', () =>
  served(
    right,
    async (page) => {
      await until(page, 'the reader’s curve has come', () =>
        /^The red curve is by your central_difference/.test(
          document.querySelector('#fig-check .live-badge').textContent,
        ),
      );
      assert.match(await badge(page, 'fig-check'), /At h = 1 it says 7; the reference says 4, in grey\.$/);
      assert.notEqual(await line(page, 'fig-check', 'ghost'), '');
    },
    { server: { slopes: Array.from({ length: 61 }, (_, k) => ((1 + 10 ** (-k / 4)) ** 3 - 1) / 10 ** (-k / 4)) } },
  ));

test('where walks part, the figure says which earlier steps are at work, and what tells them apart', () =>
  served(uphill, async (page) => {
    const sweep = await badge(page, 'fig-sweep');
    assert.match(sweep, /^Drawn by your sweep, named by your classify, on your loop and step; grey is the reference\. /);
    assert.match(sweep, / The fault may lie in a step that it calls: cargo run -- ex05 says which\.$/);
    const code = await page.$eval('#fig-sweep .live-badge code:last-of-type', (node) => node.textContent);
    assert.equal(code, 'cargo run -- ex05');
    // Momentum calls no other step.
    assert.doesNotMatch(await badge(page, 'fig-momentum'), /may lie/);
  }));

test('a question is no sentence to put a full stop behind', () =>
  served('it was stopped: is there a loop without an end?', async (page) => {
    assert.match(await badge(page, 'fig-walk'), /without an end\? Meanwhile/);
  }));

test('when the file is saved the figure follows, without a reload', () =>
  served(uphill, async (page, server) => {
    await page.evaluate(() => (window.same = true));
    server.learner = right;
    server.announce();
    await until(
      page,
      'the right walk is drawn',
      () => document.querySelector('#fig-walk .live-badge').textContent === 'Drawn by your step.',
    );
    assert.equal(await page.evaluate(() => window.same), true, 'the page was not loaded again');
    assert.equal(await page.$eval('#fig-walk .live-parting', (node) => node.style.display), 'none');
  }));

test('a page that nobody sees does not listen; seen again, it catches up', () =>
  served(uphill, async (page, server) => {
    const show = (hidden) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    assert.equal(server.listeners(), 1);
    await show(true);
    while (server.listeners() > 0) await new Promise(setImmediate);
    server.learner = right;
    server.announce();
    await show(false);
    await until(
      page,
      'the right walk is drawn',
      () => document.querySelector('#fig-walk .live-badge').textContent === 'Drawn by your step.',
    );
  }));

test('a new text of the book loads the page again', () =>
  served(right, async (page, server) => {
    await page.evaluate(() => (window.same = true));
    const loaded = page.waitForNavigation();
    server.announce('reload');
    await loaded;
    assert.equal(await page.evaluate(() => window.same), undefined);
  }));

test('an exercise that is still to do is named, and the reference walks meanwhile', () =>
  served('a todo!() is left at ex03_step/src/lib.rs:42', async (page, server) => {
    assert.equal(
      await badge(page, 'fig-walk'),
      'ex03_step: a todo!() is left at ex03_step/src/lib.rs:42. Meanwhile you see the reference.',
    );
    // At 0 of 9, too, each figure that is to be the reader's says what it lacks.
    const badges = await page.$$eval('.is-live[data-uses] .live-badge', (all) => all.map((node) => node.textContent));
    assert.ok(badges.length > 9, `${badges.length} figures`);
    const lacks = /(a todo!\(\) is left .*|it is not begun yet)\. Meanwhile you see the reference\.$/;
    for (const text of badges) assert.match(text, lacks);
    assert.match(await line(page, 'fig-walk', 'main'), /^M/);
    assert.equal(await line(page, 'fig-walk', 'ghost'), '');
    const look = () =>
      page.$eval('#fig-walk .live-line.live-main', (node) => {
        const { stroke, strokeDasharray } = getComputedStyle(node);
        return [stroke, strokeDasharray];
      });
    assert.deepEqual(await look(), ['rgb(107, 107, 107)', '5px, 4px'], 'it looks like a reference');
    server.learner = right;
    server.announce();
    await until(
      page,
      'it is done',
      () => document.querySelector('#fig-walk .live-badge').textContent === 'Drawn by your step.',
    );
    assert.deepEqual(await look(), ['rgb(208, 28, 31)', 'none'], 'it looks like the reader’s own');
  }));

test('with momentum, a step alone is not enough: the figure asks for step 6', () =>
  served(right, async (page, server) => {
    await page.type('#fig-walk input[aria-label="momentum, as a number"]', '.5');
    await until(page, 'the reader’s momentum walks', () =>
      /your momentum/.test(document.querySelector('#fig-walk .live-badge').textContent),
    );
    const last = server.asked.at(-1);
    assert.deepEqual([last.by, last.momentum], ['ex06_momentum', '0.5']);
  }));

/** Drags the start of the first walk in `steps` moves. */
async function drag(page, steps) {
  const { x, y, width, height } = await (await page.$('#fig-walk .live-handle')).boundingBox();
  const at = [x + width / 2, y + height / 2];
  await page.mouse.move(...at);
  await page.mouse.down();
  await page.mouse.move(at[0] + 120, at[1] + 60, { steps });
  await page.mouse.up();
}

test('a drag asks for the latest place only, and ends at the right walk', () =>
  served(right, async (page, server) => {
    let release;
    server.hold = new Promise((done) => (release = done));
    const before = server.asked.length;
    await drag(page, 30);
    assert.equal(server.asked.length - before, 1, 'one question is under way, the others wait');
    release();
    await until(
      page,
      'the last place has been asked for',
      () => document.querySelector('#fig-walk input[aria-label="start x"]').value !== '-2.5',
    );
    await until(page, 'the walk starts where the handle is', () => {
      const [x, y] = document
        .querySelector('#fig-walk .live-line.live-main')
        .getAttribute('d')
        .slice(1)
        .split(/[,L]/)
        .map(Number);
      const [hx, hy] = document
        .querySelector('#fig-walk .live-handle')
        .getAttribute('transform')
        .match(/[\d.]+/g)
        .map(Number);
      return Math.hypot(x - hx, y - hy) < 0.2;
    });
    assert.equal(server.asked.length - before, 2, 'and only the last of them is asked');
  }));

test('from a move to the picture of the reader’s walk it takes less than a frame', () =>
  served(right, async (page) => {
    await page.evaluate(() => {
      window.times = [];
      document
        .getElementById('fig-walk')
        .addEventListener(
          'live:drawn',
          ({ detail }) => detail.asked !== undefined && window.times.push(detail.ms),
        );
    });
    await drag(page, 60);
    const times = await page.evaluate(() => window.times.sort((a, b) => a - b));
    const median = times[times.length >> 1];
    assert.ok(times.length > 10 && median < 16, `${times.length} pictures, the median after ${median} ms`);
  }));
