// A page with one figure of each kind, as the book's build writes them, in a folder of its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIVE, url } from './harness.mjs';

const experiment = createRequire(import.meta.url)('../experiment.js');

/** The scripts in the order in which the book loads them: `maths.js`, `kinds/walk.js`, … */
export const SCRIPTS = readFileSync(join(LIVE, '../book.toml'), 'utf8')
  .match(/"live\/[\w/]+\.js"/g)
  .map((name) => name.slice('"live/'.length, -1));

const FIGURES = [
  ['walk', { uses: 'ex03_step', lr: '0.09', momentum: '0' }],
  ['arrows', { uses: 'ex02_gradient' }],
  ['sweep', { uses: 'ex05_sweep', lr: experiment.rates.join(' ') }],
  ['momentum', { uses: 'ex06_momentum', lr: '0.02', momentum: '0.9' }],
  [
    'saddle',
    { uses: 'ex09_saddle', surface: 'saddle', lr: '0.1', momentum: '0', start: '1 0.001', steps: '60' },
  ],
  ['map', { lr: '0.02', momentum: '0.9' }],
  ['guard', { uses: 'ex07_guard', lr: '0.2', momentum: '0', steps: '330' }],
  ['terrain', { live: 'walk', surface: 'terrain', lr: '0.1', start: '1.5 1.5', steps: '50' }],
  ['once', { live: 'walk', uses: 'ex03_step', lr: '0.02', steps: '1' }],
  ['point', { live: 'walk', uses: 'ex01_surface', lr: '0.09', steps: '0' }],
  ['askew', { live: 'walk', uses: 'ex04_loop', lr: '0.09', tilt: '30' }],
  ['split', { uses: 'ex04_loop', lr: '0.09' }],
  ['spring', { uses: 'ex06_momentum', lr: '0.02', momentum: '0.9', steps: '60' }],
  [
    'rule',
    { lr: '0.09', momentum: '0.5', models: '[[&quot;p + lr * g&quot;,&quot;Your step adds the gradient.&quot;],[&quot;p - g&quot;,&quot;Your step walks the whole gradient.&quot;],[&quot;-lr * g&quot;,&quot;Your step returns the move.&quot;],[&quot;p - lr&quot;,&quot;Your step subtracts lr itself.&quot;]]' },
  ],
  ['landscape', { lr: '0.09' }],
  ['paths', { lr: '0.01 0.1 0.5', steps: '40', start: '-2.5 0' }],
  ['cloud', { uses: 'ext02_noise', lr: '0.05', steps: '400', start: '0.1 0' }],
  ['gamble', { lr: '0.01', momentum: '0.9', steps: '600', start: '3 0' }],
  ['basins', { lr: '0.05', steps: '200', start: '-3 0' }],
  ['race', { lr: '0.002 0.003 0.01 0.1', steps: '150', start: '-1.2 1' }],
  ['needle', { lr: '0.1', steps: '230' }],
  ['price', { lr: '0.01' }],
  ['check', { uses: 'ex02_gradient' }],
  ['panels', { lr: '0.001 0.09' }],
  ['surface', {}],
];

function figure([name, { live = name, surface = 'bowl', ...data }]) {
  const { curvatures, start, steps, rate, threshold, ceiling } = experiment;
  const [a, b] = curvatures;
  const usual = { a, b, start: start.join(' '), lr: rate, steps, threshold, ceiling };
  const all = { live, surface, ...usual, ...data };
  const attributes = Object.entries(all)
    .map(([key, value]) => `data-${key}="${value}"`)
    .join(' ');
  return `<figure class="live" id="fig-${name}" ${attributes}>
    <svg class="plot" role="img" viewBox="0 0 600 400" width="600" height="400"><title>${name}</title><text x="9" y="30">static ${name}</text></svg>
    <figcaption>What to look for in ${name}.</figcaption></figure>`;
}

/** The page's text; `base` is where the scripts and live.css are. */
export const page = (
  base,
) => `<!doctype html><html lang="en" class="light"><head><meta charset="utf-8"><title>Figures</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
  <link rel="stylesheet" href="${base}live.css">
  <style>body { margin: 0; font-family: sans-serif } main { max-width: 750px; margin: 0 auto; padding: 0 15px }
    figure { margin: 1.5em 0 } svg.plot { max-width: 100%; height: auto }
    .light body, .rust body { background: #fff; color: #222 } .coal body, .navy body, .ayu body { background: #141617; color: #d8dce0 }</style>
  </head><body><main><h1>Figures</h1>${FIGURES.map(figure).join('\n')}</main>
  ${SCRIPTS.map((name) => `<script src="${base}${name}"></script>`).join('')}</body></html>`;

/** Writes the page into a new folder; returns its address and a way to remove it. */
export function write() {
  const folder = mkdtempSync(join(tmpdir(), 'live-figures-'));
  const file = join(folder, 'figures.html');
  writeFileSync(file, page(`${url(LIVE)}/`));
  return { address: url(file), remove: () => rmSync(folder, { recursive: true }) };
}
