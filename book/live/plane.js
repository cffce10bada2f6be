// A surface from above, with walks on it.
'use strict';
{
  const { number, power } = live.words;
  const { set, add, write } = live.elements;
  const { rangeOf, levels, tone } = live.contours;
  const { ground, viridis } = live.paint;
  const { classify } = live.maths;
  const { frame } = live;
  const { handle } = live;

  /** Where a start may be put. */
  const WINDOW = [-3, 3];
  /** The same marks at every zoom; the names of the axes say in which unit. */
  const marks = (zoom) => [-3, -2, -1, 0, 1, 2, 3].map((v) => [v * 10 ** zoom, number(v)]);
  const names = (zoom) => ['x', 'y'].map((name) => (zoom ? `${name}, in ${power(zoom)}` : name));

  /** How far a picture zooms out, in powers of ten, to hold what is shown of these runs: it follows those
   *  that diverge, step by step; where all of a walk is shown, its beginning counts. */
  function zoomOf({ land, threshold }, runs, k) {
    if (land.low === undefined) return 0;
    const far = runs
      .filter(({ losses, diverged }) => (diverged ?? null) !== null || (losses.length && classify(losses, threshold) === 'diverges'))
      .flatMap(({ points }) => points.slice(0, k === null ? undefined : k + 1).flat())
      .filter(isFinite);
    const most = far.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    const zoom = Math.max(0, Math.ceil(Math.log10(most / 3)));
    return Math.min(zoom, k === null ? 1 : 99);
  }

  /** A surface with walks on it, and the start to drag. */
  function plane(figure, parent, label, handleLabel) {
    const { land } = figure;
    const paintGround = ground(land);
    let [shown, zoom] = [null, 0];
    const reach = () => 3 * 10 ** zoom;
    const view = () => ({
      x: [-reach(), reach()],
      y: [-reach(), reach()],
      xTicks: marks(zoom),
      yTicks: marks(zoom),
      names: names(zoom),
    });
    const plot = frame(parent, {
      label,
      ...view(),
      paint(context, w, h) {
        paintGround(context, w, h, shown, reach());
        nameHeights();
      },
    });
    const bar = add(plot.host, 'p', { class: 'live-bar' }, 'height ');
    const [low, , middle, , high] = ['span', 'i', 'span', 'i', 'span'].map((tag) => add(bar, tag));
    bar.querySelectorAll('i').forEach((part, half) => {
      const tints = [0, 1, 2, 3, 4].map((k) => `rgb(${viridis((half + k / 4) / 2)} / 0.4)`.replaceAll(',', ' '));
      part.style.background = `linear-gradient(90deg, ${tints})`;
    });
    const tall = add(plot.body, 'g', { class: 'live-heights', 'aria-hidden': 'true' });
    /** Writes the heights of the contours where they cross the row through the middle, and those of the bar. */
    function nameHeights() {
      const range = rangeOf(land, reach());
      const lines = levels(land, range);
      [low, middle, high].forEach((node, k) => write(node, number([range[0], lines[9], range[1]][k], 2)));
      const row = shown && shown[shown.length >> 1];
      const n = row ? row.length - 1 : 120;
      const at = Array.from({ length: n + 1 }, (_, i) => [reach() * ((2 * i) / n - 1), 0]);
      const heights = row || at.map(land.f);
      const [width] = plot.size();
      tall.replaceChildren();
      let last = width / 2;
      for (let i = n >> 1; i < n; i++) {
        const level = lines.find((level) => heights[i] < level !== heights[i + 1] < level);
        if (level === undefined) continue;
        const part = (level - heights[i]) / (heights[i + 1] - heights[i]);
        const [x, y] = plot.at([at[i][0] + part * (at[i + 1][0] - at[i][0]), 0]);
        if (x - last < 34 || x > width - 14) continue;
        last = x;
        add(tall, 'text', { x, y: y + 4, 'text-anchor': 'middle' }, number(level, 2));
      }
    }
    const zoomed = add(plot.body, 'text', { class: 'live-zoom', 'text-anchor': 'end' });
    const parts = (kind) => ['edge', 'line', 'dots'].map((part) => `${part} live-${kind}`);
    const paths = [parts('ghost').slice(0, 2), parts('kept'), parts('main')].map((kinds) => plot.lines(...kinds));
    const stars = land.minima.map(plot.star);
    const parting = add(plot.body, 'g', { class: 'live-parting' });
    const rings = ['yours', 'rule'].map((kind) => add(parting, 'circle', { r: 7, class: `live-ring-${kind}` }));
    const [leg] = plot.lines('leg');
    let walked = [];
    // A click on a point of the walk asks for the step that led there.
    plot.host.addEventListener('click', (event) => {
      if (!figure.steps || figure.betting || event.target.closest('.live-handle')) return;
      const [x, y] = plot.at(plot.under(event));
      const far = walked.map((p) => plot.at(p)).map(([px, py]) => Math.hypot(px - x, py - y));
      const k = far.reduce((best, d, at) => (d < far[best] ? at : best), 0);
      if (far[k] < 24) figure.change({ k });
    });
    const move = handle(plot, {
      label: handleLabel,
      limits: [WINDOW, WINDOW],
      grain: [0.01, 0.01],
      move: ([x, y]) => figure.change({ x, y }),
    });
    plot.draw = ({ start, main, ghost, kept, k, part, zoom: wanted = 0 }) => {
      // While the start is dragged the ground stays as it is.
      if (wanted !== zoom && !plot.over.querySelector('.is-held')) {
        zoom = wanted;
        plot.stretch(view());
      }
      const heights = isGrid(figure.heights) ? figure.heights : null;
      if (heights !== shown) {
        shown = heights;
        plot.paint();
      }
      const [width, height] = plot.size();
      set(zoomed, { x: width - 8, y: start[1] > 0 ? 18 : height - 10 });
      write(zoomed, zoom ? `zoomed out ${number(10 ** zoom)} times to follow it` : '');
      [ghost, kept, main].forEach((points, index) => plot.walk(paths[index], points || [], k));
      walked = main || [];
      plot.line(leg, k > 0 && k < walked.length ? walked.slice(k - 1, k + 1) : []);
      land.minima.forEach((p, index) => stars[index](p));
      parting.style.display = part ? '' : 'none';
      if (part) {
        [part.at && part.yours, part.at && part.rule].forEach((p, index) => {
          const [cx, cy] = p ? plot.at(p) : [-99, -99];
          set(rings[index], { cx, cy });
        });
      }
      move(start, `x ${number(start[0])}, y ${number(start[1])}`);
    };
    return plot;
  }

  const isGrid = (rows) =>
    Array.isArray(rows) && rows.length > 1 && rows.every((row) => row.length === rows[0].length && row.length > 1);

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

  live.plane = { plane, zoomOf, arrow };
}
