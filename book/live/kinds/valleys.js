// The valley that each walk ends in, by where it starts and by its momentum or its rate.
'use strict';
{
  const { WELL, DEEP, roll, valleyOf } = live.further;
  const { number } = live.words;
  const { set, write } = live.elements;
  const { handle } = live;
  const { frame } = live;
  const { legend, own, asks } = live.legend;

  const [COLUMNS, ROWS] = [97, 49];
  const NAMES = ['left', 'right'];

  /** A map of starts, across, and the values of `key`, up to `most`. */
  function map(name, curve, found, deepest, reach, key, most, up, lrOf) {
    const at = (row, column) => [-reach + (2 * reach * column) / (COLUMNS - 1), (most * row) / (ROWS - 1)];
    const end = (figure, [start, value]) =>
      roll(curve, start, lrOf(figure, value), key === 'm' ? value : 0, figure.steps).at(-1);
    return {
      controls: [key, 'x'],
      knobs: {
        lr: { min: 0, max: most, step: most / 48, grain: 0.001, slide: (v) => v, value: (v) => v },
        x: { label: 'start', limits: [-reach, reach] },
      },
      longest: 'From −3.12, with momentum 0.98, a walk ends in the right valley. Of all walks here 50.12 % end in the deeper one, the right.',
      asks: asks(name, 'The valleys are by your `valleys`, each point of the map is named by your `valley_of`', (_, figure) => ({ lr: figure.initial.lr })),
      build(figure, host) {
        const plot = frame(host, {
          label: `The valley that a walk ends in, by its start and its ${up}`,
          x: [-reach, reach],
          y: [0, most],
          ratio: 0.55,
          left: 52,
          names: ['start', up],
          xTicks: 8,
          yTicks: 6,
        });
        const areas = plot.lines('valley live-curve-1', 'valley live-curve-2', 'valley live-gone');
        const rows = legend(host, ['curve-1', 'curve-2', 'gone'], 'ends in the right valley, at −1.2345');
        const rule = Array.from({ length: ROWS }, (_, row) =>
          Array.from({ length: COLUMNS }, (_, column) => valleyOf(found, end(figure, at(row, column)))),
        );
        const move = handle(plot, {
          label: 'the walk that is spoken of',
          limits: [[-reach, reach], [0, most]],
          grain: [0.01, 0.001],
          move: ([x, value]) => figure.change({ x, [key]: value }),
        });
        return {
          plots: [plot],
          draw(_, state) {
            const yours = own(figure);
            const nameOf = (at) => (yours.map[at] >= 0 ? yours.map[at] : -1);
            const seen = rule.map((row, j) => (yours.map ? row.map((_, i) => nameOf(j * COLUMNS + i)) : row));
            const places = yours.found ?? found;
            const [w, h] = plot.size();
            const [wide, high] = [w / (COLUMNS - 1), h / (ROWS - 1)];
            areas.forEach((area, index) => {
              const valley = index < 2 ? index : -1;
              let d = '';
              seen.forEach((row, j) => {
                for (let i = 0, from = 0; i <= COLUMNS; i++) {
                  if (row[i] === valley) continue;
                  if (i > from) d += `M${(from - 0.5) * wide},${h - (j + 0.5) * high}h${(i - from) * wide}v${high}h${(from - i) * wide}z`;
                  from = i + 1;
                }
              });
              set(area, { d });
            });
            NAMES.forEach((side, k) => write(rows[k], `ends in the ${side} valley, at ${number(places[k] ?? NaN)}`));
            write(rows[2], 'leaves, or is still on its way');
            const hits = seen.flat().filter((valley) => valley === deepest).length;
            const value = state[key];
            const valley = valleyOf(found, end(figure, [state.x, value]));
            move([state.x, value], `start ${number(state.x)}, ${up} ${number(value)}`);
            const ends = valley < 0 ? 'ends in none' : `ends in the ${NAMES[valley]} valley`;
            return `from ${number(state.x)}, with the ${up} ${number(value)}, a walk ${ends}. Of all walks here ${number((100 * hits) / (ROWS * COLUMNS))} % end in the deeper one, the ${NAMES[deepest]}`;
          },
        };
      },
    };
  }

  Object.assign(live.kinds, {
    gamble: map('gamble', DEEP, [-2.0305470, 1.9679851], 0, 4, 'm', 0.98, 'momentum', (figure) => figure.initial.lr),
    basins: map('basins', WELL, [-0.6788, 0.7309], 1, 3.5, 'lr', 0.25, 'rate', (_, value) => value),
  });
}
