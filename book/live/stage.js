// The stage of a figure: its pictures, controls and words, in place of the static picture.
'use strict';
{
  const { number, point, capital, settingsText } = live.words;
  const { fromHash, share } = live.address;
  const { add, write, writeCode, steady } = live.elements;
  const { stepLines } = live.arithmetic;
  const { addControl } = live.controls;
  const { addButtons } = live.buttons;
  const { runsOf, missing, badgeText, isWrong } = live.runs;
  const { model, drive } = live.figure;

  /** Step, position, loss and gradient at the end of what is shown of a run. */
  function addReadout(figure, panel) {
    const list = add(panel, 'dl', { class: 'live-readout' });
    const terms = figure.kind.facts ? ['position', 'loss', 'gradient'] : [];
    if (terms.length && figure.steps) terms.unshift('step');
    const facts = terms.map((term) => {
      const pair = add(list, 'div');
      add(pair, 'dt', {}, term);
      return steady(pair, 'dd', {}, ['step', 'loss'].includes(term) ? '' : '(−1.234 × 10¹⁰⁰, −1.234 × 10¹⁰⁰)');
    });
    const walks = terms.includes('step');
    const sums = walks ? [0, 1].map(() => steady(panel, 'p', { class: 'live-sum' }, 'y: −1.234 × 10⁹⁹ = −1.234 × 10⁹⁹ + 0.999 · (−1.234 × 10⁹⁹) − 0.1234 · (−1.234 × 10⁹⁹)')) : [];
    return (run, { k }) => {
      const { points, losses, said = {} } = run;
      const last = points.length - 1;
      const here = k === null ? last : Math.min(k, last);
      const p = points[here];
      const values = p
        ? {
            step: `${here} of ${last}`,
            position: point(p),
            loss: number(losses[here], 5),
            gradient: point((said.slopes && said.slopes[here]) || figure.land.g(p)),
          }
        : { position: 'none' };
      terms.forEach((term, index) => write(facts[index], values[term] || ''));
      const slope = k > 0 && points[here - 1] && ((said.slopes && said.slopes[here - 1]) || figure.land.g(points[here - 1]));
      const lines = slope ? stepLines(run, here, slope) : [];
      const ask = figure.land.low === undefined || k !== null ? '' : 'Click a point of the walk to see its step written out.';
      sums.forEach((node, index) => write(node, lines[index] || (index ? '' : ask)));
    };
  }

  /** The longest that a verdict gets. */
  const longest =
    'Diverges: after 200 steps the loss is 2.822 × 10¹⁹²; first beyond ±3 at step 200. And a bit.';

  /** Brings one figure to life. */
  function enliven(root, kind) {
    const figure = model(root, kind);
    const stage = document.createElement('div');
    stage.className = `live-stage live-${root.dataset.live}`;
    const badge = add(stage, 'p', { class: 'live-badge', hidden: '' });
    const picture = kind.build(figure, add(stage, 'div', { class: 'live-pictures' }), root.dataset.models);
    const panel = add(stage, 'div', { class: 'live-panel' });
    const sentence = steady(panel, 'p', { class: `live-verdict${kind.quiet ? ' live-say' : ''}` }, kind.quiet ? '' : kind.longest || longest);
    const controls = add(panel, 'div', { class: 'live-controls' });
    const inputs = figure.controls.map((key) => addControl(figure, controls, key));
    const fit = addButtons(figure, panel, (text) => [legend, say].forEach((node) => write(node, text)));
    const legend = add(panel, 'p', { class: 'live-note' });
    const read = addReadout(figure, panel);
    const say = add(stage, 'p', { class: 'live-say', role: 'status', 'aria-live': 'polite' });
    const below = kind.after ? kind.after(figure, stage) : null;
    const plots = below ? [...picture.plots, below.plot] : picture.plots;
    Object.assign(figure, { root, plots });
    const announce = later(700, (text) => write(say, text));

    const draw = safely(root, stage, () => {
      const { state } = figure;
      figure.runs = runsOf(figure);
      const run = figure.runs.at(-1);
      const words = picture.draw(figure.runs, state);
      if (below) below.draw(figure.runs, state);
      const whose = badgeText(figure);
      write(sentence, capital(words) + '.');
      write(legend, state.kept ? `Blue: kept, ${state.kept.text}.` : '');
      writeCode(badge, whose);
      badge.hidden = !whose;
      const standsIn = Boolean(missing(figure.yours) || figure.answer?.error);
      stage.classList.toggle('live-stand-in', standsIn);
      stage.classList.toggle('live-own', whose !== '' && !standsIn);
      badge.classList.toggle('live-parts', isWrong(figure));
      inputs.forEach((show) => show(state));
      fit(state);
      read(run, state);
      if (figure.after) figure.after();
      const settings = kind.asks ? '' : `${settingsText(figure.settings())}: `;
      if (figure.touched) announce(`${settings}${words}. ${badge.textContent}`);
      const detail = { ms: performance.now() - figure.since, asked: figure.asked };
      root.dispatchEvent(new CustomEvent('live:drawn', { detail }));
    });
    drive(figure, draw);
    share(figure, stage);
    root.prepend(stage);
    root.classList.add('is-live');
    const fitted = () => plots.map((plot) => plot.fit()).some(Boolean);
    safely(root, stage, fitted)();
    draw();
    new ResizeObserver(safely(root, stage, () => fitted() && draw())).observe(stage);
    if (fromHash(location.hash, figure.id)) root.scrollIntoView();
    return figure;
  }

  /** The same function; but if it fails, the static picture comes back. */
  const safely = (root, stage, run) => () => {
    try {
      run();
    } catch (error) {
      root.classList.remove('is-live');
      stage.remove();
      throw error;
    }
  };

  /** The same function, but run only after a pause. */
  function later(pause, run) {
    let timer;
    return (...values) => {
      clearTimeout(timer);
      timer = setTimeout(run, pause, ...values);
    };
  }

  live.stage = { enliven };
}
