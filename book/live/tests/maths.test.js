// The scripts that know no page, against the golden figures, which the Rust solutions meet as well.
'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const test = require('node:test');
const experiment = require('./experiment.js');
const maths = require('./pure.js');

const golden = JSON.parse(readFileSync(join(__dirname, 'golden.json'), 'utf8'));
const { start, steps, threshold } = experiment;
const bowl = maths.surface('bowl', ...experiment.curvatures);
const ceiling = maths.ceilingOf(experiment.ceiling, bowl.f(start));
const real = (value) => ({ inf: Infinity, '-inf': -Infinity, nan: NaN })[value] ?? value;

function run(one) {
  const land = maths.surface(one.surface, one.params.A, one.params.B);
  const settings = { start: one.start.map(real), lr: one.lr, momentum: one.momentum, steps: one.updates_run };
  return { land, settings, ...maths.walk(land, settings) };
}

function close(got, wanted, tolerance, what) {
  const [a, b] = [got, real(wanted)];
  if (Object.is(a, b) || a === b) return;
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${what}: ${a}, not ${b}`);
}

for (const one of golden.cases) {
  test(`the walk ${one.id} is the golden one`, () => {
    const { land, points, losses } = run(one);
    const tolerance = one.suggested_tol ?? 1e-12;
    one.trajectory_head.forEach((p, k) =>
      p.forEach((v, axis) => close(points[k][axis], v, tolerance, `point ${k}`)),
    );
    one.final_point.forEach((v, axis) => close(points.at(-1)[axis], v, tolerance, 'the last point'));
    close(losses.at(-1), one.final_loss, tolerance, 'the last loss');
    assert.equal(points.length, one.updates_run + 1);
    if (land.low === undefined || !losses.every(isFinite)) return;
    const above = losses.map((loss) => loss - land.low);
    assert.equal(
      maths.firstBelow(above, one.threshold_on_loss_minus_fmin),
      one.steps_to_threshold,
      'first below',
    );
    assert.equal(
      maths.settledBelow(above, one.threshold_on_loss_minus_fmin),
      one.settle_step,
      'settled below',
    );
    assert.equal(land.low, one.f_min, 'the lowest value');
  });
}

test('a limit in the golden figures divides what converges from what diverges', () => {
  for (const { name, A = 1, B, momentum = 0, value } of golden.limits.filter(({ name }) =>
    /lr_limit/.test(name),
  )) {
    const end = (lr) => {
      const settings = { start: [1, 1], lr, momentum, steps: 20_000 };
      return maths.walk(maths.surface('bowl', A, B), settings).losses.at(-1);
    };
    assert.ok(end(value * 0.999) < 1e-3, `${name} ${B} ${momentum}`);
    assert.ok(!(end(value * 1.001) < 1e3), `${name} ${B} ${momentum}`);
  }
});

test('the saddle is left at the golden step', () => {
  const saddle = maths.surface('saddle');
  const cases = golden.limits.filter(({ name }) => /^saddle_steps/.test(name));
  assert.ok(cases.length > 8);
  for (const { lr, momentum = 0, y0, Y, value } of cases) {
    const { points } = maths.walk(saddle, { start: [1, y0], lr, momentum, steps: 500 });
    assert.equal(maths.escapeStep(points, Y), value, `lr ${lr}, momentum ${momentum}, |y| > ${Y}`);
  }
  const ridge = maths.walk(saddle, { start: [1, 0], lr: 0.1, steps: 500 });
  assert.equal(maths.escapeStep(ridge.points, 1e-9), null);
});

test('losses are named by the first rule that fits', () => {
  assert.equal(maths.classify([1, 2], threshold), 'diverges');
  assert.equal(maths.classify([1, NaN, 0], threshold), 'diverges');
  assert.equal(maths.classify([1, 0.5, 1e-4], threshold), 'converges');
  assert.equal(maths.classify([9, 4, 4, 4], threshold), 'stalls');
  assert.equal(maths.classify([9, 4, 3, 2], threshold), 'crawls');
  const name = (lr) => maths.classify(maths.walk(bowl, { start, lr, steps }).losses, threshold);
  assert.deepEqual(experiment.rates.map(name), ['crawls', 'converges', 'converges', 'stalls', 'diverges']);
});

test('the three guards speak at steps 1, 322 and 7 on the diverging run of chapter 7', () => {
  const settings = { start, lr: 0.2, steps: 400 };
  const { losses } = maths.walk(bowl, settings);
  assert.deepEqual(maths.guards(losses, ceiling), [1, 322, 7]);
  const guarded = maths.walk(bowl, { ...settings, ceiling });
  assert.deepEqual([guarded.points.length, guarded.diverged], [7, 7]);
  const healthy = maths.walk(bowl, { ...settings, lr: 0.02, momentum: 0.9 });
  assert.deepEqual(maths.guards(healthy.losses, ceiling), [3, null, null]);
});

test('the path of a walk is as long as its legs together', () => {
  assert.equal(
    maths.pathLength([
      [0, 0],
      [3, 4],
      [3, 5],
    ]),
    6,
  );
  assert.equal(maths.pathLength([[1, 1]]), 0);
});

const settings = { start, lr: experiment.rate, momentum: 0, steps };

test('a walk of the same rule does not part, whatever its rounding', () => {
  for (const [name, lr, momentum] of [
    ['bowl', 0.09, 0],
    ['bowl', 0.02, 0.9],
    ['bowl', 0.2, 0],
    ['saddle', 0.1, 0.5],
    ['terrain', 0.5, 0],
  ]) {
    const land = maths.surface(name, ...experiment.curvatures);
    const wish = { ...settings, lr, momentum };
    // The same rule in other words: what is taken away, not what is added.
    const points = [wish.start];
    let away = [0, 0];
    for (let k = 0; k < wish.steps; k++) {
      const slope = land.g(points[k]);
      away = away.map((v, axis) => momentum * v + lr * slope[axis]);
      points.push(points[k].map((v, axis) => v - away[axis]));
    }
    assert.equal(maths.parting(land, wish, points), null, `${name} ${lr} ${momentum}`);
  }
});

test('a walk that adds the gradient parts at step 1, with both points', () => {
  const uphill = { ...bowl, g: (p) => bowl.g(p).map((slope) => -slope) };
  const part = maths.parting(bowl, settings, maths.walk(uphill, settings).points);
  assert.equal(part.step, 1);
  part.yours.forEach((v, axis) => close(v, [-2.725, 5.6][axis], 1e-12, 'yours'));
  part.rule.forEach((v, axis) => close(v, [-2.275, -1.6][axis], 1e-12, 'the rule'));
});

test('a walk may start elsewhere, end early, go on too long, or break', () => {
  const { points } = maths.walk(bowl, settings);
  assert.equal(maths.parting(bowl, settings, points.slice(1)).step, 0);
  assert.deepEqual(maths.parting(bowl, settings, points.slice(0, 5)), {
    step: 5,
    yours: null,
    rule: points[5],
  });
  assert.deepEqual(maths.parting(bowl, settings, [...points, [0, 0]]), {
    step: 201,
    yours: [0, 0],
    rule: null,
  });
  assert.equal(maths.parting(bowl, settings, []).step, 0);
  const broken = points.map((p, k) => (k < 9 ? p : [NaN, NaN]));
  assert.equal(maths.parting(bowl, settings, broken).step, 9);
  // Where the rule itself leaves the numbers there is nothing left to compare.
  const wild = { ...settings, lr: 0.5, steps: 500 };
  assert.equal(maths.parting(bowl, wild, maths.walk(bowl, wild).points), null);
});

test('contours lie on their level, and cross the window', () => {
  const n = 60;
  const rows = Array.from({ length: n + 1 }, (_, j) =>
    Array.from({ length: n + 1 }, (_, i) => bowl.f([-3 + (6 * i) / n, -3 + (6 * j) / n])),
  );
  const heights = maths.levels(bowl, [0, 94.5]);
  assert.equal(heights.length, 19);
  for (const level of heights) {
    const pieces = maths.isolines(rows, level);
    assert.ok(pieces.length > 10);
    for (const [x1, y1, x2, y2] of pieces) {
      for (const [x, y] of [
        [x1, y1],
        [x2, y2],
      ]) {
        const height = bowl.f([-3 + (6 * x) / n, -3 + (6 * y) / n]);
        assert.ok(Math.abs(height - level) < 0.03, `${height} on the contour of ${level}`);
      }
    }
  }
  assert.deepEqual(maths.isolines(rows, 1000), []);
});

test('four crossings in a cell join the corners on the side of its middle', () => {
  // High at two opposite corners, and in the middle: the low corners are cut off, each by itself.
  const high = maths.isolines(
    [
      [3, 0],
      [0, 3],
    ],
    1,
  );
  const low = maths.isolines(
    [
      [1.2, 0],
      [0, 1.2],
    ],
    1,
  );
  assert.equal(high.length, 2);
  assert.equal(low.length, 2);
  const middle = (pieces) => pieces.map(([x1, y1, x2, y2]) => [(x1 + x2) / 2 > 0.5, (y1 + y2) / 2 > 0.5]);
  assert.ok(
    middle(high).every(([right, up]) => right !== up),
    'round the low corners',
  );
  assert.ok(
    middle(low).every(([right, up]) => right === up),
    'round the high corners',
  );
});

test('the levels of a saddle are the same below as above 0', () => {
  const heights = maths.levels(maths.surface('saddle'), [-9, 9], 5);
  [-4, -1, 0, 1, 4].forEach((level, k) => close(heights[k], level, 1e-12, 'level'));
});

test('a tone is the place of its height: the levels lie at even tones', () => {
  for (const [name, range] of [
    ['bowl', [0, 94.5]],
    ['saddle', [-9, 9]],
    ['terrain', [-0.0751, 18]],
  ]) {
    const land = maths.surface(name, ...experiment.curvatures);
    maths
      .levels(land, range, 9)
      .forEach((level, k) => close(maths.tone(land, range, level), (k + 1) / 10, 1e-9, name));
  }
});

test('gradients are the slopes of their surfaces', () => {
  for (const name of ['bowl', 'saddle', 'terrain']) {
    const { f, g, minima } = maths.surface(name, 3, 7);
    for (const p of [
      [1.3, -0.4],
      [-2, 2],
      [0, 0.5],
    ]) {
      const h = 1e-6;
      const slope = [
        (f([p[0] + h, p[1]]) - f([p[0] - h, p[1]])) / (2 * h),
        (f([p[0], p[1] + h]) - f([p[0], p[1] - h])) / (2 * h),
      ];
      g(p).forEach((v, axis) => close(v, slope[axis], 1e-8, name));
    }
    for (const p of minima) g(p).forEach((v) => close(v, 0, 1e-12, `the minimum of ${name}`));
  }
});

test('ticks are round, and lie within their range', () => {
  assert.deepEqual(maths.ticks(-3, 3, 7), [-3, -2, -1, 0, 1, 2, 3]);
  assert.deepEqual(maths.ticks(0, 200, 10), [0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200]);
  assert.deepEqual(maths.ticks(0, 0.22, 6), [0, 0.05, 0.1, 0.15, 0.2]);
  assert.deepEqual(maths.ticks(-5, 4, 9), [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4]);
});

test('numbers read as in a book', () => {
  const texts = [
    [0, '0'],
    [-0, '0'],
    [-2.5, '−2.5'],
    [200, '200'],
    [0.001, '0.001'],
    [9.9996, '10'],
    [99999, '1\u00a0×\u00a010⁵'],
    [9.666745806428523e-4, '9.667\u00a0×\u00a010⁻⁴'],
    [-1.5e-300, '−1.5\u00a0×\u00a010⁻³⁰⁰'],
    [-Infinity, '−∞'],
    [NaN, 'not a number'],
  ];
  for (const [value, text] of texts) assert.equal(maths.number(value), text);
  assert.equal(maths.number(43.125, 5), '43.125');
  assert.equal(maths.point([-2.5, 2]), '(−2.5, 2)');
});

test('a link brings back what was set, and nothing else', () => {
  const values = { lr: 0.0954, x: -2.5, k: 0 };
  const hash = maths.toHash('fig-walk-1', values);
  assert.equal(hash, '#fig-walk-1:lr=0.0954&x=-2.5&k=0');
  assert.deepEqual(maths.fromHash(hash, 'fig-walk-1'), values);
  assert.equal(maths.fromHash(hash, 'fig-walk'), null);
  assert.equal(maths.fromHash('#some-heading', 'fig-walk-1'), null);
  assert.deepEqual(maths.fromHash('#f:lr=abc&x=&m=0.5', 'f'), { m: 0.5 });
});

test('an answer is right, a known slip, another one, or not a number', () => {
  const choices = [
    { answer: [1.47, -0.63], says: 'You added the gradient.' },
    { answer: [1.41, 0.2], right: true, says: 'Yes.' },
  ];
  const says = (text) => maths.reply(text, choices, 0.01).says;
  assert.equal(says('[1.41, 0.2]'), 'Yes.');
  assert.equal(says('1.42 .21'), 'Yes.');
  assert.equal(maths.reply('(1.41, 0.2)', choices, 0.01).right, true);
  assert.equal(says('1.47, −0.63'), 'You added the gradient.');
  assert.equal(says('1,41 0,2'), 'Yes.');
  assert.equal(says('(1,41; 1/5)'), 'Yes.');
  assert.equal(maths.reply('−3/4', [{ answer: [-0.75], right: true, says: 'Yes.' }], 0).says, 'Yes.');
  assert.equal(maths.reply('2,5', [{ answer: [2.5], right: true, says: 'Yes.' }], 0).says, 'Yes.');
  assert.match(says('1.43 0.2'), /none of the usual/);
  assert.match(says('1.41'), /^Two numbers/);
  assert.match(says('I do not know'), /^Two numbers/);
  assert.match(maths.reply('1, 2', [{ answer: [3] }], 0).says, /^One number/);
});

test('the roots of an axis make its walk, and meet at the best pair', () => {
  const [a, b] = experiment.curvatures;
  for (const [lr, momentum, curvature] of [
    [0.02, 0.9, b],
    [0.02, 0.9, a],
    [0.15, 0.4, b],
    [0.09, 0, b],
  ]) {
    const [p, q] = maths.roots(lr, momentum, curvature);
    // Their product is the momentum, their sum what the recurrence says.
    close(p[0] * q[0] - p[1] * q[1], momentum, 1e-12, 'the product');
    close(p[0] + q[0], 1 + momentum - lr * curvature, 1e-12, 'the sum');
    assert.equal(p[1], 0 - q[1]);
  }
  const { lr, m } = maths.bestPair(a, b);
  for (const curvature of [a, b]) {
    const [p, q] = maths.roots(lr, m, curvature);
    assert.ok(Math.hypot(p[0] - q[0], p[1] - q[1]) < 1e-6, 'a double root');
    close(Math.hypot(...p), Math.sqrt(m), 1e-7, 'its size');
  }
  assert.equal(maths.factorOf(0.1, b), -1);
});
test('a step is written out in its own numbers', () => {
  const settings = { start, lr: 0.02, momentum: 0.9, steps: 3 };
  const run = { ...maths.walk(bowl, settings), settings };
  assert.deepEqual(maths.stepLines(run, 1, bowl.g(run.points[0])), [
    'x: −2.45 = −2.5 − 0.02 · (−2.5)',
    'y: 1.2 = 2 − 0.02 · 40',
  ]);
  assert.equal(maths.stepLines(run, 2, bowl.g(run.points[1]))[1], 'y: 0 = 1.2 + 0.9 · (−0.8) − 0.02 · 24');
  assert.deepEqual(maths.stepLines(run, 0, [0, 0]), [], 'nothing leads to the start');
});

test('a typed surface has its own gradient, whatever is in it', () => {
  const terrain = maths.surface('terrain');
  for (const [text, { f, g }] of [
    ['0.5*(x^2 + 20*y^2)', bowl],
    ['x^2 - y^2', maths.surface('saddle')],
    ['x^2 + y^2 + 0.5*sin(3*x) + 0.5*cos(3*y)', terrain],
  ]) {
    const typed = maths.surfaceOf(text);
    for (const p of [start, [0.7, -1.3], [0, 0]]) {
      close(typed.f(p), f(p), 1e-12, text);
      typed.g(p).forEach((v, axis) => close(v, g(p)[axis], 1e-12, text));
    }
  }
  // What no surface of the book has: against a difference.
  for (const text of ['exp(-x*y) / (1 + x^2)', 'ln(2 + abs(x)) * sqrt(y + 5)', 'x^y', '2^x - -y^-2', '-x^2']) {
    const { f, g } = maths.surfaceOf(text);
    const [x, y] = [1.3, 0.7];
    const h = 1e-6;
    const slope = [(f([x + h, y]) - f([x - h, y])) / (2 * h), (f([x, y + h]) - f([x, y - h])) / (2 * h)];
    g([x, y]).forEach((v, axis) => close(v, slope[axis], 1e-7, text));
  }
  close(maths.surfaceOf('-x^2').f([3, 0]), -9, 0, 'a power binds before a sign');
  close(maths.surfaceOf('8 - 2 - 1').f([0, 0]), 5, 0, 'from left to right');
});
test('what is no formula is refused in words', () => {
  for (const text of ['', 'x +', '(x', 'x)', 'x y', 'sin x', 'alert(1)', 'x.y', '1..2', '__proto__', '('.repeat(90)])
    assert.throws(() => maths.surfaceOf(text), /\w/, text);
});
