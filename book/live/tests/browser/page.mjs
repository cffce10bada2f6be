// The page of figures: one browser and one folder for all the tests of a file.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { browse, elsewhere, open } from './harness.mjs';
import { write } from './fixture.mjs';

let browser;
let fixture;
before(async () => {
  fixture = write();
  browser = await browse();
});
after(async () => {
  await browser?.close();
  fixture.remove();
});

/** A fresh page; whoever opens it closes it. */
export const opened = (options) => open(browser, fixture.address + (options.hash ?? ''), options);

/** Runs a test on a fresh page, and holds it to having had nothing to complain about. */
export async function on(options, body) {
  const page = await opened(options);
  try {
    await body(page);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(elsewhere(page, 'file:'), []);
  } finally {
    await page.close();
  }
}
