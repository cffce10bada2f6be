// Losses over steps.
'use strict';
{
  const { ticks, power } = live.words;
  const { set } = live.elements;
  const { frame } = live;

  /** Losses on a logarithmic axis, one curve for each run. */
  live.chart = (host, label, steps, low, high, ratio = 0.6) => {
    const exponents = ticks(low, high, ratio < 0.5 ? 5 : 9).filter((e) => e % 1 === 0);
    const plot = frame(host, {
      label,
      x: [0, steps],
      y: [low, high],
      ratio,
      left: 58,
      names: ['step', 'loss'],
      xTicks: 10,
      yTicks: exponents.map((e) => [e, power(e)]),
    });
    plot.curve = (node, losses, k) => {
      const height = (loss) => (loss > 0 ? Math.log10(loss) : loss <= 0 ? -400 : NaN);
      plot.line(node, losses.map((loss, index) => [index, height(loss)]), k);
    };
    plot.level = (node, loss) => set(node, { d: plot.across(Math.log10(loss)) });
    return plot;
  };
}
