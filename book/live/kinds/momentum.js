// The same walk without and with momentum.
'use strict';
{
  const { pathLength } = live.maths;
  const { number } = live.words;
  const { add, write } = live.elements;
  const { plane, zoomOf } = live.plane;
  const { settled } = live.verdict;

  live.kinds.momentum = {
    longest:
      'Momentum 0: path 1.762 × 10¹⁰⁰ long, has not settled at the end; momentum 0.999: path 1.762 × 10¹⁰⁰ long, has not settled at the end.',
    controls: ['lr', 'm', 'k', 'x', 'y'],
    plans: (figure, own) => [{ ...own, momentum: 0 }, own],
    build(figure, host) {
      const panels = ['without momentum', 'with momentum'].map((label) => {
        const panel = add(host, 'div', { class: 'live-plot' });
        const caption = add(panel, 'p', { class: 'live-caption' });
        return {
          caption,
          plot: plane(figure, panel, `The walk ${label}`, `Start of the walk ${label}`),
        };
      });
      return {
        plots: panels.map((panel) => panel.plot),
        draw(runs, { k }) {
          const zoom = zoomOf(figure, runs, k);
          return runs
            .map((run, index) => {
              const { caption, plot } = panels[index];
              const { start, momentum } = run.settings;
              plot.draw({ start, main: run.points, ghost: run.ghost, part: run.part, k, zoom });
              write(caption, `momentum ${number(momentum)}`);
              return `momentum ${number(momentum)}: path ${number(pathLength(run.points))} long, ${settled(figure, run)}`;
            })
            .join('; ');
        },
      };
    },
  };
}
