// The film of the README: the served book beside an editor, while a step is written, wrong and then right.
//
// `npm run film` makes it anew: book/film.gif. It is filmed, not drawn: the editor shows what it writes to the
// file, and the figure follows by itself.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { browse, open, ROOT, until } from './tests/browser/harness.mjs';
import { lesson, workshop } from './tests/browser/workshop.mjs';

const { GIFEncoder, quantize, applyPalette } = gifenc;
const SIZE = { width: 900, height: 600 };

/** The function with this body, each line of it indented. */
const step = (body) => `pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
${body.map((line) => `    ${line}\n`).join('')}}
`;
const TODO = ['todo!()'];
const body = (last) => ['let slope = gradient(p);', last];
const PLUS = 'array::from_fn(|i| p[i] + lr * slope[i])';
const MINUS = PLUS.replace('+', '-');
const SHOWN = 'use std::array;\n\n';

/** An editor, and nothing of the page but its first figure. */
function arrange() {
  document.documentElement.className = 'light';
  const figure = document.getElementById('fig-walk-1');
  for (const part of figure.querySelectorAll('figcaption, .live-after, .live-readout, .live-sum')) part.style.display = 'none';
  const editor = document.createElement('pre');
  editor.id = 'film-editor';
  const stage = document.createElement('main');
  stage.append(editor, figure);
  document.body.replaceChildren(stage);
  const style = document.createElement('style');
  style.textContent = `
    html, body { margin: 0; background: #fff; overflow: hidden; user-select: none; }
    main { display: grid; grid-template-columns: 375px 485px; gap: 16px; padding: 12px; max-width: none; }
    #film-editor { margin: 0; padding: 14px; height: 548px; border-radius: 6px; background: #1a1d23; color: #e8e8e8;
      font: 12.5px/1.7 monospace; white-space: pre-wrap; }
    #film-editor b { color: #8ab4f8; font-weight: normal; display: block; margin-bottom: 10px; }
    figure { margin: 0; }
    .live-badge { min-height: 5.7em; }
    .live-pictures { max-width: 365px; }
    .live-controls label:nth-child(n + 2) { display: none; }
    .live-controls { --live-columns: 2; }
    .live-buttons, .live-bar { display: none !important; }`;
  document.head.append(style);
  scrollTo(0, 0);
}

/** Films the page on `served`, a workshop; answers with the GIF, and with what the figure said, scene by scene. */
export async function film(browser, { file, home }) {
  const gif = GIFEncoder();
  const told = [];
  const write = (text) => writeFileSync(file, `${lesson.trimEnd()}\n${SHOWN}${text}`);
  write(step(TODO));
  const page = await open(browser, `${home}ex04-loop.html#fig-walk-1:lr=0.09`, SIZE);
  await page.evaluate(arrange);
  let last = null;
  const shoot = async (ms) => {
    // Two frames later everything is drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const { data, width, height } = PNG.sync.read(Buffer.from(await page.screenshot()));
    const palette = quantize(data, 64);
    const pixels = applyPalette(data, palette);
    last = { width, height };
    gif.writeFrame(pixels, width, height, { palette, delay: ms });
  };
  const show = (text) =>
    page.$eval(
      '#film-editor',
      (editor, text) => {
        editor.innerHTML = '<b>exercises/ex03_step/src/lib.rs</b>';
        editor.append(text);
      },
      text,
    );
  const said = async (words) => {
    await until(page, `the figure says “${words}”`, (words) => document.querySelector('.live-badge').textContent.includes(words), words);
    told.push(await page.$eval('.live-badge', (node) => node.textContent));
  };
  /** Types `lines` in a few pieces, saves, and waits for the figure. */
  const scene = async (lines, words, typed) => {
    for (const share of typed) {
      const text = lines.join('\n    ');
      await show(step([`${text.slice(0, Math.ceil(text.length * share))}▌`]));
      await shoot(140);
    }
    await show(step(lines));
    write(step(lines));
    await said(words);
    await shoot(2600);
  };
  await scene(TODO, 'todo!()', []);
  await scene(body(PLUS), 'They part at step 1.', [0.15, 0.35, 0.55, 0.75, 0.95]);
  await scene(body(MINUS), 'Drawn by your loop, on your step.', [0.72]);
  const { x, y, width, height } = await (await page.$('.live-handle')).boundingBox();
  const at = [x + width / 2, y + height / 2];
  await page.mouse.move(...at);
  await page.mouse.down();
  for (let k = 1; k <= 10; k++) {
    await page.mouse.move(at[0] + 22 * k, at[1] + 40 * Math.sin(k / 2.5));
    await shoot(110);
  }
  await page.mouse.up();
  for (const rate of [0.08, 0.06, 0.04, 0.02]) {
    await page.$eval(
      'input[type=range]',
      (range, rate) => {
        range.value = Math.log10(rate);
        range.dispatchEvent(new Event('input', { bubbles: true }));
      },
      rate,
    );
    await until(page, `the rate is ${rate}`, (rate) => Number(document.querySelector('input[type=number]').value) === rate, rate);
    await shoot(rate === 0.02 ? 2600 : 200);
  }
  await said('Drawn by your loop, on your step.');
  await page.close();
  gif.finish();
  return { gif: Buffer.from(gif.bytes()), told, size: last };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [served, browser] = await Promise.all([workshop(lesson + step(TODO)), browse()]);
  try {
    const { gif, told } = await film(browser, served);
    writeFileSync(join(ROOT, 'book/film.gif'), gif);
    console.log(`book/film.gif: ${gif.length} bytes\n${told.join('\n')}`);
  } finally {
    await browser.close();
    served.stop();
  }
}
