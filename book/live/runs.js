// The runs to draw: the reader's own with the rule's behind them, or the rule's alone.
'use strict';
{
  const { walk, near, parting } = live.maths;
  const { number, point, capital, sentence } = live.words;
  const { doubts, heightsDoubt } = live.said;
  const { server } = live.server;

  /** The runs that a figure draws now. A run has the `settings` it was asked for, its `points` and
   *  `losses`; `ghost` is the rule's walk behind the reader's own, `part` where the two part. */
  const runsOf = ({ land, yours, plans }) =>
    plans().map((settings, index) => {
      const rule = walk(land, settings);
      const answer = yours[index];
      return answer && !missing(yours)
        ? { ...answer, settings, ghost: rule.points }
        : { ...rule, settings, ghost: null, part: null };
    });

  /** The answer, if there is one, that is no walk: then the figure shows the reference alone. */
  const missing = (yours) => yours.find(({ error }) => error);

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
  function own(figure, settings, { points, losses, said, error }) {
    if (!points) return { error: inWords(error) };
    const real = (v) => (v === null ? NaN : v);
    points = points.map((p) => p.map(real));
    losses = losses ? losses.map(real) : points.map(figure.land.f);
    const stopped = isFinite(settings.ceiling) && points.length <= settings.steps ? points.length : null;
    return {
      points,
      losses,
      said: said.error ? { error: sentence(inWords(said.error)) } : said,
      diverged: said.stop === undefined ? stopped : said.stop,
      part: difference(figure, settings, points, losses),
    };
  }

  /** What is wrong with the reader's code, with the name of the step in which it is. */
  const inWords = ({ exercise, says }) => (exercise ? `${exercise}: ${says}` : says);

  /** What of a figure is by which of the reader's steps; `calls` are the earlier steps at work in it,
   *  and `momentum` says that it walks with momentum as well. */
  const WHOSE = {
    ex01_surface: { is: 'The contours are by your `sample_grid`, the loss is by your `Bowl::value`' },
    ex02_gradient: { is: 'The red arrow is by your `bowl_gradient`' },
    ex03_step: { is: 'Drawn by your step' },
    ex04_loop: { is: 'Drawn by your loop', calls: 'your step' },
    ex05_sweep: { is: 'Drawn by your sweep, named by your `classify`', calls: 'your loop and step' },
    ex06_momentum: { is: 'Drawn by your momentum', momentum: true },
    ex07_guard: { is: 'Drawn by your guard', calls: 'your momentum step', momentum: true },
    ex08_table: {
      is: 'The two steps are by your `first_below` and `settled_below`',
      calls: 'your guard',
      momentum: true,
    },
    ex09_saddle: {
      is: 'Drawn by your `saddle_gradient`, its escape is by your `escape_step`',
      momentum: true,
    },
  };

  /** Whose code a walk needs: with momentum, a plain step is not enough. */
  const walker = ({ uses }, { momentum }) => (momentum > 0 && !WHOSE[uses].momentum ? 'ex06_momentum' : uses);

  /** What the reader's code makes of a figure that walks nowhere, and of the ground of one that does. */
  async function askPlain(figure) {
    const { kind, uses, surface, a, b } = figure;
    const of = ({ error, ...values }) => (error ? { error: sentence(inWords(error)) } : values);
    const answer = kind.asks ? of(await server.ask(kind.asks.path, kind.asks.values?.(figure))) : null;
    const ground = uses === 'ex01_surface' ? of(await server.ask('heights', { by: uses, surface, a, b })) : null;
    return { answer, heights: ground && (ground.error ? ground : ground.heights) };
  }

  /** The reader's own runs, as the server answers. */
  const askOwn = (figure) =>
    Promise.all(
      figure.plans().map(async (plan) => {
        const answer = await server.walk(walker(figure, plan), figure, plan);
        return own(figure, plan, answer);
      }),
    );

  /** The first two of several sentences, and how many there are besides. */
  const firstOf = (all) => (all.length > 2 ? [...all.slice(0, 2), `And ${all.length - 2} more like these.`] : all);

  /** Whose walk it is, and where it leaves the right one; nothing if it is the page's own. */
  function badgeText(figure) {
    const { kind, steps, yours, runs, answer, remark } = figure;
    if (kind.asks && answer) {
      if (answer.error) return kind.asks.idle ? '' : `${answer.error} Meanwhile you see the reference.`;
      return `${kind.asks.is}. ${remark}`.trim();
    }
    if (!yours.length) return '';
    const without = missing(yours);
    if (without) return `${sentence(without.error)} Meanwhile you see the reference.`;
    const by = walker(figure, runs[0].settings);
    const { is, calls } = WHOSE[by];
    const whose = (calls ? `${is}, on ${calls}` : is) + (kind.besides || '');
    const wrong = runs.find((run) => run.part);
    const further = firstOf([...heightsDoubt(figure), ...runs.flatMap((run) => doubts(figure, run))]);
    if (!wrong) return [`${whose}.`, ...further].join(' ');
    const { title, yours: mine, rule } = wrong.part;
    // Points, losses, or null for a walk's end.
    const shown = (v) => (v === null ? 'has ended' : Array.isArray(v) ? point(v) : number(v, 5));
    const grey = steps ? '; grey is the reference' : '';
    const hint = `The fault may lie in a step that it calls: \`cargo run -- ${by.slice(0, 4)}\` says which.`;
    const parts = [`${whose}${grey}.`, `${capital(title)}.`, `Yours: ${shown(mine)}; reference: ${shown(rule)}.`, ...further];
    return [...parts, ...(calls ? [hint] : [])].join(' ');
  }

  /** Whether anything of the reader's is not as the reference has it. */
  const isWrong = (figure) =>
    Boolean(figure.remark) ||
    heightsDoubt(figure).length > 0 ||
    figure.runs.some((run) => run.part || doubts(figure, run).length > 0);

  live.runs = { runsOf, missing, askOwn, askPlain, badgeText, isWrong };
}
