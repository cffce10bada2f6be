// One surface, one walk.
//
// A kind of figure names its controls, and builds its pictures: `build` returns the plots and the function
// `draw(runs, state)`, which draws these runs and says in words what they show. Other settings are optional:
// `plans`, the runs it needs; `first`, which of several rates is the reader's; `steps` and `lr`, where they
// are fixed; `facts`, if numbers stand beside it; `snaps`, buttons that set values; `uses`, whose code walks;
// `differ`, what is said where the reader's run parts from the rule's.
'use strict';
{
  const { set } = live.elements;
  const { chart } = live;
  const { plane, zoomOf } = live.plane;
  const { verdict, leaving } = live.verdict;

  const walk = {
    controls: ['lr', 'm', 'b', 'tilt', 'k', 'x', 'y'],
    facts: true,
    build(figure, host) {
      const words = figure.steps
        ? ['The walk on the surface', 'Start of the walk']
        : ['The surface', 'Point'];
      const plot = plane(figure, host, ...words);
      return {
        plots: [plot],
        draw([run], { k, kept }) {
          const { settings, points, ghost, part } = run;
          const zoom = zoomOf(figure, [run], k);
          plot.draw({ start: settings.start, main: points, ghost, part, kept: kept && kept.points, k, zoom });
          return verdict(figure, run) + leaving(run);
        },
      };
    },
    /** The loss of the same walk under it, with the step that is shown; a click there chooses another. */
    after(figure, stage) {
      const { land, steps, threshold } = figure;
      if (steps < 10 || land.low !== 0) return null;
      const high = Math.ceil(Math.log10(land.f([-3, 3]))) + 1;
      const plot = chart(stage, 'The loss at every step', steps, Math.log10(threshold) - 2, high, 0.24);
      plot.host.classList.add('live-after');
      const [limit, ghost, main, cursor] = plot.lines('threshold', 'line live-ghost', 'line live-main', 'flag');
      plot.host.addEventListener('click', (event) => {
        const k = Math.round(plot.under(event)[0]);
        if (k >= 0 && k <= figure.last()) figure.change({ k });
      });
      return {
        plot,
        draw([run], { k }) {
          plot.level(limit, threshold);
          plot.curve(ghost, run.part ? run.ghost.map(land.f) : []);
          plot.curve(main, run.losses);
          set(cursor, { d: plot.upright(k ?? figure.last()) });
        },
      };
    },
  };
  Object.assign(live.kinds, { walk, saddle: walk });
}
