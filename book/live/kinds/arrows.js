// A surface and the gradient at a point of it.
'use strict';
{
  const { slopeOf } = live.maths;
  const { number, point } = live.words;
  const { set } = live.elements;
  const { plane, arrow } = live.plane;

  live.kinds.arrows = {
    controls: ['x', 'y'],
    // One step of a known length says which gradient it used.
    steps: 1,
    lr: 2 ** -6,
    differ({ yours, rule }, { start, lr }) {
      const [mine, right] = [yours, rule].map((p) => p && slopeOf(start, p, lr));
      return { title: 'the gradients differ', yours: mine, rule: right };
    },
    build(figure, host) {
      const plot = plane(figure, host, 'The gradient on the surface', 'Point');
      const [field, ghost, main] = plot.lines('field', 'gradient live-ghost', 'gradient live-main');
      return {
        plots: [plot],
        draw([run]) {
          const { start, lr } = run.settings;
          const slope = run.points[1] ? slopeOf(start, run.points[1], lr) : [NaN, NaN];
          // The middle row shows the gentle axis by itself.
          const places = [-2.5, -1.25, 0, 1.25, 2.5];
          const reach = plot.size()[0] / 7;
          plot.draw({ start, main: null, part: run.part });
          set(field, {
            d: places
              .flatMap((y) => places.map((x) => arrow(plot, [x, y], figure.land.g([x, y]), reach / 1.6)))
              .join(''),
          });
          set(main, { d: arrow(plot, start, slope, reach) });
          set(ghost, { d: run.part ? arrow(plot, start, figure.land.g(start), reach) : '' });
          return `the gradient at ${point(start)} is ${point(slope)}, ${number(Math.hypot(...slope))} long`;
        },
      };
    },
  };
}
