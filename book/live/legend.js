// A list of curves, and what figures of the extensions have of the reader's code.
'use strict';
{
  const { add, steady } = live.elements;

  /** A list of curves by the kinds of their colours; the nodes of their words, with room for `longest`. */
  function legend(host, kinds, longest) {
    const list = add(host, 'ul', { class: 'live-list' });
    return kinds.map((kind) => {
      const row = add(list, 'li');
      add(row, 'span', { class: `live-swatch live-${kind}` });
      return steady(row, 'span', {}, longest);
    });
  }

  /** Numbers that travelled: null was none. */
  const real = (value) =>
    Array.isArray(value)
      ? value.map(real)
      : value instanceof Object
        ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, real(part)]))
        : (value ?? NaN);

  /** What the reader's code answers, by names; none of them if nobody asked it, or it does not answer. Whether
   *  it is what the reference has is remarked on. */
  function own(figure) {
    const { error, yours, differs } = figure.answer ?? {};
    figure.remark = differs ?? '';
    return error ? {} : real(yours ?? {});
  }

  /** How the reader's code is asked about the figure `figure`; `is` says what of it is the reader's. */
  const asks = (figure, is, values = () => ({})) => ({
    path: 'extension',
    is,
    values: (of) => ({ figure, steps: of.steps, ...values(of.state, of) }),
  });

  live.legend = { legend, own, asks };
}
