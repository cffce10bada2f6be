// The losses of several rates.
'use strict';
{
  const { number } = live.words;
  const { write } = live.elements;
  const { chart } = live;
  const { legend } = live.legend;
  const { verdict } = live.verdict;

  const longest = '0.0001 diverges: after 200 steps the loss is 2.822 × 10¹⁹² or so';

  live.kinds.sweep = {
    controls: ['lr', 'm', 'x', 'y'],
    // Its list says it all.
    quiet: true,
    // The rate in the middle is the reader's to move; the others stay for comparison.
    first: ({ length }) => length >> 1,
    plans: ({ rates }, own) => rates.map((lr, index) => (index === rates.length >> 1 ? own : { ...own, lr })),
    build(figure, host) {
      const { rates, land, threshold } = figure;
      const mine = rates.length >> 1;
      const top = Math.ceil(Math.log10(land.f([-3, 3]))) + 2;
      const plot = chart(
        host,
        'The loss at every step',
        figure.steps,
        Math.log10(threshold) - 2,
        top,
      );
      const [line] = plot.lines('threshold');
      const kinds = rates.map((_, index) => `${index === mine ? 'main live-' : ''}curve-${index % 6}`);
      const curves = kinds.map((kind) => plot.lines('line live-ghost', `line live-${kind}`));
      const rows = legend(host, [...kinds, 'threshold'], longest);
      write(rows.at(-1), `the threshold, ${number(threshold)}`);
      return {
        plots: [plot],
        draw(runs) {
          plot.level(line, threshold);
          runs.forEach((run, index) => {
            const [ghost, curve] = curves[index];
            plot.curve(curve, run.losses);
            plot.curve(ghost, run.part ? run.ghost.map(land.f) : []);
            write(rows[index], `${number(run.settings.lr)} ${verdict(figure, run)}`);
          });
          return `rate ${number(runs[mine].settings.lr)} ${verdict(figure, runs[mine])}`;
        },
      };
    },
  };
}
