// The loss of the houses before and after their sizes are standardised, and the same walk on both.
'use strict';
{
  const { SIZES, houses, standardise, METHODS, run } = live.further;
  const { number } = live.words;
  const { write } = live.elements;
  const { groundIn } = live.paint;
  const { frame } = live;
  const { legend, own, asks } = live.legend;

  /** Name, inputs, window and start of the two. */
  const SIDES = [
    ['in thousands of square feet', SIZES.map((size) => size / 1000), [0, 300, -100, 200], [60, -80]],
    ['standardised', standardise(SIZES), [-60, 240, 190, 490], [210, 440]],
  ];

  live.kinds.needle = {
    controls: ['lr', 'k'],
    longest: 'After 230 steps with the rate 0.1234 the loss is 1.234 × 10¹⁰⁰ above the least in thousands of square feet, 1.234 × 10¹⁰⁰ standardised.',
    asks: asks('needle', 'Scaled by your `standardise`; the walks are by your `mse_gradient`, the losses by your `mse`', ({ lr }) => ({ lr })),
    build(figure, host) {
      const sides = SIDES.map(([name, xs, window, start]) => {
        const [land, [w0, w1, b0, b1]] = [houses(xs), window];
        const plot = frame(host, {
          label: `The loss over slope and intercept, sizes ${name}`,
          x: [w0, w1],
          y: [b0, b1],
          left: 52,
          names: ['slope w', 'intercept b'],
          xTicks: 5,
          yTicks: 6,
          paint: groundIn(land, window),
        });
        const [ghost, ...main] = plot.lines('line live-ghost', 'edge', 'line live-main', 'dots live-main');
        return { name, land, start, plot, ghost, main, star: plot.star() };
      });
      const rows = legend(host, ['main', 'main'], 'in thousands of square feet: condition number 58.12, the loss is 1.2345 × 10¹⁰⁰ above the least');
      return {
        plots: sides.map(({ plot }) => plot),
        draw(_, { lr, k }) {
          const yours = own(figure);
          const shown = k ?? figure.steps;
          const above = sides.map(({ name, land, start, plot, ghost, main, star }, side) => {
            const rule = run(METHODS[0], land, start, lr, figure.steps);
            const walk = yours.walks?.[side] ?? rule;
            const losses = yours.losses?.[side] ?? walk.map(land.f);
            plot.walk(main, walk, shown);
            plot.line(ghost, figure.remark ? rule : [], shown);
            star(land.best);
            const loss = losses[shown] - land.low;
            write(rows[side], `${name}: condition number ${number(land.condition)}, the loss is ${number(Math.max(0, loss))} above the least`);
            return number(Math.max(0, loss));
          });
          return `after ${shown} steps with the rate ${number(lr)} the loss is ${above[0]} above the least in thousands of square feet, ${above[1]} standardised`;
        },
      };
    },
  };
}
