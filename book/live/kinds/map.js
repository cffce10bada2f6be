// All pairs of rate and momentum, and the walk of one of them.
'use strict';
{
  const { walk: walkOf, settledBelow, bestPair } = live.maths;
  const { number } = live.words;
  const { set, add } = live.elements;
  const { viridis, raster } = live.paint;
  const { frame } = live;
  const { handle } = live;
  const { walk } = live.kinds;

  /** The map's colours: settled runs by their steps, evenly in the logarithm; two greys for others. */
  function paintMap(context, w, h, cells, steps) {
    const soonest = cells.flat().reduce((least, k) => (k > 0 && k < least ? k : least), steps);
    const colour = (k) => {
      if (k === Infinity) return [128, 128, 128, 110];
      if (isNaN(k)) return [128, 128, 128, 30];
      return [...viridis(Math.log(k / soonest) / Math.log(steps / soonest)), 215];
    };
    context.imageSmoothingEnabled = false;
    context.clearRect(0, 0, w, h);
    context.drawImage(raster(cells.map((row) => row.map(colour))), 0, 0, w, h);
  }

  /** The cells of the map: in how many steps each pair settles. `renew` makes them again if the start has
   *  moved, a few rows at a time, so that dragging stays smooth; `show` is called after each few. */
  function mapCells(figure, widest, show) {
    const [columns, rows] = [120, 80];
    const cells = Array.from({ length: rows }, () => new Array(columns).fill(NaN));
    let [start, row] = [null, rows];
    const make = () => {
      const until = performance.now() + 12;
      const { land, steps, threshold } = figure;
      const ceiling = figure.ceilingFrom(start);
      for (; row < rows && performance.now() < until; row++) {
        const momentum = 1 - (row + 0.5) / rows;
        for (let i = 0; i < columns; i++) {
          const lr = ((i + 0.5) / columns) * widest;
          // What is low at the last step may be in a dip: it has to stay low for half as long again.
          const { losses, diverged } = walkOf(land, { start, lr, momentum, steps: 1.5 * steps, ceiling });
          const settled = settledBelow(losses, threshold) ?? NaN;
          cells[row][i] = diverged !== null && diverged <= steps ? Infinity : settled <= steps ? settled : NaN;
        }
      }
      show();
      if (row < rows) setTimeout(make);
      else renew();
    };
    const renew = () => {
      const wanted = figure.settings().start;
      if (row < rows || String(start) === String(wanted)) return;
      [start, row] = [wanted, 0];
      make();
    };
    return { cells, renew };
  }

  const short = (v) => +v.toPrecision(4);
  /** Five places to know, each with its letter on the map: the pair at it. */
  const PINS = {
    'A creeps': ({ b }) => ({ lr: short(0.4 / b), m: 0 }),
    'B best plain rate': ({ a, b }) => ({ lr: short(2 / (a + b)), m: 0 }),
    'C swings': ({ b }) => ({ lr: short(0.4 / b), m: 0.9 }),
    'D best pair': ({ a, b }) => {
      const { lr, m } = bestPair(a, b);
      return { lr: short(lr), m: short(m) };
    },
    'E breaks': ({ b }) => ({ lr: short(3 / b), m: 0.4 }),
  };

  live.kinds.map = {
    controls: ['lr', 'm', 'x', 'y'],
    snaps: PINS,
    facts: true,
    uses: 'ex06_momentum',
    besides: '; the map is the reference',
    build(figure, host) {
      const steepest = Math.max(figure.a, figure.b);
      const widest = 4.4 / steepest;
      const { cells, renew } = mapCells(figure, widest, () => plot.paint());
      const plot = frame(host, {
        label: 'Map of learning rate and momentum',
        x: [0, widest],
        y: [0, 1],
        left: 58,
        names: ['learning rate', 'momentum'],
        xTicks: 6,
        yTicks: 6,
        paint: (context, w, h) => paintMap(context, w, h, cells, figure.steps),
      });
      const pins = Object.entries(PINS).map(([name, pair]) => {
        const { lr, m } = pair(figure);
        return [[lr, m], add(plot.body, 'text', { class: 'live-letter', 'text-anchor': 'middle' }, name[0])];
      });
      const [limit] = plot.lines('threshold');
      const pick = handle(plot, {
        label: 'Learning rate and momentum',
        limits: [
          [0.001, widest],
          [0, 0.99],
        ],
        grain: [widest / 1000, 0.001],
        move: ([lr, m]) => figure.change({ lr: +lr.toPrecision(3), m }),
      });
      const side = walk.build(figure, host);
      add(
        host,
        'p',
        { class: 'live-note' },
        `Every cell of the map is a run. The dark ones settle soonest, the yellow ones late; faint grey has not settled after ${figure.steps} steps, strong grey diverges. Dashed: lr = 2 (1 + momentum) / ${number(steepest)}.`,
      );
      return {
        plots: [plot, ...side.plots],
        draw(runs, state) {
          const { lr, momentum } = runs[0].settings;
          renew();
          plot.line(limit, [0, 1].map((m) => [(2 * (1 + m)) / steepest, m]));
          for (const [pair, letter] of pins) {
            const [x, y] = plot.at(pair);
            // On the lowest line a letter stands above its place.
            set(letter, { x, y: Math.min(y + 5, plot.size()[1] - 6) });
          }
          pick([lr, momentum], `learning rate ${number(lr)}, momentum ${number(momentum)}`);
          return side.draw(runs, state);
        },
      };
    },
  };
}
