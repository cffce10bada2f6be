// What a reader can turn: sliders and numbers.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { add } = live.elements;

  const CONTROLS = {
    lr: {
      label: 'learning rate',
      min: -3,
      max: 0,
      step: 0.02,
      low: 1e-4,
      high: 2,
      grain: 0.001,
      slide: Math.log10,
      value: (t) => +(10 ** t).toPrecision(3),
    },
    m: { label: 'momentum', min: 0, max: 0.99, step: 0.01, low: 0, high: 0.999, grain: 0.01 },
    k: { label: 'steps shown', min: 0, step: 1, low: 0, grain: 1 },
    h: {
      label: 'width h',
      min: -15,
      max: 0,
      step: 0.25,
      low: 1e-15,
      high: 1,
      grain: 'any',
      slide: Math.log10,
      value: (t) => +(10 ** t).toPrecision(3),
    },
    x: { label: 'start x', low: -3, high: 3, grain: 0.1 },
    y: { label: 'start y', low: -3, high: 3, grain: 0.1 },
  };

  /** A slider with a number to type, or the number alone; returns what shows a new state. */
  function addControl(figure, panel, key) {
    const {
      label: full,
      min,
      max,
      step: tick,
      low,
      high,
      grain,
      slide = (v) => v,
      value = (t) => t,
    } = CONTROLS[key];
    // Where no walk starts, a point has no start.
    const label = figure.controls.includes('lr') ? full : full.replace('start ', '');
    const line = add(panel, 'label', { class: 'live-control' });
    add(line, 'span', {}, label);
    const top = () => (key === 'k' ? figure.last() : high);
    let range = null;
    if (min !== undefined) {
      range = add(line, 'input', { type: 'range', min, max: max ?? top(), step: tick, 'aria-label': label });
      range.addEventListener('input', () => figure.change({ [key]: value(+range.value) }));
    }
    const name = range ? `${label}, as a number` : label;
    const exact = add(line, 'input', {
      type: 'number',
      min: Math.round(low),
      max: top(),
      step: grain,
      'aria-label': name,
    });
    exact.addEventListener('input', () => {
      const typed = exact.valueAsNumber;
      if (typed >= low && typed <= top()) figure.change({ [key]: typed });
    });
    let now = null;
    exact.addEventListener('blur', () => (exact.value = now));
    return (state) => {
      now = state[key] === null ? top() : state[key];
      if (range) {
        range.max = max ?? top();
        range.value = slide(now);
        range.setAttribute('aria-valuetext', String(now));
      }
      if (document.activeElement !== exact) exact.value = now;
    };
  }

  live.controls = { addControl };
})();
