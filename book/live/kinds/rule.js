// A rule and a surface that the reader types, and the walk that they make.
'use strict';
{
  const { surfaceOf, ruleOf, sameRule } = live.expr;
  const { falling } = live.maths;
  const { unrest, shaken } = live.further;
  const { add } = live.elements;
  const { plane, zoomOf } = live.plane;
  const { verdict } = live.verdict;

  /** The walk of a rule, as far as it stays among the numbers. */
  function walkBy(rule, land, { start, lr, momentum: m, steps }, fall) {
    const points = [start];
    let v = [0, 0];
    for (let k = 0; k < steps; k++) {
      const p = points[k];
      const g = land.g(p);
      const rate = fall ? lr * falling(k) : lr;
      const next = p.map((at, axis) => rule({ p: at, g: g[axis], lr: rate, v: v[axis], m }));
      if (!next.every(isFinite)) break;
      v = next.map((at, axis) => at - p[axis]);
      points.push(next);
    }
    return { points, losses: points.map(land.f) };
  }

  live.kinds.rule = {
    controls: ['lr', 'm', 'n', 'x', 'y', 'fall'],
    texts: { rule: 'p - lr*g', f: '0.5*(x^2 + 20*y^2)' },
    longest: 'Your step multiplies all of it by lr: it returns exactly lr * (p - gradient). The rate belongs to the gradient alone: p - lr * gradient. Converges: the loss stays below 0.001 from step 200 on. “something” is not known here, and more.',
    build(figure, host, models) {
      const { land } = figure;
      const bowl = { ...land };
      const noise = unrest(figure.steps);
      const first = figure.initial.f;
      const lines = Object.entries({ rule: 'p′ =', f: 'f(x, y) =' }).map(([key, text]) => {
        const line = add(host, 'label', { class: 'live-type' });
        add(line, 'span', {}, text);
        const input = add(line, 'input', { type: 'text', spellcheck: 'false', maxlength: 80, autocapitalize: 'off' });
        input.addEventListener('input', () => figure.change({ [key]: input.value }));
        return [key, input];
      });
      const plot = plane(figure, host, 'The walk of the rule', 'Start of the walk');
      const known = JSON.parse(models).map(([text, says]) => [ruleOf(text), says]);
      known.push([ruleOf('p - lr*g'), 'This is the step of chapter 3.']);
      known.push([ruleOf('p + m*v - lr*g'), 'This is the heavy ball of chapter 6.']);
      let shown = first;
      return {
        plots: [plot],
        draw([{ settings }], state) {
          for (const [key, input] of lines) if (document.activeElement !== input) input.value = state[key];
          try {
            if (state.f !== shown) {
              const isBowl = state.f === first;
              const typed = isBowl ? bowl : surfaceOf(state.f);
              typed.f([0.1, 0.2]);
              // What a formula has for its lowest place nobody has said.
              Object.assign(land, typed, isBowl ? {} : { low: undefined, minima: [[99, 99]] });
              shown = state.f;
              plot.paint();
            }
            const rule = ruleOf(state.rule);
            const run = walkBy(rule, shaken(land, noise, state.n), settings, state.fall);
            plot.draw({ start: settings.start, main: run.points, zoom: zoomOf(figure, [run], null) });
            const [, says] = known.find(([other]) => sameRule(rule, other)) || [];
            const end = land.low === undefined ? `after ${run.points.length - 1} steps the height is ${live.words.number(run.losses.at(-1))}` : verdict(figure, { ...run, settings });
            return `${says || 'A rule of your own: none of the usual slips.'} ${live.words.capital(end)}`;
          } catch (error) {
            plot.draw({ start: settings.start, main: [] });
            return error.message;
          }
        },
      };
    },
  };
}
