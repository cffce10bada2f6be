// A run that diverges, and when each of three guards speaks.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { THRESHOLD, walk, guards, ceilingOf } = live.maths;
  const { number } = live.words;
  const { set, add, write } = live.elements;
  const { stepTicks, chart } = live.chart;
  const { verdict } = live.verdict;

  (live.kinds ??= {}).guard = {
    controls: ['lr', 'm'],
    buttons: ['Reset', 'Copy link'],
    build(figure, host) {
      const ceiling = ceilingOf(figure.land.f(figure.settings().start));
      const plot = chart(
        add(host, 'div', { class: 'live-plot' }),
        'The loss at every step, and when each guard speaks',
        figure.steps,
        Math.log10(THRESHOLD) - 2,
        Math.ceil(Math.log10(ceiling)) + 2,
      );
      const line = add(plot.body, 'path', { class: 'live-threshold' });
      const [free, kept] = ['live-ghost', 'live-main'].map((kind) =>
        add(plot.body, 'path', { class: `live-line ${kind}` }),
      );
      const list = add(host, 'ul', { class: 'live-list' });
      const rows = ['A', 'B', 'C'].map((letter) => ({
        flag: add(plot.body, 'path', { class: 'live-flag' }),
        letter: add(plot.body, 'text', { class: 'live-letter' }, letter),
        text: add(list, 'li'),
      }));
      add(list, 'li', {}, `Dashed across: the ceiling, ${number(ceiling)}. Grey: the run without a guard.`);
      return {
        plots: [plot],
        draw([run]) {
          const { losses } = walk(figure.land, { ...run.settings, ceiling: NaN });
          const spoken = guards(losses, ceiling);
          const shown =
            spoken[1] === null
              ? figure.steps
              : [20, 50, 100, 200, 500].find((n) => n >= 2 * spoken[1]) || figure.steps;
          plot.stretch([0, shown], stepTicks(shown));
          plot.level(line, ceiling);
          plot.curve(free, losses);
          plot.curve(kept, run.losses);
          const kinds = [
            'stop when the loss climbs',
            `stop above ${number(ceiling)}`,
            'stop when the loss is not finite',
          ];
          spoken.forEach((k, index) => {
            const { flag, letter, text } = rows[index];
            flag.style.display = letter.style.display = k === null || k > shown ? 'none' : '';
            if (k !== null) {
              const [x] = plot.at([k, 0]);
              set(flag, { d: `M${x},0V${plot.size()[1]}` });
              set(letter, { x: Math.min(x + 4, plot.size()[0] - 14), y: 16 + 17 * index });
            }
            write(
              text,
              `${'ABC'[index]}: ${kinds[index]}: ${k === null ? `not within ${figure.steps} steps` : `speaks at step ${k}`}`,
            );
          });
          return verdict(figure, run);
        },
      };
    },
  };
})();
