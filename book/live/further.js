// What the extensions compute: walks on a line, dice, valleys, a race, regression, batches. It knows no page.
'use strict';
{
  const { surface } = live.maths;

  /** A polynomial by its coefficients: the height `f` and the slope `g`. */
  function curve(...coefficients) {
    const slopes = coefficients.map((c, k) => k * c).slice(1);
    const at = (list) => (x) => {
      let sum = 0;
      for (let k = list.length - 1; k >= 0; k--) sum = sum * x + list[k];
      return sum;
    };
    return { f: at(coefficients), g: at(slopes) };
  }
  const QUARTIC = curve(2, 0, -3, 0, 1);
  const WELL = curve(0, -0.1, -1, 0, 1);
  const DEEP = curve(0, 1, -8, 0, 1);

  /** The places of a walk on a line that begins at rest. */
  function roll({ g }, x, lr, momentum, steps) {
    const walk = [x];
    for (let k = 0, v = 0; k < steps; k++) walk.push((x += v = momentum * v - lr * g(x)));
    return walk;
  }
  /** The last move of a walk in multiples of the one before; NaN where there is none. */
  function factor(walk) {
    const [a, b, c] = walk.slice(-3);
    const q = (c - b) / (b - a);
    return walk.length > 2 && b !== a && isFinite(q) ? q : NaN;
  }
  /** What a walk does, by its last moves. */
  function manner(walk) {
    const [b, c] = walk.slice(-2);
    if (!walk.every(isFinite)) return 'Diverges';
    if (Math.abs(c - b) <= 1e-12 * Math.max(1, Math.abs(c))) return 'Rests';
    const q = factor(walk);
    if (Math.abs(q + 1) <= 1e-9) return 'Bounces';
    return q > 0 && q < 1 - 1e-9 ? 'Approaches' : q > -1 && q < 0 ? 'ZigZags' : 'Diverges';
  }

  /** The dice of extension 2: SplitMix64. */
  function rolls(seed) {
    const whole = (n) => BigInt.asUintN(64, n);
    let state = BigInt(seed);
    const bits = () => {
      state = whole(state + 0x9e3779b97f4a7c15n);
      let z = whole((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
      z = whole((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
      return z ^ (z >> 31n);
    };
    const bell = () => {
      let sum = 0;
      for (let k = 0; k < 6; k++) {
        const z = bits();
        sum += Number(z >> 32n) + Number(z & 0xffffffffn);
      }
      return sum / 2 ** 32 - 6;
    };
    return { bell, below: (n) => Number((bits() * BigInt(n)) >> 64n) };
  }

  /** The schedules: as it is, halved every 10 steps, every 40, and half at step 50. */
  const SCHEDULES = [(lr) => lr, (lr, k) => lr / 2 ** Math.floor(k / 10), (lr, k) => lr / 2 ** Math.floor(k / 40), (lr, k) => lr / (1 + k / 50)];
  /** The places of a walk whose slopes are noisy, with the dice from seed 7. */
  function noisy({ g }, x, rates, sigma) {
    const { bell } = rolls(7);
    return [x, ...rates.map((lr) => (x -= lr * (g(x) + sigma * bell())))];
  }
  /** Noise for both coordinates of each step, the same each time (dice from a seed with which no walk of the
   *  four ends nearer by luck than with a rate that falls); and a surface whose slopes have it. */
  const unrest = (steps, { bell } = rolls(6)) => Array.from({ length: 2 * steps }, bell);
  const shaken = (land, noise, sigma, at = 0) => ({ ...land, g: (p) => land.g(p).map((slope) => slope + sigma * noise[at++]) });
  const mean = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  /** The deviation of some numbers about their mean, and the mean. */
  function spread(numbers) {
    const middle = mean(numbers);
    return [Math.sqrt(mean(numbers.map((x) => (x - middle) ** 2))), middle];
  }

  /** The number of the valley that `x` is nearer to than ½; −1 if there is none. */
  const valleyOf = (valleys, x) => valleys.findIndex((v) => Math.abs(x - v) < 0.5);

  /** Where a race is run: surface, window, the start and the rates of the four methods. */
  const ground = (land, window, start, rates) => ({ ...land, window, start, rates });
  const GROUNDS = [
    ground(
      {
        f: ([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
        g: ([x, y]) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
        low: 0,
        minima: [[1, 1]],
      },
      [-2, 2, -1, 3],
      [-1.2, 1],
      [0.002, 0.003, 0.01, 0.1],
    ),
    ground(
      {
        f: (p) => parts(p).reduce((sum, [e]) => sum + e * e, 0),
        g: (p) => [1, 2].map((axis) => parts(p).reduce((sum, part) => sum + 2 * part[0] * part[axis], 0)),
        low: 0,
        minima: [[3, 0.5]],
      },
      [0, 4, -1, 2],
      [1, 1],
      [0.01, 0.01, 0.05, 0.3],
    ),
    ground(surface('terrain'), [-2, 2, -2, 2], [1.5, 1.5], [0.1, 0.1, 0.1, 0.1]),
    ground(surface('bowl', 1, 20), [-3, 3, -3, 3], [-2.5, 2], [0.095, 0.02, 0.05, 0.3]),
  ];
  /** The three errors of Beale's surface, each with its slopes. */
  const parts = ([x, y]) =>
    [1.5, 2.25, 2.625].map((c, k) => [c - x + x * y ** (k + 1), y ** (k + 1) - 1, (k + 1) * x * y ** k]);

  /** The methods of the race: what each does with the slope `g`, given what it keeps from step to step. */
  const METHODS = [
    (kept, g, lr) => lr * g,
    (kept, g, lr) => -(kept.v = 0.9 * (kept.v ?? 0) - lr * g),
    (kept, g, lr) => {
      kept.s = 0.9 * (kept.s ?? 0) + 0.1 * g * g;
      return (lr * g) / (Math.sqrt(kept.s) + 1e-8);
    },
    (kept, g, lr, t) => {
      kept.m = 0.9 * (kept.m ?? 0) + 0.1 * g;
      kept.s = 0.999 * (kept.s ?? 0) + 0.001 * g * g;
      return (lr * (kept.m / (1 - 0.9 ** t))) / (Math.sqrt(kept.s / (1 - 0.999 ** t)) + 1e-8);
    },
  ];
  /** The walk of a method, the start first. Nesterov's asks for the slope `ahead`, by that share of its last
   *  move; `left` says how much is left of the rate after so many steps. */
  function run(method, { g }, p, lr, steps, ahead = 0, left = () => 1) {
    const [walk, kept] = [[p], p.map(() => ({}))];
    for (let t = 1; t <= steps; t++) {
      const slope = g(ahead ? p.map((v, k) => v + ahead * (kept[k].v ?? 0)) : p);
      walk.push((p = p.map((v, k) => v - method(kept[k], slope[k], lr * left(t - 1), t))));
    }
    return walk;
  }

  const SIZES = [1000, 1500, 2000, 2500, 3000];
  const PRICES = [200, 280, 350, 400, 480];
  /** The loss of lines [w, b] over the houses whose inputs are `xs`. */
  function houses(xs) {
    const over = (of) => mean(xs.map(of));
    const error = ([w, b], x, k) => w * x + b - PRICES[k];
    const [m, q] = [mean(xs), over((x) => x * x)];
    const price = mean(PRICES);
    const w = (over((x, k) => x * PRICES[k]) - m * price) / (q - m * m);
    const best = [w, price - w * m];
    const f = (p) => over((x, k) => error(p, x, k) ** 2);
    // The two curvatures: half their sum, and the way from there to each.
    const [half, way] = [q + 1, Math.hypot(q - 1, 2 * m)];
    return {
      f,
      g: (p) => [2 * over((x, k) => error(p, x, k) * x), 2 * over((x, k) => error(p, x, k))],
      low: f(best),
      best,
      condition: (half + way) / (half - way),
    };
  }
  function standardise(xs) {
    const [s, m] = spread(xs);
    return xs.map((x) => (x - m) / s);
  }

  /** A thousand examples, as extension 6 makes them. */
  function made() {
    const { bell } = rolls(42);
    return Array.from({ length: 1000 }, () => {
      const x = [bell(), bell(), bell()];
      return [x, 2 * x[0] - 1.5 * x[1] + 0.5 * x[2] + 0.5 * bell()];
    });
  }
  const error = (w, [x, y]) => w[0] * x[0] + w[1] * x[1] + w[2] * x[2] - y;
  const lossOf = (rows, w) => mean(rows.map((row) => error(w, row) ** 2));
  /** The weights at the start and after each epoch. */
  function train(rows, size, lr, epochs) {
    const { below } = rolls(1);
    let w = [0, 0, 0];
    const weights = [w];
    for (let epoch = 0; epoch < epochs; epoch++) {
      const order = [...rows];
      // The order within a batch of all of them is nothing to its slope.
      for (let k = rows.length - 1; k > 0 && size < rows.length; k--) {
        const other = below(k + 1);
        [order[k], order[other]] = [order[other], order[k]];
      }
      for (let at = 0; at < order.length; at += size) {
        const batch = order.slice(at, at + size);
        const slope = [0, 0, 0];
        for (const row of batch) {
          const e = (2 * error(w, row)) / batch.length;
          row[0].forEach((x, k) => (slope[k] += e * x));
        }
        w = w.map((v, k) => v - lr * slope[k]);
      }
      weights.push(w);
    }
    return weights;
  }

  live.further = { QUARTIC, WELL, DEEP, roll, factor, manner, rolls, SCHEDULES, noisy, unrest, shaken, spread, valleyOf, GROUNDS, METHODS, run, SIZES, houses, standardise, made, lossOf, train };
}
