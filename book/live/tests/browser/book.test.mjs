// The book itself, page by page, opened as files: it complains of nothing and asks nobody else.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browse, clipped, elsewhere, open, overlaps, pagesOf, ROOT, serious, until, url, WIDTHS } from './harness.mjs';

const folder = process.env.BOOK_PAGES || join(ROOT, 'target/book');
assert.ok(
  existsSync(join(folder, 'index.html')),
  `There is no book in ${folder}. Build it first: cargo run -p book -- build (or set BOOK_PAGES).`,
);

let browser;
before(async () => {
  browser = await browse();
});
after(() => browser?.close());

// The page for addresses that do not exist is meant for a server alone, and the book begins with its first chapter.
for (const name of pagesOf(folder).filter((name) => !['toc.html', '404.html', 'start-here.html'].includes(name))) {
  test(`${name}: no complaints, no network, no overlaps, nothing serious for axe-core in light and dark`, async () => {
    const prefer = (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const page = await open(browser, url(join(folder, name)), { before: (page) => prefer(page, 'light') });
    try {
      await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 900 });
        assert.deepEqual(await overlaps(page, 'main'), [], `${width} px`);
        assert.deepEqual(await clipped(page), [], `cut off without a sign at ${width} px`);
      }
      for (const [scheme, theme] of [['light', 'light'], ['dark', 'navy']]) {
        await prefer(page, scheme);
        await until(page, `the theme is ${theme}`, (theme) => document.documentElement.classList.contains(theme), theme);
        assert.deepEqual(await serious(page), [], scheme);
      }
      await page.emulateMediaType('print');
      await page.setViewport({ width: 700, height: 900 });
      const onPaper = await page.evaluate(() => {
        const seen = (node) => node.checkVisibility({ visibilityProperty: true });
        const words = [...document.querySelectorAll('figcaption, figcaption *')].filter((node) => !node.closest('.try') && seen(node));
        return [
          ...[...document.querySelectorAll('button, nav, form input, .live-stage, #mdbook-menu-bar')].filter(seen).map((node) => node.outerHTML.slice(0, 80)),
          ...words.map((node) => node.innerText).filter((text) => /\b(drag|move the|turn the|press)\b/i.test(text)),
          ...[...document.querySelectorAll('main :is(pre, code, figure, math, .table-wrapper)')]
            .filter((node) => node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1)
            .map((node) => `cut off: ${node.localName} ${node.textContent.trim().slice(0, 60)}`),
        ];
      });
      assert.deepEqual(onPaper, [], 'paper has no buttons, no menus, nothing to drag and nothing to scroll');
      await page.emulateMediaType('screen');
      const still = await page.$$eval('figure.live:not(.is-live)', (all) =>
        all.map(({ id, dataset }) => `${id} (${dataset.live})`),
      );
      assert.deepEqual(
        still.filter((text) => !/panels|surface/.test(text)),
        [],
        'each figure is alive',
      );
      assert.deepEqual(page.complaints, []);
      assert.deepEqual(elsewhere(page, url(folder)), []);
    } finally {
      await page.close();
    }
  });
}

test('a search finds what it is asked for, and not the headings that every chapter has', async () => {
  const page = await open(browser, url(join(folder, 'index.html')));
  await page.keyboard.press('s');
  for (const [words, wanted] of [
    ['condition number', /condition number/i],
    ['hessian', /glossary/i],
  ]) {
    await page.waitForSelector('#mdbook-searchbar', { visible: true });
    await page.$eval('#mdbook-searchbar', (node) => (node.value = ''));
    await page.type('#mdbook-searchbar', words);
    await until(
      page,
      `“${words}” is found`,
      (source) => {
        const first = document.querySelector('#mdbook-searchresults li');
        return first && new RegExp(source, 'i').test(first.textContent);
      },
      wanted.source,
    );
    const first = await page.$eval('#mdbook-searchresults li a', (node) => node.textContent);
    assert.doesNotMatch(first, /One number by hand/);
  }
  await page.close();
});

test('numbers and letters have one face, in formulas and beside them; on paper the answers are open', async () => {
  const page = await open(browser, url(join(folder, 'ex04-loop.html')));
  const faces = await page.$$eval('main > p, main table td, math :is(mn, mi, mtext)', (all) => [...new Set(all.map((node) => getComputedStyle(node).fontFamily))]);
  assert.deepEqual(faces, ['"Open Sans", sans-serif']);
  const closed = () => page.$$eval('main details', (all) => all.filter((node) => !node.open).length);
  const before = await closed();
  assert.ok(before > 2);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.equal(await closed(), 0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await closed(), before);
  await page.close();
});

test('an arrow key in a figure moves the figure, and does not turn the page', async () => {
  const page = await open(browser, url(join(folder, 'ex04-loop.html')));
  const before = await page.$eval('.live-handle', (node) => node.getAttribute('aria-valuetext'));
  await page.$eval('.live-handle', (node) => node.focus());
  await page.keyboard.press('ArrowRight');
  await until(
    page,
    'the start has moved',
    (before) => document.querySelector('.live-handle').getAttribute('aria-valuetext') !== before,
    before,
  );
  assert.deepEqual(
    page.requests.filter((address) => address.endsWith('.html')),
    [url(join(folder, 'ex04-loop.html'))],
  );
  await page.close();
});

test('every listing fits a page of 1000 px; on a telephone its arrow keys do not turn the page', async () => {
  const page = await open(browser, url(join(folder, 'ex08-table.html')), { width: 1000 });
  const scrolled = () =>
    page.$$eval('pre > code', (all) => all.filter((code) => code.scrollWidth > code.clientWidth).length);
  assert.equal(await scrolled(), 0);
  await page.setViewport({ width: 360, height: 900 });
  assert.ok((await scrolled()) > 0);
  await page.focus('pre > code.language-rust');
  await page.keyboard.press('ArrowRight');
  await until(
    page,
    'the listing has moved',
    () => document.querySelector('pre > code.language-rust').scrollLeft > 0,
  );
  assert.equal(page.requests.filter((address) => address.endsWith('.html')).length, 1);
  await page.close();
});

test('nothing of a run is shown before a bet is laid: chosen, put down by pointer or keys, drawn', async () => {
  const chapter = async (name, body) => {
    const page = await open(browser, url(join(folder, `${name}.html`)));
    const shown = (selector) => page.$$eval(selector, (all) => all.filter((node) => node.checkVisibility({ visibilityProperty: true })).length);
    const hidden = '.is-bet :is(figcaption, .live-panel, .live-dots, .live-line:not(.live-bet), .live-gradient)';
    assert.equal(await page.$$eval('.is-bet', (all) => all.length), 1, `${name} has an open bet`);
    assert.equal(await shown(hidden), 0, `${name} shows no run`);
    await body(page);
    assert.equal(await page.$$eval('.is-bet', (all) => all.length), 0, `${name}: it is laid`);
    assert.ok(await page.$eval('.bet details', (node) => node.open));
    const reply = await page.$eval('.bet-reply', (node) => node.textContent);
    assert.deepEqual(page.complaints, []);
    await page.close();
    return reply;
  };
  const run = (page) => page.$$eval('.bet > button', ([button]) => button.click());
  assert.equal(await chapter('ex01-surface', (page) => page.$$eval('.bet li button', (all) => all[2].click())), 'That is it.');
  assert.match(await chapter('ex07-guard', (page) => page.$$eval('.bet li button', (all) => all[0].click())), /^Not quite/);
  const rate = await chapter('ex04-loop', async (page) => {
    await page.$$eval('.bet li button', (all) => all[1].click());
    await until(page, 'the rate is the chosen one', () => document.querySelector('#fig-walk-1 input[type=number]').value === '0.05');
  });
  assert.match(rate, /^Not quite/);
  // By keys: from (−1.5, 2), half a unit each.
  const place = await chapter('ex03-step', async (page) => {
    await page.$eval('.live-handle.live-bet', (node) => node.focus());
    for (const [key, times] of [['ArrowLeft', 2], ['ArrowDown', 2]])
      for (let k = 0; k < times; k++) await page.keyboard.press(key);
    await run(page);
  });
  assert.equal(place, 'You bet on (−2.5, 1); it lands at (−2.45, 1.2), 0.21 away.');
  const aim = await chapter('ex02-gradient', async (page) => {
    const [x, y] = await page.$eval('#fig-arrows-1 canvas', (node) => {
      node.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = node.getBoundingClientRect();
      return [left + width / 12, top + height / 40];
    });
    await page.mouse.click(x, y);
    await run(page);
  });
  assert.match(aim, /^Your arrow is [34](\.\d)? degrees off\.$/);
  const drawn = await chapter('ex08-table', async (page) => {
    const box = await (await page.$('#fig-sweep-1 .live-frame')).boundingBox();
    await page.mouse.move(box.x + 5, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, box.y + box.height - 4, { steps: 12 });
    await page.mouse.up();
    await run(page);
  });
  assert.match(drawn, /^You are furthest off at step \d+: you bet on [\d.]+/);
});

test('without a script a bet is a question with an answer to unfold; a link to a figure shows its run', async () => {
  for (const name of pagesOf(folder).filter((name) => /^ex\d/.test(name))) {
    const page = await open(browser, url(join(folder, name)), { before: (page) => page.setJavaScriptEnabled(false) });
    const [heads, bets] = await page.evaluate(() => [
      [...document.querySelectorAll('main :is(h2, .bet, figure)')].slice(0, 3).map((node) => node.localName),
      [...document.querySelectorAll('.bet')].map((bet) => [bet.querySelector('details p').textContent.length > 20, Boolean(document.getElementById(bet.dataset.for))]),
    ]);
    assert.deepEqual(heads, ['h2', 'div', 'figure'], `${name} begins with its bet`);
    assert.deepEqual(bets, [[true, true]], name);
    await page.close();
  }
  const page = await open(browser, `${url(join(folder, 'ex03-step.html'))}#fig-walk-1:lr=0.05`);
  assert.equal(await page.$$eval('.is-bet', (all) => all.length), 0);
  await page.close();
});

test('a question answers: right, a known slip, and what is no number', async () => {
  const page = await open(browser, url(join(folder, 'ex03-step.html')));
  const answer = async (text) => {
    await page.$eval('form.question input', (input) => (input.value = ''));
    await page.type('form.question input', text);
    await page.keyboard.press('Enter');
    return page.$eval('form.question .question-reply', (node) => node.textContent);
  };
  const known = await page.$$eval('form.question:first-of-type dt[data-answer]', (all) =>
    all.map(({ dataset, nextElementSibling }) => [dataset.answer, nextElementSibling.textContent]),
  );
  assert.ok(known.length > 2);
  for (const [text, says] of known.slice(0, 3)) assert.equal(await answer(text), says);
  assert.match(await answer('no idea'), /^(One number|Two numbers), please/);
  await page.close();
});
