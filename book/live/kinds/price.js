// The loss of trainings in batches, counted in three ways.
'use strict';
{
  const { made, lossOf, train } = live.further;
  const { number, power } = live.words;
  const { set, write } = live.elements;
  const { frame } = live;
  const { legend, own, asks } = live.legend;

  const ROWS = 1000;
  const OTHERS = [1, 32, ROWS];
  const KINDS = ['curve-0', 'curve-1', 'curve-3'];
  /** Few epochs are enough for small batches, which take many steps in each. */
  const epochsOf = (size) => (size < 8 ? 3 : size < 300 ? 12 : 100);
  /** What an epoch with batches of `size` costs, counted as the reader chose. */
  const COSTS = [(size) => Math.ceil(ROWS / size), () => ROWS, () => 1];
  const UNITS = ['updates', 'examples', 'epochs'];

  live.kinds.price = {
    controls: ['c', 'size', 'lr'],
    initial: { size: 8, c: 1 },
    choice: { label: 'counted in', options: UNITS.map((unit) => [unit]) },
    longest: 'Batches of 1000 are below a loss of 1 after 1000 epochs, that is 1000 updates and 100000 examples.',
    asks: asks('price', 'The red curve is by your `train`', ({ size, lr }) => ({ size, lr, epochs: epochsOf(size) })),
    build(figure, host) {
      const rows = made();
      const powers = (low, high) => Array.from({ length: high - low + 1 }, (_, k) => [low + k, power(low + k)]);
      const plot = frame(host, {
        label: 'The loss after each epoch, by what it cost',
        x: [0, 5],
        y: [-1, 1],
        ratio: 0.55,
        left: 58,
        names: ['cost', 'loss'],
        xTicks: powers(0, 5),
        yTicks: powers(-1, 1),
      });
      const [line] = plot.lines('threshold');
      const curves = [...KINDS, 'ghost', 'main'].map((kind) => plot.lines('edge', `line live-${kind}`, `dots live-${kind}`));
      const words = legend(host, ['main', ...KINDS], 'batches of 1000: below 1 after 1000 epochs, 1000 updates, 100000 examples');
      const kept = new Map();
      /** The losses of a training, which are the same each time. */
      const trained = (size, lr) => {
        const key = `${size} ${lr}`;
        if (kept.size > 40) kept.clear();
        if (!kept.has(key)) kept.set(key, train(rows, size, lr, epochsOf(size)).map((w) => lossOf(rows, w)));
        return kept.get(key);
      };
      const counted = (n, unit) => `${n} ${n === 1 ? unit.slice(0, -1) : unit}`;
      const says = (size, losses) => {
        const epochs = losses.findIndex((loss) => loss < 1);
        return epochs < 0
          ? `batches of ${size}: not below 1 in ${losses.length - 1} epochs`
          : `batches of ${size}: below 1 after ${COSTS.map((cost, c) => counted(epochs * cost(size), UNITS[c])).join(', ')}`;
      };
      return {
        plots: [plot],
        draw(_, { c, size, lr }) {
          const rule = trained(size, lr);
          const mine = own(figure).weights?.map((w) => lossOf(rows, w)) ?? rule;
          const all = [...OTHERS.map((other) => [other, trained(other, lr)]), [size, figure.remark ? rule : []], [size, mine]];
          all.forEach(([of, losses], index) => {
            const points = losses.slice(1).map((loss, epoch) => [Math.log10((epoch + 1) * COSTS[c](of)), Math.log10(loss)]);
            plot.walk(curves[index], points);
          });
          set(line, { d: plot.across(0) });
          [[size, mine], ...all.slice(0, 3)].forEach(([of, losses], index) => write(words[index], says(of, losses)));
          return `${says(size, mine)}, with the rate ${number(lr)}`;
        },
      };
    },
  };
}
