// Gradient descent: the surfaces, the step, the walk, and what becomes of it. It knows no page.
'use strict';
{

  /** A loss surface: value `f`, gradient `g`, lowest value `low` (none on the saddle); a bowl may lie
   *  askew, by `tilt` degrees. */
  function surface(name, a, b, tilt = 0) {
    const { sin, cos } = Math;
    if (tilt) return askew(a, b, (tilt * Math.PI) / 180);
    switch (name) {
      case 'saddle':
        return { f: ([x, y]) => x * x - y * y, g: ([x, y]) => [2 * x, -2 * y], minima: [] };
      case 'terrain':
        return {
          f: ([x, y]) => x * x + y * y + 0.5 * sin(3 * x) + 0.5 * cos(3 * y),
          g: ([x, y]) => [2 * x + 1.5 * cos(3 * x), 2 * y - 1.5 * sin(3 * y)],
          low: -0.07514206689387738,
          minima: [1, -1].map((side) => [-0.3578182150884495, side * 0.6744752307527683]),
        };
      default:
        return {
          f: ([x, y]) => 0.5 * (a * (x * x) + b * (y * y)),
          g: ([x, y]) => [a * x, b * y],
          low: 0,
          minima: [[0, 0]],
        };
    }
  }

  function askew(a, b, turn) {
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const [xx, xy, yy] = [a * c * c + b * s * s, (a - b) * c * s, a * s * s + b * c * c];
    return {
      f: ([x, y]) => 0.5 * (xx * (x * x) + 2 * xy * (x * y) + yy * (y * y)),
      g: ([x, y]) => [xx * x + xy * y, xy * x + yy * y],
      low: 0,
      minima: [[0, 0]],
    };
  }

  /** One step of descent from `p` with velocity `v`: the new point and the new velocity. */
  function step(g, p, v, lr, momentum) {
    const slope = g(p);
    const next = [momentum * v[0] - lr * slope[0], momentum * v[1] - lr * slope[1]];
    return [[p[0] + next[0], p[1] + next[1]], next];
  }

  /** A walk from rest: every point and its loss, the start included. With a `ceiling` it stops
   *  before the first point whose loss is not finite or above it, and says which step led there. */
  function walk(land, { start, lr, momentum = 0, steps, ceiling = NaN }) {
    const points = [];
    const losses = [];
    let [p, v] = [start, [0, 0]];
    for (let k = 0; k <= steps; k++) {
      if (k > 0) [p, v] = step(land.g, p, v, lr, momentum);
      const loss = land.f(p);
      if (ceiling && (!isFinite(loss) || Math.abs(loss) > ceiling)) {
        return { points, losses, diverged: k };
      }
      points.push(p);
      losses.push(loss);
    }
    return { points, losses, diverged: null };
  }

  /** What a list of losses did; the first rule that fits decides. */
  function classify(losses, threshold) {
    const [first, middle] = [losses[0], losses[losses.length >> 1]];
    const last = losses[losses.length - 1];
    if (!losses.every(isFinite) || last > first) return 'diverges';
    if (last < threshold) return 'converges';
    return middle - last <= 1e-6 * Math.abs(middle) ? 'stalls' : 'crawls';
  }

  const place = (index) => (index < 0 ? null : index);
  /** The first step with a loss below the threshold, or null. */
  const firstBelow = (losses, threshold) => place(losses.findIndex((loss) => loss < threshold));
  /** The first step from which on every loss is below the threshold, or null. */
  function settledBelow(losses, threshold) {
    let k = losses.length;
    while (k > 0 && losses[k - 1] < threshold) k--;
    return k < losses.length ? k : null;
  }
  /** The first step that is further than `distance` from the ridge of the saddle, or null. */
  const escapeStep = (points, distance) => place(points.findIndex((p) => Math.abs(p[1]) > distance));
  /** The steps at which three guards speak: the loss climbs, is not finite, is above the ceiling. */
  const guards = (losses, ceiling) => [
    place(losses.findIndex((loss, k) => k > 0 && loss > losses[k - 1])),
    place(losses.findIndex((loss) => !isFinite(loss))),
    place(losses.findIndex((loss) => !isFinite(loss) || Math.abs(loss) > ceiling)),
  ];
  /** The ceiling of a run that begins with this loss; `least` is that of one which begins with 1. */
  const ceilingOf = (least, loss) => least * Math.max(1, loss);
  const pathLength = (points) =>
    points.slice(1).reduce((sum, p, k) => sum + Math.hypot(p[0] - points[k][0], p[1] - points[k][1]), 0);

  /** The gradient that a step with rate `lr` from `p` to `q` used. */
  const slopeOf = (p, q, lr) => [(p[0] - q[0]) / lr, (p[1] - q[1]) / lr];
  /** Whether two numbers are the same but for rounding. */
  const near = (a, b) => Math.abs(a - b) <= 1e-12 + 1e-9 * Math.max(Math.abs(a), Math.abs(b));

  /** Where another walk first differs from the rule: the step, its point and the rule's. Each step
   *  is judged from that walk's own point before it, so that rounding cannot grow into a difference.
   *  A point is null where one of the two has stopped. */
  function parting(land, settings, points) {
    const count = walk(land, settings).points.length;
    let [p, v, rule] = [null, [0, 0], settings.start];
    for (let k = 0; k < Math.max(count, points.length); k++) {
      if (k > 0) [rule] = step(land.g, p, v, settings.lr, settings.momentum || 0);
      const got = points[k];
      if (!got) return { step: k, yours: null, rule };
      if (k >= count) return { step: k, yours: got, rule: null };
      if (!rule.every(isFinite)) return null;
      if (!near(got[0], rule[0]) || !near(got[1], rule[1])) return { step: k, yours: got, rule };
      if (p) v = [got[0] - p[0], got[1] - p[1]];
      p = got;
    }
    return null;
  }

  /** What a plain step multiplies the distance along an axis by. */
  const factorOf = (lr, curvature) => 1 - lr * curvature;

  /** The two roots [real, imaginary] of z² − (1 + β − lr·λ) z + β: with momentum, each place along an axis
   *  of curvature λ is a mixture of their powers. */
  function roots(lr, momentum, curvature) {
    const sum = 1 + momentum - lr * curvature;
    const under = sum * sum - 4 * momentum;
    // At a double root rounding decides the sign of what is under the root.
    const part = Math.abs(under) < 1e-9 ? 0 : Math.sqrt(Math.abs(under)) / 2;
    return [1, -1].map((side) => (under < 0 ? [sum / 2, side * part] : [sum / 2 + side * part, 0]));
  }

  /** The rate and momentum whose largest root is smallest on a bowl with these curvatures. */
  function bestPair(a, b) {
    const [low, high] = [a, b].map(Math.sqrt);
    return { lr: 4 / (low + high) ** 2, m: ((high - low) / (high + low)) ** 2 };
  }

  /** What is left of a falling rate at step `k`. */
  const falling = (k) => 1 / (1 + k / 20);

  const cube = (t) => t * t * t;
  /** The slope of t³ at 1, which is 3, by differences of the width `h`. */
  const central = (h) => (cube(1 + h) - cube(1 - h)) / (2 * h);
  const forward = (h) => (cube(1 + h) - cube(1)) / h;

  live.maths = {
    central,
    forward,
    factorOf,
    roots,
    bestPair,
    falling,
    surface,
    step,
    walk,
    classify,
    firstBelow,
    settledBelow,
    escapeStep,
    guards,
    ceilingOf,
    pathLength,
    slopeOf,
    near,
    parting,
  };
}
