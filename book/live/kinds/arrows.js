// A surface and the gradient at a point of it.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { slopeOf } = live.maths;
  const { number, point } = live.words;
  const { set, add } = live.elements;
  const { plane, arrow } = live.plane;

  (live.kinds ??= {}).arrows = {
    controls: ['x', 'y'],
    buttons: ['Reset', 'Copy link'],
    // One step of a known length says which gradient it used.
    steps: 1,
    lr: 2 ** -6,
    differ({ yours, rule }, { start, lr }) {
      const [mine, right] = [yours, rule].map((p) => p && slopeOf(start, p, lr));
      return { title: 'the gradients differ', yours: mine, rule: right };
    },
    build(figure, host) {
      const plot = plane(
        figure,
        add(host, 'div', { class: 'live-plot' }),
        'The gradient on the surface',
        'Point',
      );
      const field = add(plot.body, 'path', { class: 'live-field' });
      const [ghost, main] = ['ghost', 'main'].map((kind) =>
        add(plot.body, 'path', { class: `live-gradient live-${kind}` }),
      );
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
})();
