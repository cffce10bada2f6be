// A walk whose slopes are noisy, under four schedules.
'use strict';
{
  const { WELL, SCHEDULES, noisy, spread } = live.further;
  const { number } = live.words;
  const { set, write } = live.elements;
  const { frame } = live;
  const { legend, own, asks } = live.legend;

  /** The deeper minimum, and the curvature there. */
  const [BEST, CURVATURE] = [0.7309074467, 4.410708352];
  const ROOM = 'the last hundred places, spread by 0.1234 about 0.1234; the formula says 0.1234';

  live.kinds.cloud = {
    controls: ['c', 'lr', 'n', 'x'],
    choice: {
      label: 'the rate',
      options: [['stays as it is'], ['is halved every 10 steps'], ['is halved every 40 steps'], ['is half at step 50, and so on']],
    },
    initial: { n: 1 },
    knobs: { n: { max: 4, step: 0.1, grain: 0.1 } },
    longest: 'The rates add up to 0.9999: it can go no further than that times the steepest slope. It ends 0.1234 from the minimum.',
    asks: asks('cloud', 'The walk is by your `noisy_descent`, its rates and its cloud are by your `halving`, `decaying` and `cloud`', ({ c, lr, n, x }) => ({ c, lr, n, x })),
    build(figure, host) {
      const { steps } = figure;
      const plot = frame(host, {
        label: 'Where the walk is, step by step',
        x: [0, steps],
        y: [-1.2, 1.4],
        ratio: 0.5,
        left: 52,
        names: ['step', 'place'],
        xTicks: 10,
        yTicks: 5,
      });
      const [band, still, ghost, main] = plot.lines('threshold', 'line live-curve-1', 'line live-ghost', 'line live-main live-curve-0');
      const rows = legend(host, ['main live-curve-0', 'curve-1', 'threshold'], ROOM);
      return {
        plots: [plot],
        draw(_, { c, lr, n, x }) {
          const yours = own(figure);
          const rule = Array.from({ length: steps }, (_, k) => SCHEDULES[c](lr, k));
          const rates = yours.rates ?? rule;
          const walked = noisy(WELL, x, rule, n);
          const walk = yours.walk ?? walked;
          const [wide, mean] = spread(walk.slice(-100));
          const cloud = yours.cloud ?? wide;
          const draw = (node, list) => plot.line(node, list.map((at, k) => [k, at]));
          draw(main, walk);
          draw(ghost, figure.remark ? walked : []);
          draw(still, noisy(WELL, x, rule, 0));
          // The formula is that of a rate that stays.
          const size = c ? NaN : n * Math.sqrt(lr / (CURVATURE * (2 - lr * CURVATURE)));
          set(band, { d: size > 0 ? plot.across(BEST - size) + plot.across(BEST + size) : plot.across(BEST) });
          const says = size > 0 ? `; the formula says ${number(size)}` : '';
          write(rows[0], `the last hundred places, spread by ${number(cloud)} about ${number(mean)}${says}`);
          write(rows[1], 'the same without noise');
          write(rows[2], size > 0 ? 'one deviation on either side of the minimum, by the formula' : 'the deeper minimum');
          const sum = rates.reduce((all, rate) => all + rate, 0);
          const off = Math.abs(walk.at(-1) - BEST);
          return `the rates add up to ${number(sum)}: it can go no further than that times the steepest slope. It ends ${number(off)} from the minimum`;
        },
      };
    },
  };
}
