// A step of a walk, written out in its own numbers. It knows no page.
'use strict';
{
  const { number } = live.words;

  /** A number behind a sign: in brackets if it has one of its own. */
  const factor = (v) => (v < 0 ? `(${number(v)})` : number(v));

  /** A place that would be 0 but for the rounding of what is added up is shown as 0. */
  const sum = (v, ...parts) => (Math.abs(v) < 1e-14 * Math.max(...parts.map(Math.abs)) ? 0 : v);

  /** The step that leads to point `k`, a line for each coordinate: `y: −1.6 = 2 − 0.09 · 40`. `slope` is
   *  the gradient at the point before it. The left side is where the run really went. */
  function stepLines({ points, settings: { lr, momentum } }, k, slope) {
    const [before, here] = [points[k - 1], points[k]];
    if (!before || !here || !here.every(isFinite)) return [];
    const velocity = k > 1 ? before.map((v, axis) => v - points[k - 2][axis]) : [0, 0];
    return ['x', 'y'].map((name, axis) => {
      const pull = `${number(lr)} · ${factor(slope[axis])}`;
      const roll = momentum > 0 && k > 1 ? ` + ${number(momentum)} · ${factor(velocity[axis])}` : '';
      return `${name}: ${number(sum(here[axis], before[axis], velocity[axis]))} = ${number(before[axis])}${roll} − ${pull}`;
    });
  }

  live.arithmetic = { stepLines };
}
