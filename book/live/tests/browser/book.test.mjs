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

test('on paper the answers are open', async () => {
  const page = await open(browser, url(join(folder, 'ex04-loop.html')));
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
