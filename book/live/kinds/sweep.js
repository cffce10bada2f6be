// The losses of several rates.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { number } = live.words;
  const { add, write, steady } = live.elements;
  const { chart } = live.chart;
  const { verdict } = live.verdict;

  const longest = '0.0001 diverges: after 200 steps the loss is 2.822 × 10¹⁹² or so';

  (live.kinds ??= {}).sweep = {
    controls: ['lr', 'm', 'x', 'y'],
    buttons: ['Reset', 'Copy link'],
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
        add(host, 'div', { class: 'live-plot' }),
        'The loss at every step',
        figure.steps,
        Math.log10(threshold) - 2,
        top,
      );
      const line = add(plot.body, 'path', { class: 'live-threshold' });
      const list = add(host, 'ul', { class: 'live-list' });
      const entry = (colour) => {
        const row = add(list, 'li');
        add(row, 'span', { class: `live-swatch ${colour}` });
        return steady(row, 'span', {}, longest);
      };
      const rows = rates.map((_, index) => {
        // Orange would look like the reader's red.
        const colour = index === mine ? 'live-main' : `live-curve-${[0, 1, 2, 3, 5][index % 5]}`;
        const [ghost, curve] = ['live-ghost', colour].map((kind) =>
          add(plot.body, 'path', { class: `live-line ${kind}` }),
        );
        return { ghost, curve, text: entry(colour) };
      });
      write(entry('live-threshold'), `the threshold, ${number(threshold)}`);
      return {
        plots: [plot],
        draw(runs) {
          plot.level(line, threshold);
          runs.forEach((run, index) => {
            plot.curve(rows[index].curve, run.losses);
            plot.curve(rows[index].ghost, run.part ? run.ghost.map(land.f) : []);
            write(rows[index].text, `${number(run.settings.lr)} ${verdict(figure, run)}`);
          });
          return `rate ${number(runs[mine].settings.lr)} ${verdict(figure, runs[mine])}`;
        },
      };
    },
  };
})();
