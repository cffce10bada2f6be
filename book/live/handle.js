// A point that a reader can take hold of.
'use strict';
{
  const { clamp } = live.words;
  const { set, add, onRelease } = live.elements;

  /** A point that can be dragged, and moved by arrow keys; `move(point)` is told where to. */
  function handle(plot, { label, limits, grain, move }) {
    const node = add(plot.over, 'g', {
      class: 'live-handle',
      tabindex: 0,
      role: 'slider',
      'aria-label': `${label}; arrow keys move it`,
      'aria-valuenow': 0,
      'aria-valuemin': limits[0][0],
      'aria-valuemax': limits[0][1],
    });
    add(node, 'circle', { r: 22, class: 'live-grip' });
    add(node, 'circle', { r: 11, class: 'live-focus' });
    add(node, 'circle', { r: 6.5, class: 'live-start' });
    let [here, grab] = [[0, 0], null];
    const go = (p) => {
      here = p.map((v, k) => {
        return +(Math.round(clamp(v, ...limits[k]) / grain[k]) * grain[k]).toFixed(6);
      });
      move(here);
    };
    // Without this the page would scroll under the finger: `touch-action` is not heeded inside a drawing.
    node.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
    node.addEventListener('pointerdown', (event) => {
      const at = plot.under(event);
      grab = [here[0] - at[0], here[1] - at[1]];
      node.classList.add('is-held');
      node.setPointerCapture(event.pointerId);
      node.focus({ preventScroll: true });
      event.preventDefault();
    });
    node.addEventListener('pointermove', (event) => {
      if (!grab) return;
      const at = plot.under(event);
      go([at[0] + grab[0], at[1] + grab[1]]);
    });
    onRelease(node, () => {
      grab = null;
      node.classList.remove('is-held');
    });
    node.addEventListener('keydown', (event) => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
      if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const many = event.shiftKey ? 1 : 10;
      go(here.map((v, k) => v + way[k] * grain[k] * many));
    });
    return (p, text) => {
      here = p;
      const [x, y] = plot.at(p);
      set(node, { transform: `translate(${x} ${y})`, 'aria-valuenow': p[0], 'aria-valuetext': text });
    };
  }

  live.handle = handle;
}
