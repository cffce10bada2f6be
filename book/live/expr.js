// Formulas that a reader types: read, and computed together with their slopes. It knows no page, and runs
// nothing but arithmetic.
'use strict';
{

  // A value is [v, dx, dy]: the number, and its slopes along x and y.
  const chain = (a, v, slope) => [v, a[1] && slope * a[1], a[2] && slope * a[2]];
  const OPERATIONS = {
    '+': (a, b) => a.map((v, k) => v + b[k]),
    '-': (a, b) => a.map((v, k) => v - b[k]),
    '*': ([a, ax, ay], [b, bx, by]) => [a * b, a * bx + ax * b, a * by + ay * b],
    '/': ([a, ax, ay], [b, bx, by]) => [a / b, (ax * b - a * bx) / (b * b), (ay * b - a * by) / (b * b)],
    '^': (a, b) =>
      b[1] || b[2]
        ? FUNCTIONS.exp(OPERATIONS['*'](b, FUNCTIONS.ln(a)))
        : chain(a, a[0] ** b[0], b[0] && b[0] * a[0] ** (b[0] - 1)),
  };
  const FUNCTIONS = {
    sin: (a) => chain(a, Math.sin(a[0]), Math.cos(a[0])),
    cos: (a) => chain(a, Math.cos(a[0]), -Math.sin(a[0])),
    exp: (a) => chain(a, Math.exp(a[0]), Math.exp(a[0])),
    ln: (a) => chain(a, Math.log(a[0]), 1 / a[0]),
    sqrt: (a) => chain(a, Math.sqrt(a[0]), 0.5 / Math.sqrt(a[0])),
    abs: (a) => chain(a, Math.abs(a[0]), Math.sign(a[0])),
    sign: (a) => [Math.sign(a[0]), 0, 0],
  };

  /** Reads a formula of the variables `names`; returns the function from their values to its own. Throws
   *  an error in words where it is none. */
  function read(text, names) {
    const tokens = text.replace(/[−–]/g, '-').replace(/[·×]/g, '*').match(/\d*\.?\d+(e[-+]?\d+)?|[a-z]+|\S/gi) || [];
    let [at, deep] = [0, 0];
    const take = (signs) => (signs.includes(tokens[at] ?? ' ') ? tokens[at++] : '');
    const chained = (signs, part) => () => {
      let left = part();
      for (let sign; (sign = take(signs)); ) {
        const [a, b, operation] = [left, part(), OPERATIONS[sign]];
        left = (values) => operation(a(values), b(values));
      }
      return left;
    };
    const bracket = () => {
      if (++deep > 40) throw new Error('that is too deep');
      const inner = sum();
      deep -= 1;
      if (!take(')')) throw new Error('a bracket is not closed');
      return inner;
    };
    const atom = () => {
      const token = tokens[at++];
      if (token === undefined) throw new Error('something is missing at the end');
      if (token === '(') return bracket();
      if (/^[\d.]+/.test(token) && isFinite(token)) return () => [Number(token), 0, 0];
      if (names.includes(token)) return (values) => values[token];
      if (Object.hasOwn(FUNCTIONS, token)) {
        if (!take('(')) throw new Error(`${token} wants brackets: ${token}(…)`);
        const inner = bracket();
        return (values) => FUNCTIONS[token](inner(values));
      }
      throw new Error(`“${token}” is not known here: there are ${names.join(', ')}, numbers, + − * / ^ and ${Object.keys(FUNCTIONS).join(', ')}`);
    };
    const power = () => {
      const base = atom();
      if (!take('^')) return base;
      const exponent = signed();
      return (values) => OPERATIONS['^'](base(values), exponent(values));
    };
    const signed = () => {
      if (!take('-')) return power();
      if (++deep > 40) throw new Error('that is too deep');
      const inner = signed();
      deep -= 1;
      return (values) => inner(values).map((v) => -v);
    };
    const product = chained('*/', signed);
    const sum = chained('+-', product);
    const whole = sum();
    if (at < tokens.length) throw new Error(`“${tokens[at]}” is one sign too many`);
    return whole;
  }

  /** The surface of a formula in x and y: its height, and its gradient by automatic differentiation. */
  function surfaceOf(text) {
    const f = read(text, ['x', 'y']);
    const at = ([x, y]) => f({ x: [x, 1, 0], y: [y, 0, 1] });
    return { f: (p) => at(p)[0], g: (p) => at(p).slice(1) };
  }

  /** The rule of a formula, for one coordinate: from p, g, lr, v and m to the next p. */
  function ruleOf(text) {
    const rule = read(text, ['p', 'g', 'lr', 'v', 'm']);
    return (values) => {
      const duals = {};
      for (const key in values) duals[key] = [values[key], 0, 0];
      return rule(duals)[0];
    };
  }

  const PLACES = [
    { p: 1.7, g: -2.3, lr: 0.13, v: 0.4, m: 0.6 },
    { p: -0.6, g: 5.1, lr: 0.7, v: -1.1, m: 0.3 },
    { p: 2.9, g: 0.8, lr: 0.021, v: 0.9, m: 0.8 },
  ];
  /** Whether two rules are the same, whatever they look like. */
  const sameRule = (one, other) =>
    PLACES.every((values) => Math.abs(one(values) - other(values)) <= 1e-12 * (1 + Math.abs(other(values))));

  live.expr = { surfaceOf, ruleOf, sameRule };
}
