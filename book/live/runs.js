// The runs to draw: the reader's own with the rule's behind them, or the rule's alone.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { walk, near, parting } = live.maths;
  const { capital } = live.words;
  const { partingLines } = live.plane;
  const { server } = live.server;

  /** The runs that a figure draws now. A run has the `settings` it was asked for, its `points` and
   *  `losses`; `ghost` is the rule's walk behind the reader's own, `part` where the two part. */
  const runsOf = ({ land, yours, plans }) =>
    plans().map((settings, index) => {
      const rule = walk(land, settings);
      const answer = yours[index];
      return answer && answer.points
        ? { ...answer, settings, ghost: rule.points }
        : { ...rule, settings, ghost: null, part: null };
    });

  /** Where a walk and the rule part, to be put in words; null if they do not. */
  function difference({ kind, land }, settings, points, losses) {
    const part = parting(land, settings, points);
    if (part && kind.differ) return kind.differ(part, settings);
    if (part) return { ...part, title: `they part at step ${part.step}`, at: true };
    // Without a step there is only the loss to compare.
    const rule = land.f(settings.start);
    if (settings.steps > 0 || near(losses[0], rule)) return null;
    return { title: 'the losses differ', yours: losses[0], rule };
  }

  /** An answer of the server as a run, with the step at which it parts from the rule. */
  function own(figure, settings, { points, losses, error }) {
    if (!points) return { error: error.exercise ? `${error.exercise}: ${error.says}` : error.says };
    const real = (v) => (v === null ? NaN : v);
    points = points.map((p) => p.map(real));
    losses = losses ? losses.map(real) : points.map(figure.land.f);
    return {
      points,
      losses,
      diverged: isFinite(settings.ceiling) && points.length <= settings.steps ? points.length : null,
      part: difference(figure, settings, points, losses),
    };
  }

  /** The reader's own runs, as the server answers. */
  const askOwn = (figure) =>
    Promise.all(figure.plans().map(async (plan) => own(figure, plan, await server.walk(figure, plan))));

  /** Whose walk it is, and where it leaves the right one; nothing if it is the page's own. */
  function badgeText({ uses, steps, yours, runs }) {
    if (!yours.length) return '';
    const missing = yours.find((answer) => answer.error);
    if (missing) return `${missing.error.replace(/\.$/, '')}. Meanwhile you see the reference.`;
    const [, name] = server.by({ uses }, runs[0].settings.momentum).split('_');
    const wrong = runs.find((run) => run.part);
    if (!wrong) return `Drawn by your ${name}.`;
    const [title, mine, reference] = partingLines(wrong.part);
    const grey = steps ? '; grey is the reference' : '';
    return `Drawn by your ${name}${grey}. ${capital(title)}. ${capital(mine)}; ${reference}.`;
  }

  live.runs = { runsOf, askOwn, badgeText };
})();
