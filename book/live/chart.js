// Losses over steps.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { ticks, marks, power } = live.words;
  const { set } = live.elements;
  const { frame, trace } = live.frame;

  const stepTicks = (steps) => marks(0, steps, 10);

  /** Losses on a logarithmic axis, one curve for each run. */
  function chart(host, label, steps, low, high, ratio = 0.6) {
    const exponents = ticks(low, high, ratio < 0.5 ? 5 : 9).filter((e) => e % 1 === 0);
    const plot = frame(host, {
      label,
      x: [0, steps],
      y: [low, high],
      ratio,
      left: 58,
      names: ['step', 'loss'],
      xTicks: stepTicks(steps),
      yTicks: exponents.map((e) => [e, power(e)]),
    });
    plot.curve = (node, losses, k) => {
      const points = losses.map((loss, index) => [
        index,
        loss > 0 ? Math.log10(loss) : loss <= 0 ? -400 : NaN,
      ]);
      set(node, { d: trace(plot, points, k).line });
    };
    plot.level = (node, loss) => {
      const [, y] = plot.at([0, Math.log10(loss)]);
      set(node, { d: `M0,${y}H${plot.size()[0]}` });
    };
    return plot;
  }

  live.chart = { stepTicks, chart };
})();
