// What a run did, in words.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { classify, settledBelow, escapeStep } = live.maths;
  const { number, point } = live.words;

  /** What a run did, in words. */
  function verdict({ land, threshold }, { points, losses, diverged }) {
    const last = losses.length - 1;
    if (diverged !== null && diverged !== undefined) return `the guard stops it at step ${diverged}`;
    if (last < 0) return 'there is no point at all';
    if (land.low === undefined) {
      const out = escapeStep(points, 1);
      return out === null
        ? `still on the ridge after ${last} steps: |y| is ${number(Math.abs(points[last][1]))}`
        : `leaves the ridge: |y| > 1 for the first time at step ${out}`;
    }
    const above = losses.map((loss) => loss - land.low);
    if (last === 0) return `the loss at ${point(points[0])} is ${number(losses[0], 5)}`;
    if (last < 10) return `takes the loss from ${number(losses[0])} to ${number(losses[last])}`;
    return {
      converges: `converges: the loss stays ${land.low ? 'within' : 'below'} ${number(threshold)}${land.low ? ' of its lowest' : ''} from step ${settledBelow(above, threshold)} on`,
      crawls: `crawls: after ${last} steps the loss is still ${number(losses[last])}`,
      stalls: `stalls: the loss no longer falls, it stays at ${number(losses[last])}`,
      diverges: `diverges: after ${last} steps the loss is ${number(losses[last])}`,
    }[classify(above, threshold)];
  }

  /** When a walk leaves the picture, in words. */
  function leaving({ points }) {
    const outside = points.findIndex((p) => !p.every((v) => Math.abs(v) <= 3));
    return outside < 0 ? '' : `; first outside the picture at step ${outside}`;
  }

  const settled = ({ land, threshold }, run) => {
    const k = settledBelow(
      run.losses.map((loss) => loss - (land.low || 0)),
      threshold,
    );
    return k === null ? 'has not settled at the end' : `settled from step ${k} on`;
  };

  live.verdict = { verdict, leaving, settled };
})();
