// What the figures of the extensions share: a list of curves, and the reader's own answer.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { add, steady } = live.elements;
  const { frame } = live.frame;

  /** A list of curves by the kinds of their colours; the nodes of their words, with room for `longest`. */
  function legend(host, kinds, longest) {
    const list = add(host, 'ul', { class: 'live-list' });
    return kinds.map((kind) => {
      const row = add(list, 'li');
      add(row, 'span', { class: `live-swatch live-${kind}` });
      return steady(row, 'span', {}, longest);
    });
  }

  /** A frame in a place of its own. */
  const panel = (host, options) => frame(add(host, 'div', { class: 'live-plot' }), options);
  /** Lines of these kinds on a plot, the last ones above the others. */
  const lines = (plot, kinds) => kinds.map((kind) => add(plot.body, 'path', { class: `live-${kind}` }));

  /** What the reader's code answers; nothing if nobody asked it, or it does not answer. Whether it is what
   *  the reference has is remarked on. */
  function own(figure) {
    const { answer } = figure;
    const { yours, differs } = answer && !answer.error ? answer : {};
    figure.remark = differs ?? '';
    return yours;
  }

  /** How the reader's code is asked about the figure `figure`; `is` says what of it is the reader's. */
  const asks = (figure, is, values = () => ({})) => ({
    path: 'extension',
    is,
    values: (of) => ({ figure, steps: of.steps, ...values(of.state, of) }),
  });

  /** Numbers that travelled: null was none. */
  const real = (value) => (Array.isArray(value) ? value.map(real) : (value ?? NaN));

  live.legend = { legend, panel, lines, own, asks, real };
})();
