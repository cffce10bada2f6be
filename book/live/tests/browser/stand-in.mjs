// A stand-in for the book's server: the same interface, with answers that a test can change at will.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { page } from './fixture.mjs';
import { LIVE } from './harness.mjs';

const require = createRequire(import.meta.url);
const experiment = require('../experiment.js');
const maths = require('../pure.js');

/** The gradient of a learner who wrote the step with the wrong sign. */
export const uphill = (land) => ({ ...land, g: (p) => land.g(p).map((slope) => -slope) });
/** One who forgot the half in the bowl. */
export const doubled = (land) => ({ ...land, f: (p) => 2 * land.f(p) });
export const right = (land) => land;

/** The heights on the grid of the book's window, a row for each y from the lowest. */
const heights = (land) => {
  const marks = Array.from({ length: 61 }, (_, k) => -3 + (6 * k) / 60);
  return marks.map((y) => marks.map((x) => land.f([x, y])));
};
/** One who swaps x and y in the grid. */
export const transposed = (land) => ({ ...land, f: ([x, y]) => land.f([y, x]) });

/** Starts a server whose walks are made with `server.learner(surface)`, or refused if that is text. */
export async function serve() {
  const slopes = Array.from({ length: 61 }, (_, k) => 10 ** (-k / 4)).map(
    (h) => ((1 + h) ** 3 - (1 - h) ** 3) / (2 * h),
  );
  // `said`: what the learner's code says of its walks, by exercise, where that is not the rule's.
  const server = { learner: right, grid: right, said: null, slopes, extension: null, hold: null, asked: [], version: 1, api: true };
  const events = new Set();
  const http = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://book');
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    const json = (body) => send('application/json', JSON.stringify(body));
    if (pathname === '/') return send('text/html', page('/'));
    if (/^\/(kinds\/)?\w+\.(js|css)$/.test(pathname)) {
      return send(
        pathname.endsWith('js') ? 'text/javascript' : 'text/css',
        readFileSync(join(LIVE, pathname)),
      );
    }
    if (!server.api) return response.writeHead(404).end();
    if (pathname === '/api/state') return json({ version: server.version, exercises: {} });
    if (pathname === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      request.on('close', () => events.delete(response));
      return events.add(response);
    }
    const ask = Object.fromEntries(searchParams);
    server.asked.push(ask);
    await server.hold;
    if (pathname === '/api/extension') {
      const by = 'ext02_noise';
      return json(server.extension ?? { error: { exercise: by, says: 'it is not begun yet' } });
    }
    if (typeof server.learner === 'string')
      return json({ error: { exercise: ask.by, says: server.learner } });
    const [a, b, x, y, lr, momentum, steps] = ['a', 'b', 'x', 'y', 'lr', 'momentum', 'steps'].map((key) =>
      Number(ask[key]),
    );
    const land = maths.surface(ask.surface, a, b, Number(ask.tilt ?? 0));
    const ceiling = ask.by === 'ex07_guard' ? maths.ceilingOf(experiment.ceiling, land.f([x, y])) : NaN;
    if (pathname === '/api/heights') return json({ heights: heights(server.grid(land)) });
    if (pathname === '/api/differences') return json({ slopes: server.slopes });
    const { points, losses, diverged } = maths.walk(server.learner(land), {
      start: [x, y],
      lr,
      momentum,
      steps,
      ceiling,
    });
    const said = server.said ?? {
      ex02_gradient: { slopes: points.map(server.learner(land).g) },
      ex05_sweep: { behaviour: maths.classify(losses, experiment.threshold) },
      ex07_guard: { stop: diverged },
      ex09_saddle: {
        escape: maths.escapeStep(points, 1),
        slopes: points.map(server.learner(land).g),
      },
    };
    return json({ version: server.version, points, losses, said: said[ask.by] ?? {} });
  });
  await new Promise((done) => http.listen(0, '127.0.0.1', done));
  server.address = `http://127.0.0.1:${http.address().port}/`;
  /** Tells every open page that the crates were built anew. */
  server.announce = (event) => {
    server.version += 1;
    const name = event ? `event: ${event}\n` : '';
    for (const page of events) page.write(`${name}data: {"version": ${server.version}}\n\n`);
  };
  /** How many pages listen. */
  server.listeners = () => events.size;
  server.close = () => {
    http.close();
    http.closeAllConnections();
  };
  return server;
}
