// What the reader's code says of its run, held beside what the page finds in the same run. It knows no page.
'use strict';
{
  const { walk, classify, firstBelow, settledBelow, escapeStep, near } = live.maths;
  const { number, point } = live.words;

  const step = (k) => (k === null ? 'never' : `step ${k}`);

  /** What a run did, as far as words go: the reader's where there are any, else the page's. */
  function reading({ land, threshold }, { points, losses, diverged, said = {} }) {
    const above = losses.map((loss) => loss - (land.low || 0));
    const own = (key, rule) => (said[key] === undefined ? rule() : said[key]);
    return {
      stop: own('stop', () => diverged ?? null),
      behaviour: own('behaviour', () => losses.length && classify(above, threshold)),
      first: own('first', () => firstBelow(above, threshold)),
      settled: own('settled', () => settledBelow(above, threshold)),
      escape: own('escape', () => escapeStep(points, 1)),
    };
  }

  /** Where the reader's words are not what the rule says of the reader's own run: a sentence each. */
  function doubts(figure, run) {
    const { said, settings, points, part } = run;
    if (!said) return [];
    if (said.error) return [`${said.error} Its words are the page’s own meanwhile.`];
    const yours = reading(figure, run);
    const rule = reading(figure, { ...run, said: {} });
    // A guard is judged by its walk; where that parts, the walk says it.
    rule.stop = part ? yours.stop : walk(figure.land, settings).diverged;
    const found = [];
    const compare = (key, name, shown) => {
      if (key in said && yours[key] !== rule[key])
        found.push(`Your \`${name}\` says ${shown(yours[key])}; the reference says ${shown(rule[key])}.`);
    };
    compare('behaviour', 'classify', (word) => `that the rate ${number(settings.lr)} ${word}`);
    compare('stop', 'guarded_descent', (k) => `that it stopped at ${step(k)}`);
    compare('first', 'first_below', step);
    compare('settled', 'settled_below', step);
    compare('escape', 'escape_step', step);
    const wrong = (said.slopes || []).findIndex((slope, k) => {
      const right = figure.land.g(points[k]);
      return right.every(isFinite) && !right.every((v, axis) => near(slope[axis], v));
    });
    if (wrong >= 0 && figure.surface === 'saddle') {
      const [p, slope] = [points[wrong], said.slopes[wrong]];
      found.push(
        `At ${point(p)} your \`saddle_gradient\` is ${point(slope)}; the reference is ${point(figure.land.g(p))}.`,
      );
    }
    return found;
  }

  /** Where the reader's heights are not those of the surface, in a sentence; nothing if they are. */
  function heightsDoubt({ land, heights }) {
    if (!heights) return [];
    if (heights.error) return [`${heights.error} The contours are the page’s own meanwhile.`];
    const n = heights.length - 1;
    if (n < 1 || heights.some((row) => row.length !== n + 1))
      return ['Your `sample_grid` makes no row of heights for each y with a height for each x.'];
    for (let j = 0; j <= n; j++) {
      for (let i = 0; i <= n; i++) {
        const p = [-3 + (6 * i) / n, -3 + (6 * j) / n];
        if (near(heights[j][i], land.f(p))) continue;
        const [yours, rule] = [heights[j][i], land.f(p)].map((v) => number(v));
        return [`At ${point(p)} your \`sample_grid\` has the height ${yours}; the reference has ${rule}.`];
      }
    }
    return [];
  }

  live.said = { reading, doubts, heightsDoubt };
}
