// Momentum on each axis as a spring: its swings, and the two roots that make them.
'use strict';
{
  const { roots, bestPair } = live.maths;
  const { number, clamp } = live.words;
  const { set, add, write } = live.elements;
  const { frame } = live;
  const { legend } = live.legend;

  const AXES = ['x', 'y'];
  const COLOURS = ['curve-1', 'curve-2'];

  /** What a pair of roots does, in words. */
  function manner([p, q]) {
    const size = Math.max(Math.hypot(...p), Math.hypot(...q));
    const rate = size >= 1 ? `and grows by ${number(size)} a step` : `and shrinks by ${number(size)} a step`;
    if (Math.hypot(p[0] - q[0], p[1] - q[1]) < 0.02) return `is at the edge (critically damped) ${rate}`;
    if (p[1] !== 0) return `swings (under-damped) ${rate}`;
    return `${p[0] + q[0] < 0 ? 'bounces' : 'creeps'} (over-damped) ${rate}`;
  }

  live.kinds.spring = {
    controls: ['lr', 'm', 'b'],
    snaps: {
      'Best pair': ({ a, b }) => {
        const { lr, m } = bestPair(a, b);
        return { lr: +lr.toPrecision(6), m: +m.toPrecision(6) };
      },
    },
    longest: 'Of the four roots the largest is 0.6345 in size, at the best pair: here both pairs meet, each in a single point.',
    build(figure, host) {
      const { a, steps } = figure;
      const swing = frame(host, {
        label: 'Where the walk is along each axis, as a share of its start',
        x: [0, steps],
        y: [-2, 2],
        left: 48,
        names: ['step', 'share'],
        xTicks: 10,
        yTicks: 5,
      });
      const circle = frame(host, {
        label: 'The roots of each axis in the unit circle',
        x: [-1.3, 1.3],
        y: [-1.3, 1.3],
        left: 48,
        names: ['real part', 'imaginary part'],
        xTicks: 3,
        yTicks: 3,
      });
      const rings = circle.lines('threshold', 'flag');
      const curves = swing.lines(...COLOURS.map((kind) => `line live-${kind}`));
      const dots = COLOURS.map((kind) =>
        [0, 1].map(() => add(circle.body, 'circle', { r: 6, class: `live-root live-${kind}` })),
      );
      const rows = legend(host, COLOURS, 'x, curvature 20: is at the edge (critically damped) and shrinks by 0.1234 a step');
      const ring = (radius) => {
        const [[left, y], [right]] = [-radius, radius].map((v) => circle.at([v, 0]));
        const r = (right - left) / 2;
        return `M${left},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;
      };
      return {
        plots: [swing, circle],
        draw([run]) {
          const { points, settings } = run;
          const { start, lr, momentum } = settings;
          set(rings[0], { d: ring(1) });
          set(rings[1], { d: momentum > 0 ? ring(Math.sqrt(momentum)) : '' });
          let largest = 0;
          [a, figure.b].forEach((curvature, axis) => {
            swing.line(curves[axis], points.map((p, k) => [k, p[axis] / start[axis]]));
            const pair = roots(lr, momentum, curvature);
            pair.forEach((z, k) => {
              largest = Math.max(largest, Math.hypot(...z));
              // What lies outside the picture is shown at its edge.
              const [cx, cy] = circle.at(z.map((v) => clamp(v, -1.28, 1.28)));
              set(dots[axis][k], { cx, cy });
            });
            write(rows[axis], `${AXES[axis]}, curvature ${number(curvature)}: ${manner(pair)}`);
          });
          const best = bestPair(a, figure.b);
          const isBest = Math.abs(lr - best.lr) < 1e-3 && Math.abs(momentum - best.m) < 3e-3;
          const end = isBest
            ? ', at the best pair: here both pairs meet, each in a single point'
            : largest >= 1
              ? ': outside the circle or on it, so the walk never settles'
              : '';
          return `of the four roots the largest is ${number(largest)} in size${end}`;
        },
      };
    },
  };
}
