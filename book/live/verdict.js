// What a run did, in words.
'use strict';
{
  const { settledBelow } = live.maths;
  const { reading } = live.said;
  const { number, point } = live.words;

  /** What a run did, in words. */
  function verdict(figure, run) {
    const { land, threshold, uses } = figure;
    const { points, losses } = run;
    const last = losses.length - 1;
    const { stop, behaviour, first, settled, escape: out } = reading(figure, run);
    if (stop !== null) return `the guard stops it at step ${stop}`;
    if (last < 0) return 'there is no point at all';
    if (land.low === undefined) {
      return out === null
        ? `still on the ridge after ${last} steps: |y| is ${number(Math.abs(points[last][1]))}`
        : `leaves the ridge: |y| > 1 for the first time at step ${out}`;
    }
    if (last === 0) return `the loss at ${point(points[0])} is ${number(losses[0], 5)}`;
    if (last < 10) return `takes the loss from ${number(losses[0])} to ${number(losses[last])}`;
    const bound = land.low ? `within ${number(threshold)} of its lowest` : `below ${number(threshold)}`;
    const from = settled === null ? 'from no step on' : `from step ${settled} on`;
    const before = first === null ? 'never' : `at step ${first}`;
    const also = uses === 'ex08_table' ? `; it is first below ${before}` : '';
    return {
      converges: `converges: the loss stays ${bound} ${from}${also}`,
      crawls: `crawls: after ${last} steps the loss is still ${number(losses[last])}`,
      stalls: `stalls: the loss no longer falls, it stays at ${number(losses[last])}`,
      diverges: `diverges: after ${last} steps the loss is ${number(losses[last])}`,
    }[behaviour];
  }

  /** When a walk leaves the window in which it starts, in words. */
  function leaving({ points }) {
    const outside = points.findIndex((p) => !p.every((v) => Math.abs(v) <= 3));
    return outside < 0 ? '' : `; first beyond ±3 at step ${outside}`;
  }

  /** When a run has settled, in words. */
  const settled = ({ land, threshold }, run) => {
    const k = settledBelow(
      run.losses.map((loss) => loss - (land.low || 0)),
      threshold,
    );
    return k === null ? 'has not settled at the end' : `settled from step ${k} on`;
  };

  live.verdict = { verdict, leaving, settled };
}
