// What a reader can turn: sliders and numbers.
'use strict';
{
  const { add } = live.elements;
  const { LIMITS } = live.address;

  /** The rate at a place of its slider: two digits where they are as near, so that 0.09 can be met. */
  function round(t) {
    const short = +(10 ** t).toPrecision(2);
    return Math.abs(Math.log10(short) - t) < 0.0026 ? short : +(10 ** t).toPrecision(3);
  }

  const CONTROLS = {
    lr: {
      label: 'learning rate',
      min: -3,
      max: 0,
      step: 0.005,
      grain: 0.001,
      slide: Math.log10,
      value: round,
    },
    m: { label: 'momentum', min: 0, max: 0.99, step: 0.01, grain: 0.01 },
    k: { label: 'steps shown', min: 0, step: 1, grain: 1 },
    h: {
      label: 'width h',
      min: -15,
      max: 0,
      step: 0.25,
      grain: 'any',
      slide: Math.log10,
      value: (t) => +(10 ** t).toPrecision(3),
    },
    b: {
      label: 'curvature along y',
      min: 0,
      max: 2.3,
      step: 0.01,
      grain: 1,
      slide: Math.log10,
      value: (t) => Math.min(200, Math.round(10 ** t)),
    },
    tilt: { label: 'tilt, in degrees', min: 0, max: 90, step: 1, grain: 1 },
    size: {
      label: 'examples a batch',
      min: 0,
      max: 3,
      step: 0.01,
      grain: 1,
      slide: Math.log10,
      value: (t) => Math.round(10 ** t),
    },
    turn: { label: 'turned by', min: 0, max: 360, step: 5, grain: 5 },
    fall: { label: 'a rate that falls, lr / (1 + k/20)', tick: true },
    n: { label: 'noise', min: 0, max: 20, step: 0.5, grain: 0.5 },
    x: { label: 'start x', grain: 0.1 },
    y: { label: 'start y', grain: 0.1 },
  };

  /** A choice among a few; what belongs to one of them is set with it. */
  function addChoice(figure, panel) {
    const { label, options } = figure.kind.choice;
    const line = add(panel, 'label', { class: 'live-choice' });
    add(line, 'span', {}, label);
    const node = add(line, 'select');
    options.forEach(([text], c) => add(node, 'option', { value: c }, text));
    node.addEventListener('change', () => figure.change({ c: +node.value, k: null, ...options[node.value][1] }));
    return ({ c }) => (node.value = c);
  }

  /** A slider with a number to type, or the number alone; returns what shows a new state. */
  function addControl(figure, panel, key) {
    if (key === 'c') return addChoice(figure, panel);
    const {
      label: full,
      min,
      max,
      step: tick,
      grain,
      slide = (v) => v,
      value = (t) => t,
      limits: [low, high] = LIMITS[key],
      tick: isTick,
    } = { ...CONTROLS[key], ...figure.kind.knobs?.[key] };
    // Where no walk starts, a point has no start; and a valley that is turned does not lie along an axis.
    const has = (key) => figure.controls.includes(key);
    const label = full.replace(has('lr') || has('k') ? '' : 'start ', '').replace(has('tilt') ? 'along y' : '', has('tilt') ? 'across the valley' : '');
    if (isTick) {
      const tick = add(panel, 'label', { class: 'live-tick' });
      const box = add(tick, 'input', { type: 'checkbox' });
      tick.append(` ${label}`);
      box.addEventListener('change', () => figure.change({ [key]: Number(box.checked) }));
      return (state) => (box.checked = Boolean(state[key]));
    }
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
}
