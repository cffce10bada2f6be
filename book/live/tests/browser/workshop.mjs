// The served book on real crates: the solutions in a folder of their own, whose step a test or the film writes.
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, start } from './harness.mjs';

const solutions = join(ROOT, 'solutions');

/** The step of the solutions: its file, and what stands before its function. */
export const right = readFileSync(join(solutions, 'ex03_step/src/lib.rs'), 'utf8');
export const lesson = right.slice(0, right.indexOf('pub fn step'));

/** Serves the book beside such a folder, in which the step is `step`. */
export async function workshop(step) {
  // Called as the learner's floor is: what is said of a file names it.
  const outer = mkdtempSync(join(tmpdir(), 'live-workshop-'));
  const folder = join(outer, 'exercises');
  for (const name of readdirSync(solutions).filter((name) => name.startsWith('ex'))) {
    if (existsSync(join(solutions, name, 'src')))
      cpSync(join(solutions, name), join(folder, name), { recursive: true });
  }
  const file = join(folder, 'ex03_step/src/lib.rs');
  writeFileSync(file, step);
  // The program that serves the book: named by the variable BOOK, or built and run by cargo.
  const command = process.env.BOOK
    ? [process.env.BOOK]
    : ['cargo', 'run', '--quiet', '--package', 'book', '--'];
  const book = start(
    [...command, '--port', '0', '--dir', folder, '--trust'],
    { cwd: ROOT },
    /http:\/\/127\.0\.0\.1:\d+\//,
  );
  const stop = () => {
    book.stop();
    rmSync(outer, { recursive: true });
  };
  try {
    const [home] = await book.match;
    return { folder, file, home, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
