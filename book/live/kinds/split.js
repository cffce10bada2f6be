// The loss of a walk, split by axis: what each of them still has to lose.
'use strict';
{
  const { factorOf } = live.maths;
  const { number } = live.words;
  const { write } = live.elements;
  const { chart } = live;
  const { legend } = live.legend;

  const AXES = ['x', 'y'];

  live.kinds.split = {
    controls: ['lr', 'b', 'x', 'y'],
    snaps: { 'Best rate': ({ a, b }) => ({ lr: +(2 / (a + b)).toPrecision(4) }) },
    longest: 'Along x a step multiplies by 0.9048, along y by −0.9048: they are equally slow, and no other rate is quicker for both.',
    build(figure, host) {
      const { land, threshold, a } = figure;
      const top = Math.ceil(Math.log10(land.f([-3, 3]))) + 1;
      const plot = chart(
        host,
        'The loss at every step, and the part of it along each axis',
        figure.steps,
        Math.log10(threshold) - 3,
        top,
      );
      const kinds = ['main live-curve-0', 'curve-1', 'curve-2'];
      const [line, ghost, whole, ...parts] = plot.lines('threshold', 'line live-ghost', ...kinds.map((kind) => `line live-${kind}`));
      const rows = legend(host, kinds, 'along x: the curvature 20, the factor 1 − 0.1234 · 20 = −1.234');
      return {
        plots: [plot],
        draw([run]) {
          const { points, losses, settings } = run;
          plot.level(line, threshold);
          plot.curve(whole, losses);
          plot.curve(ghost, run.part ? run.ghost.map(land.f) : []);
          write(rows[0], 'the whole loss');
          const factors = [a, figure.b].map((curvature, axis) => {
            const rho = factorOf(settings.lr, curvature);
            plot.curve(parts[axis], points.map((p) => 0.5 * curvature * p[axis] * p[axis]));
            write(
              rows[axis + 1],
              `along ${AXES[axis]}: the curvature ${number(curvature)}, the factor 1 − ${number(settings.lr)} · ${number(curvature)} = ${number(rho)}`,
            );
            return rho;
          });
          const [x, y] = factors.map(Math.abs);
          const even = Math.abs(x - y) < 1e-3;
          const slow = AXES[x > y ? 0 : 1];
          const says =
            Math.max(x, y) >= 1
              ? `the walk ${Math.max(x, y) > 1 + 1e-9 ? 'diverges' : 'bounces'} along ${slow}`
              : even
                ? 'they are equally slow, and no other rate is quicker for both'
                : `${slow} is the slow one, and sets the time`;
          return `along x a step multiplies by ${number(factors[0])}, along y by ${number(factors[1])}: ${says}`;
        },
      };
    },
  };
}
