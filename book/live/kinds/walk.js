// One surface, one walk.
//
// A kind of figure names its controls and buttons, and builds its pictures: `build` returns the plots
// and the function `draw(runs, state)`, which draws these runs and says in words what they show. Other
// settings are optional: `plans`, the runs it needs; `first`, which of several rates is the reader's;
// `steps` and `lr`, where they are fixed; `facts`, if numbers stand beside it; `uses`, whose code walks;
// `differ`, what is said where the reader's run parts from the rule's.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { add } = live.elements;
  const { plane } = live.plane;
  const { verdict, leaving } = live.verdict;

  const walk = {
    controls: ['lr', 'm', 'k', 'x', 'y'],
    buttons: ['Step', 'Play', 'Reset', 'Compare', 'Copy link'],
    facts: true,
    build(figure, host) {
      const words = figure.steps
        ? ['The walk on the surface', 'Start of the walk']
        : ['The surface', 'Point'];
      const plot = plane(figure, add(host, 'div', { class: 'live-plot' }), ...words);
      return {
        plots: [plot],
        draw([run], { k, kept }) {
          const { settings, points, ghost, part } = run;
          plot.draw({ start: settings.start, main: points, ghost, part, kept: kept && kept.points, k });
          return verdict(figure, run) + leaving(run);
        },
      };
    },
  };
  Object.assign((live.kinds ??= {}), { walk, saddle: walk });
})();
