// The error of a central difference, by its width.
'use strict';
{
  const { number, power } = live.words;
  const { set, write } = live.elements;
  const { frame } = live;
  const { legend } = live.legend;

  const { near, central, forward } = live.maths;
  /** The slope of t³ at 1. */
  const SLOPE = 3;
  /** The powers of ten of the widths, as the book's server has them. */
  const POWERS = Array.from({ length: 61 }, (_, k) => -k / 4);

  const log = (error) => Math.log10(Math.max(Math.abs(error), 1e-17));
  const errors = (slopes) => POWERS.map((e, k) => [e, log(slopes[k] - SLOPE)]);

  live.kinds.check = {
    controls: ['h'],
    steps: 1,
    longest: 'With h = 5.6 × 10⁻¹⁵ the central difference is 1.2 × 10⁻¹⁵ off, the forward difference 1.2 × 10⁻¹⁵ or so.',
    // What the reader's code is asked for, in place of a walk.
    asks: { path: 'differences', is: 'The red curve is by your `central_difference`' },
    build(figure, host) {
      const plot = frame(host, {
        label: 'The error of two differences, by their width, for t³ at t = 1',
        x: [-15, 0],
        y: [-17, 1],
        ratio: 0.6,
        left: 58,
        names: ['width h', 'error'],
        xTicks: [-15, -12, -9, -6, -3, 0].map((e) => [e, power(e)]),
        yTicks: [-16, -12, -8, -4, 0].map((e) => [e, power(e)]),
      });
      const [ahead, ghost, main, mark] = plot.lines('line live-curve-0', 'line live-ghost', 'line live-main live-curve-1', 'flag');
      const names = ['central difference', 'forward difference, which looks ahead only'];
      legend(host, ['main live-curve-1', 'curve-0'], names[1]).forEach((row, k) => write(row, names[k]));
      const widths = POWERS.map((e) => 10 ** e);
      const rule = widths.map(central);
      return {
        plots: [plot],
        draw(_, { h }) {
          const answer = figure.answer;
          const yours = answer && !answer.error ? answer.slopes.map((v) => v ?? NaN) : null;
          const slopes = yours || rule;
          const draw = (node, values) => plot.line(node, values ? errors(values) : []);
          draw(ahead, widths.map(forward));
          draw(main, slopes);
          // Rounding is nobody's fault: another order of the same sums rounds otherwise.
          const wrong = slopes.findIndex((v, k) => k < 21 && !(Math.abs(v - rule[k]) < 1e-9 / widths[k]) && !near(v, rule[k]));
          draw(ghost, wrong >= 0 ? rule : null);
          figure.remark =
            wrong < 0
              ? ''
              : `At h = ${number(widths[wrong])} it says ${number(slopes[wrong], 6)}; the reference says ${number(rule[wrong], 6)}, in grey.`;
          const k = POWERS.findIndex((e) => e <= Math.log10(h) + 1e-9);
          set(mark, { d: plot.upright(POWERS[k]) });
          const error = Math.abs(slopes[k] - SLOPE);
          return `with h = ${number(widths[k], 2)} the central difference is ${number(error, 2)} off, the forward difference ${number(Math.abs(forward(widths[k]) - SLOPE), 2)}`;
        },
      };
    },
  };
}
