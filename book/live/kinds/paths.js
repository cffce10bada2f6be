// Three walks on a curve, and the factor from each move to the next.
'use strict';
{
  const { QUARTIC, roll, factor, manner } = live.further;
  const { number } = live.words;
  const { set, write } = live.elements;
  const { frame } = live;
  const { handle } = live;
  const { legend, own, asks } = live.legend;

  const [LOW, HIGH] = [-2.7, 2.7];
  const MARKS = Array.from({ length: 121 }, (_, k) => LOW + ((HIGH - LOW) * k) / 120);
  const KINDS = ['curve-1', 'main live-curve-2', 'curve-3'];
  const rates = ({ rates: [small, , large], state: { lr } }) => [small, lr, large];
  /** The factor at every step. */
  const factors = (walk) => walk.map((_, k) => factor(walk.slice(0, k + 1)));

  live.kinds.paths = {
    controls: ['lr', 'x'],
    first: () => 1,
    longest: 'With the rate 0.1234 it zig-zags: the last move is −0.1234 × 10⁻¹² times the one before, and the place −1.2247.',
    asks: asks('paths', 'The curve is by your `polynomial_value`, the walks are by your `polynomial_slope`, the factors and names by your `factor` and `manner`', ({ x }, figure) => {
      const [lr0, lr1, lr2] = rates(figure);
      return { low: LOW, high: HIGH, x, lr0, lr1, lr2 };
    }),
    build(figure, host) {
      const plot = frame(host, {
        label: 'Three walks on the curve x⁴ − 3x² + 2',
        x: [LOW, HIGH],
        y: [-1, 24],
        ratio: 0.45,
        names: ['x', 'height'],
        xTicks: 6,
        yTicks: 6,
      });
      const below = frame(host, {
        label: 'Each move as a multiple of the move before',
        x: [0, figure.steps],
        y: [-2, 2],
        ratio: 0.4,
        names: ['step', 'factor'],
        xTicks: 10,
        yTicks: 5,
      });
      const [[levels], [line]] = [below.lines('threshold'), plot.lines('line live-curve-0')];
      const curves = ['ghost', ...KINDS].map((kind) => [
        plot.lines('edge', `line live-${kind}`, `dots live-${kind}`),
        below.lines(`line live-${kind}`)[0],
      ]);
      const rows = legend(host, KINDS, 'the rate 0.0001 approaches: it stands at −1.2345 × 10⁻¹⁰, factor −0.1234 × 10⁻¹²');
      const move = handle(plot, {
        label: 'where the walks start',
        limits: [[-2.6, 2.6], [0, 0]],
        grain: [0.01, 1],
        move: ([x]) => figure.change({ x }),
      });
      return {
        plots: [plot, below],
        draw(_, { x }) {
          const yours = own(figure);
          const all = rates(figure);
          const rule = all.map((lr) => roll(QUARTIC, x, lr, 0, figure.steps));
          const walks = yours.walks ?? rule;
          const quotients = yours.factors?.map((list) => [NaN, NaN, ...list]) ?? rule.map(factors);
          const names = yours.manners ?? rule.map(manner);
          const heights = yours.heights ?? MARKS.map(QUARTIC.f);
          plot.line(line, MARKS.map((at, k) => [at, heights[k]]));
          [[figure.remark ? rule[1] : [], []], ...walks.map((walk, k) => [walk, quotients[k]])].forEach(([walk, list], k) => {
            plot.walk(curves[k][0], walk.map((at) => [at, QUARTIC.f(at)]));
            below.line(curves[k][1], list.map((q, step) => [step, q]));
          });
          set(levels, { d: below.across(-1) + below.across(1) });
          const says = all.map((lr, k) => {
            const [end, q] = [walks[k].at(-1), quotients[k].at(-1)];
            const name = { ZigZags: 'zig-zags' }[names[k]] ?? String(names[k]).toLowerCase();
            return [`the rate ${number(lr)} ${name}`, isFinite(end) ? `it stands at ${number(end)}` : 'it has left', Number.isNaN(q) ? 'no factor' : `factor ${number(q)}`];
          });
          says.forEach(([name, ...more], k) => write(rows[k], `${name}: ${more.join(', ')}`));
          move([x, QUARTIC.f(x)], `x ${number(x)}`);
          return says[1].join(', ');
        },
      };
    },
  };
}
