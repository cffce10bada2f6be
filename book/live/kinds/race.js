// Four methods on four grounds.
'use strict';
{
  const { GROUNDS, METHODS, run } = live.further;
  const { number } = live.words;
  const { write } = live.elements;
  const { groundIn } = live.paint;
  const { frame } = live;
  const { handle } = live;
  const { legend, own, asks } = live.legend;

  const NAMES = ['plain', 'momentum 0.9', 'RMSProp', 'Adam'];
  const KINDS = ['curve-1', 'curve-3', 'curve-0', 'main'];
  const at = (c) => {
    const { start: [x, y], rates } = GROUNDS[c];
    return { x, y, lr: rates[3] };
  };

  live.kinds.race = {
    controls: ['c', 'lr', 'k', 'x', 'y'],
    first: () => 3,
    choice: {
      label: 'the ground',
      options: ['Rosenbrock’s valley', 'Beale’s surface', 'the terrain', 'the bowl'].map((name, c) => [name, at(c)]),
    },
    knobs: { lr: { label: 'Adam’s rate' } },
    longest: 'After 150 steps the lowest is momentum 0.9, at 1.234 × 10⁻¹⁰⁰; Adam is at 1.234 × 10⁻¹⁰⁰.',
    asks: asks('race', 'Adam walks by your `descend_with_adam`, RMSProp by your `rmsprop_step`; plain descent and momentum are the page’s own', ({ c, lr, x, y }) => ({ c, lr, x, y, rate: GROUNDS[c].rates[2] })),
    build(figure, host) {
      let land = GROUNDS[figure.state.c];
      const [x0, x1, y0, y1] = land.window;
      const plot = frame(host, {
        label: 'Four walks from one start',
        x: [x0, x1],
        y: [y0, y1],
        ratio: 0.75,
        names: ['x', 'y'],
        xTicks: 6,
        yTicks: 6,
        paint: (...canvas) => groundIn(land, land.window)(...canvas),
      });
      const curves = ['ghost', ...KINDS].map((kind) => plot.lines('edge', `line live-${kind}`));
      const stars = [0, 1].map(plot.star);
      const rows = legend(host, KINDS, 'momentum 0.9, rate 0.002: the loss is 1.2345 × 10⁻¹⁰⁰, above the least');
      const move = handle(plot, {
        label: 'where all four start',
        limits: [[-3, 3], [-3, 3]],
        grain: [0.01, 0.01],
        move: ([x, y]) => figure.change({ x, y }),
      });
      return {
        plots: [plot],
        draw(_, { c, lr, k, x, y }) {
          if (land !== GROUNDS[c]) {
            land = GROUNDS[c];
            const [x0, x1, y0, y1] = land.window;
            plot.stretch({ x: [x0, x1], y: [y0, y1] });
          }
          const yours = own(figure);
          const rates = [...land.rates.slice(0, 3), lr];
          const rule = rates.map((rate, index) => run(METHODS[index], land, [x, y], rate, figure.steps));
          const walks = [rule[0], rule[1], yours.rmsprop ?? rule[2], yours.adam ?? rule[3]];
          [figure.remark ? rule[3] : [], ...walks].forEach((walk, index) =>
            plot.walk(curves[index], walk, k),
          );
          stars.forEach((star, index) => star(land.minima[index] ?? [99, 99]));
          const losses = walks.map((walk) => land.f(walk[Math.min(k ?? figure.steps, walk.length - 1)]) - land.low);
          losses.forEach((loss, index) => write(rows[index], `${NAMES[index]}, rate ${number(rates[index])}: the loss is ${number(loss)} above the least`));
          const best = losses.reduce((low, loss, index) => (loss < losses[low] || Number.isNaN(losses[low]) ? index : low), 0);
          move([x, y], `x ${number(x)}, y ${number(y)}`);
          return `after ${k ?? figure.steps} steps the lowest is ${NAMES[best]}, at ${number(losses[best])}; Adam is at ${number(losses[3])}`;
        },
      };
    },
  };
}
