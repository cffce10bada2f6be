// The loss of the houses before and after their sizes are standardised, and the same walk on both.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { SIZES, houses, standardise, METHODS, run } = live.further;
  const { marks, number } = live.words;
  const { set, add, write } = live.elements;
  const { ground } = live.paint;
  const { trace } = live.frame;
  const { legend, panel, lines, own, asks, real } = live.legend;

  /** Name, inputs, window and start of the two. */
  const SIDES = [
    ['in thousands of square feet', SIZES.map((size) => size / 1000), [0, 300, -100, 200], [60, -80]],
    ['standardised', standardise(SIZES), [-60, 240, 190, 490], [210, 440]],
  ];

  (live.kinds ??= {}).needle = {
    controls: ['lr', 'k'],
    buttons: ['Step', 'Play', 'Reset', 'Copy link'],
    longest: 'After 230 steps with the rate 0.1234 the loss is 1.234 × 10¹⁰⁰ above the least in thousands of square feet, 1.234 × 10¹⁰⁰ standardised.',
    asks: asks('needle', 'Scaled by your `standardise`; the walks are by your `mse_gradient`, the losses by your `mse`', ({ lr }) => ({ lr })),
    build(figure, host) {
      const sides = SIDES.map(([name, xs, [w0, w1, b0, b1], start]) => {
        const land = houses(xs);
        const on = ([x, y]) => [w0 + ((x + 3) / 6) * (w1 - w0), b0 + ((y + 3) / 6) * (b1 - b0)];
        const plot = panel(host, {
          label: `The loss over slope and intercept, sizes ${name}`,
          x: [w0, w1],
          y: [b0, b1],
          left: 52,
          names: ['slope w', 'intercept b'],
          xTicks: marks(w0, w1, 5),
          yTicks: marks(b0, b1, 6),
          paint: (...canvas) => ground({ ...land, f: (p) => land.f(on(p)) })(...canvas, null, 3),
        });
        const [ghost, ...main] = lines(plot, ['line live-ghost', 'edge', 'line live-main', 'dots live-main']);
        const star = add(plot.body, 'text', { class: 'live-star', 'text-anchor': 'middle', 'aria-hidden': 'true' }, '☆');
        return { name, land, start, plot, ghost, main, star };
      });
      const rows = legend(host, ['main', 'main'], 'in thousands of square feet: condition number 58.12, the loss is 1.2345 × 10¹⁰⁰ above the least');
      return {
        plots: sides.map(({ plot }) => plot),
        draw(_, { lr, k }) {
          const yours = own(figure);
          const shown = k ?? figure.steps;
          const above = sides.map(({ name, land, start, plot, ghost, main, star }, side) => {
            const rule = run(METHODS[0], land, start, lr, figure.steps);
            const walk = yours ? real(yours.walks[side]) : rule;
            const losses = yours ? real(yours.losses[side]) : walk.map(land.f);
            const drawn = trace(plot, walk, shown);
            main.forEach((node, part) => set(node, { d: part < 2 ? drawn.line : drawn.dots }));
            set(ghost, { d: figure.remark ? trace(plot, rule, shown).line : '' });
            const [x, y] = plot.at(land.best);
            set(star, { x, y: y + 7 });
            const loss = losses[shown] - land.low;
            write(rows[side], `${name}: condition number ${number(land.condition)}, the loss is ${number(Math.max(0, loss))} above the least`);
            return number(Math.max(0, loss));
          });
          return `after ${shown} steps with the rate ${number(lr)} the loss is ${above[0]} above the least in thousands of square feet, ${above[1]} standardised`;
        },
      };
    },
  };
})();
