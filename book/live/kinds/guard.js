// A run that diverges, and when each of three guards speaks.
'use strict';
{
  const { walk, guards } = live.maths;
  const { number } = live.words;
  const { set, add, write, steady } = live.elements;
  const { chart } = live;
  const { verdict } = live.verdict;

  /** The guards by the names of chapter 7, in its order. */
  const NAMES = ['climbs', 'not finite', 'ceiling'];

  live.kinds.guard = {
    controls: ['lr', 'm'],
    // Its list says it all.
    quiet: true,
    build(figure, host) {
      const ceiling = figure.ceilingFrom(figure.settings().start);
      const plot = chart(
        host,
        'The loss at every step, and when each guard speaks',
        figure.steps,
        Math.log10(figure.threshold) - 2,
        Math.ceil(Math.log10(ceiling)) + 2,
      );
      const [line, free, ghost, kept] = plot.lines('threshold', 'line live-curve-1', 'line live-ghost', 'line live-main live-curve-0');
      let width = figure.steps;
      const list = add(host, 'ul', { class: 'live-list' });
      const rows = NAMES.map((name, index) => ({
        flag: plot.lines('flag')[0],
        label: add(plot.body, 'text', { class: 'live-letter' }, `${index + 1} ${name}`),
        text: steady(list, 'li', {}, 'Guard 2, not finite: speaks at step 322, far off to the right'),
      }));
      add(list, 'li', {}, `Dashed across: the ceiling, ${number(ceiling)}. Blue: the run without a guard.`);
      return {
        plots: [plot],
        draw([run]) {
          const { losses } = walk(figure.land, { ...run.settings, ceiling: NaN });
          const spoken = guards(losses, ceiling);
          // The third guard is the one that the reader builds.
          const late = spoken[2];
          if (run.said && run.said.stop !== undefined) spoken[2] = run.said.stop;
          const shown =
            late === null ? figure.steps : [20, 50, 100, 200, 500].find((n) => n >= 2 * late) || figure.steps;
          if (shown !== width) plot.stretch({ x: [0, shown] });
          width = shown;
          plot.level(line, ceiling);
          plot.curve(free, losses);
          plot.curve(ghost, run.part ? run.ghost.map(figure.land.f) : []);
          plot.curve(kept, run.losses);
          spoken.forEach((k, index) => {
            const { flag, label, text } = rows[index];
            const isFar = k !== null && k > shown;
            flag.style.display = label.style.display = k === null || isFar ? 'none' : '';
            if (k !== null) {
              const [x] = plot.at([k, 0]);
              set(flag, { d: plot.upright(k) });
              const isLate = x > plot.size()[0] / 2;
              set(label, {
                x: x + (isLate ? -4 : 4),
                y: 16 + 17 * index,
                'text-anchor': isLate ? 'end' : 'start',
              });
            }
            const speaks = k === null ? `silent for ${figure.steps} steps` : `speaks at step ${k}`;
            const where = isFar ? ', far off to the right' : '';
            const rule = index === 2 && k !== late ? `; the reference ${late === null ? 'is silent' : `speaks at step ${late}`}` : '';
            write(text, `Guard ${index + 1}, ${NAMES[index]}: ${speaks}${where}${rule}`);
          });
          return verdict(figure, run);
        },
      };
    },
  };
}
