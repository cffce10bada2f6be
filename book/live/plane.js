// A surface from above, with walks on it.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { number, point } = live.words;
  const { set, add, write } = live.elements;
  const { ground } = live.paint;
  const { frame, trace } = live.frame;
  const { handle } = live.handle;

  const WINDOW = [-3, 3];
  const WHOLE = [-3, -2, -1, 0, 1, 2, 3].map((v) => [v, number(v)]);

  /** A surface with walks on it, and the start to drag. */
  function plane(figure, host, label, handleLabel) {
    const { land } = figure;
    const paintGround = ground(land);
    let shown = null;
    const plot = frame(host, {
      label,
      x: WINDOW,
      y: WINDOW,
      xTicks: WHOLE,
      yTicks: WHOLE,
      names: ['x', 'y'],
      paint: (context, w, h) => paintGround(context, w, h, shown),
    });
    const paths = ['ghost', 'kept', 'main'].map((kind) => {
      const parts = kind === 'ghost' ? ['edge', 'line'] : ['edge', 'line', 'dots'];
      return parts.map((part) => [part, add(plot.body, 'path', { class: `live-${part} live-${kind}` })]);
    });
    const stars = land.minima.map(() =>
      add(plot.body, 'text', { class: 'live-star', 'text-anchor': 'middle', 'aria-hidden': 'true' }, '☆'),
    );
    const marks = add(plot.body, 'g', { class: 'live-parting' });
    const rings = ['yours', 'rule'].map((kind) => add(marks, 'circle', { r: 7, class: `live-ring-${kind}` }));
    const words = [0, 1, 2].map(() => add(marks, 'text', { x: 8 }));
    const leg = add(plot.body, 'path', { class: 'live-leg' });
    let walked = [];
    // A click on a point of the walk asks for the step that led there.
    plot.host.addEventListener('click', (event) => {
      if (!figure.steps || event.target.closest('.live-handle')) return;
      const [x, y] = plot.at(plot.under(event));
      const far = walked.map((p) => plot.at(p)).map(([px, py]) => Math.hypot(px - x, py - y));
      const k = far.reduce((best, d, at) => (d < far[best] ? at : best), 0);
      if (far[k] < 24) figure.change({ k });
    });
    const move = handle(plot, {
      label: `${handleLabel}; arrow keys move it`,
      limits: [WINDOW, WINDOW],
      grain: [0.01, 0.01],
      move: ([x, y]) => figure.change({ x, y }),
    });
    plot.draw = ({ start, main, ghost, kept, k, part }) => {
      const heights = isGrid(figure.heights) ? figure.heights : null;
      if (heights !== shown) {
        shown = heights;
        plot.paint();
      }
      [ghost, kept, main].forEach((points, index) => {
        const { line, dots } = trace(plot, points || [], k);
        for (const [part, path] of paths[index]) set(path, { d: part === 'dots' ? dots : line });
      });
      walked = main || [];
      const [from, to] = k > 0 && k < walked.length ? [walked[k - 1], walked[k]] : [];
      set(leg, { d: to && [from, to].some(plot.inside) ? trace(plot, [from, to]).line : '' });
      land.minima.forEach((p, index) => {
        const [x, y] = plot.at(p);
        set(stars[index], { x, y: y + 7 });
      });
      marks.style.display = part ? '' : 'none';
      if (part) {
        [part.at && part.yours, part.at && part.rule].forEach((p, index) => {
          const [cx, cy] = p ? plot.at(p) : [-99, -99];
          set(rings[index], { cx, cy });
        });
        const [, high] = plot.size();
        // In the half of the picture where the start is not.
        const from = start[1] > 0 ? high - 44 : 18;
        partingLines(part).forEach((text, index) => {
          set(words[index], { y: from + 17 * index });
          write(words[index], text);
        });
      }
      move(start, `x ${number(start[0])}, y ${number(start[1])}`);
    };
    return plot;
  }

  const isGrid = (rows) =>
    Array.isArray(rows) && rows.length > 1 && rows.every((row) => row.length === rows[0].length && row.length > 1);

  /** What is yours and what the reference's, a line each: points, losses, or null for a walk's end. */
  function partingLines({ title, yours, rule }) {
    const shown = (v) => (v === null ? 'has ended' : Array.isArray(v) ? point(v) : number(v, 5));
    return [title, `yours: ${shown(yours)}`, `reference: ${shown(rule)}`];
  }

  /** An arrow from `p` along a gradient: longer where it is steeper, never longer than `reach`. */
  function arrow(plot, p, slope, reach) {
    const size = Math.hypot(...slope);
    if (!(size > 0 && size < Infinity)) return '';
    const [x, y] = plot.at(p);
    const long = reach * Math.min(1, 0.25 + size / 50);
    const [dx, dy] = [(slope[0] / size) * long, (-slope[1] / size) * long];
    const spot = (...at) => at.map((v) => v.toFixed(1)).join();
    const tip = spot(x + dx, y + dy);
    const wing = (side) => spot(x + 0.65 * dx + 0.2 * side * dy, y + 0.65 * dy - 0.2 * side * dx);
    return `M${spot(x, y)}L${tip}M${wing(1)}L${tip}L${wing(-1)}`;
  }

  live.plane = { plane, partingLines, arrow };
})();
