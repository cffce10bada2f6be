// What the browser tests share: Chromium, pages that remember their complaints, and the book.
import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

export const LIVE = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const ROOT = resolve(LIVE, '../..');
export const WIDTHS = [360, 800, 1400];
export const url = (path) => pathToFileURL(path).href;

/** Chromium: named by the variable CHROMIUM, or found on the PATH. */
function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  for (const folder of (process.env.PATH || '').split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        /* Not here. */
      }
    }
  }
  throw new Error(
    'There is no Chromium on the PATH. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
  );
}

export const browse = () =>
  puppeteer.launch({
    executablePath: chromium(),
    args: ['--no-sandbox', '--force-color-profile=srgb', '--disable-dev-shm-usage'],
  });

/** A page that notes each complaint: errors on the console, exceptions, requests to `elsewhere`. */
export async function open(browser, address, { width = 800, height = 900, before, touch = false } = {}) {
  const page = await browser.newPage();
  page.complaints = [];
  page.requests = [];
  page.on('pageerror', (error) => page.complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()))
      page.complaints.push(`console: ${message.text()} ${message.location().url || ''}`);
  });
  // What the page itself breaks off, such as listening for news, has not failed.
  page.on(
    'requestfailed',
    (request) =>
      request.failure().errorText !== 'net::ERR_ABORTED' && page.complaints.push(`failed: ${request.url()}`),
  );
  page.on('request', (request) => page.requests.push(request.url()));
  await page.setViewport({ width, height, hasTouch: touch });
  if (before) await before(page);
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** Requests that leave the folder or the server that `home` names. */
export const elsewhere = (page, home) =>
  page.requests.filter((address) => !address.startsWith(home) && !/^(data|blob):/.test(address));

/** Which texts and controls lie on top of each other inside `scope`, and whether the page is too wide. */
export const overlaps = (page, scope) =>
  page.evaluate((scope) => {
    const boxes = [];
    const note = (rect, text) =>
      rect.width > 1 &&
      rect.height > 1 &&
      boxes.push({ text, l: rect.left, r: rect.right, t: rect.top, b: rect.bottom });
    for (const root of document.querySelectorAll(scope)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement: parent, data } = walker.currentNode;
        // A formula is one box: its signs are meant to be close.
        if (
          !data.trim() ||
          parent.closest('.live-say, math, title, desc, metadata') ||
          !parent.checkVisibility({ visibilityProperty: true })
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const rects = parent.closest('svg') ? [parent.getBoundingClientRect()] : range.getClientRects();
        for (const rect of rects) note(rect, data.trim().slice(0, 40));
      }
      for (const input of root.querySelectorAll('input, select, math'))
        note(input.getBoundingClientRect(), `<${input.localName} ${input.ariaLabel || input.textContent}>`);
    }
    boxes.sort((a, b) => a.t - b.t);
    const found = [];
    boxes.forEach((a, i) => {
      for (let j = i + 1; j < boxes.length && boxes[j].t < a.b - 2; j++) {
        const b = boxes[j];
        if (Math.min(a.r, b.r) - Math.max(a.l, b.l) > 2 && Math.min(a.b, b.b) - b.t > 2)
          found.push(`“${a.text}” and “${b.text}”`);
      }
    });
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`the page is ${wide} px too wide`);
    return found;
  }, scope);

/** What is cut off at the edge of something, and neither looks like it nor can be scrolled by keys. */
export async function clipped(page) {
  // Whoever watches sizes needs a frame to see them.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.$$eval('main :not(svg *)', (all) =>
    all
      .filter((node) => {
        const cut = node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1;
        return cut && getComputedStyle(node).overflowX !== 'visible' && !node.closest('.live-say, input, svg');
      })
      .filter((node) => !(node.classList.contains('is-wide') && node.getAttribute('tabindex') === '0'))
      .map((node) => `<${node.localName} class="${node.className}"> ${node.textContent.slice(0, 40)}`),
  );
}

/** What axe-core calls serious or critical. */
export async function serious(page) {
  if (!(await page.evaluate(() => Boolean(window.axe))))
    await page.addScriptTag({ path: join(LIVE, 'node_modules/axe-core/axe.min.js') });
  // A static picture is one image with one name: of the thousand lines that draw it axe has nothing to say.
  const violations = await page.evaluate(async () => {
    const drawings = [...document.querySelectorAll('svg.plot')].map((svg) => [svg, [...svg.childNodes]]);
    for (const [svg, parts] of drawings)
      svg.replaceChildren(...parts.filter(({ localName }) => /^(title|desc)$/.test(localName)));
    const found = await window.axe.run(document, { resultTypes: ['violations'], preload: false });
    for (const [svg, parts] of drawings) svg.replaceChildren(...parts);
    return found.violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    );
}

/** Waits until `check` holds in the page; says what was waited for if it never does. */
export async function until(page, what, check, ...values) {
  try {
    await page.waitForFunction(check, { timeout: 5000, polling: 'raf' }, ...values);
  } catch (error) {
    throw new Error(`waited in vain until ${what}`, { cause: error });
  }
}

/** Every HTML file of a folder. */
export const pagesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html'))
    .sort();

/** A program that runs until the test is over; `ready` is looked for in what it prints. */
export function start(command, options, ready) {
  const child = spawn(command[0], command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  const match = new Promise((done, fail) => {
    const hear = (chunk) => {
      said += chunk;
      const found = said.match(ready);
      if (found) done(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`${command.join(' ')} ended with ${code}:\n${said}`)));
  });
  return { match, stop: () => child.kill() };
}
