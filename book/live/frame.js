// A frame with axes, and the curves in it.
'use strict';
{
  const { marks, clamp } = live.words;
  const { set, add } = live.elements;

  /** A frame with axes, in a place of its own in `parent`, which it fits. `x`, `y`: ranges; `xTicks`, `yTicks`:
   *  pairs [value, text], or at most about how many; `paint(context, width, height)` colours the ground once
   *  for each size. */
  function frame(parent, options) {
    const host = add(parent, 'div', { class: 'live-plot' });
    const [left, right, top, bottom] = [options.left || 42, 12, 12, 42];
    const svg = add(host, 'svg', { class: 'live-svg', role: 'group', 'aria-label': options.label });
    const canvas = document.createElement('canvas');
    canvas.ariaHidden = 'true';
    if (options.paint) host.prepend(canvas);
    const axes = add(svg, 'g', { 'aria-hidden': 'true' });
    const body = add(svg, 'svg', { x: left, y: top });
    const over = add(svg, 'g', { transform: `translate(${left} ${top})` });
    let [w, h] = [0, 0];
    let [x0, x1] = options.x;
    let [y0, y1] = options.y;
    const ticksOf = (ticks, range) => (ticks.length ? ticks : marks(...range, ticks));
    const me = {
      host,
      body,
      over,
      at: ([x, y]) => [((x - x0) / (x1 - x0)) * w, ((y1 - y) / (y1 - y0)) * h],
      /** The data under a pointer. */
      under(event) {
        const edge = svg.getBoundingClientRect();
        const [px, py] = [(event.clientX - edge.left - left) / w, (event.clientY - edge.top - top) / h];
        return [x0 + px * (x1 - x0), y1 - py * (y1 - y0)];
      },
      inside: ([x, y]) => x >= x0 && x <= x1 && y >= y0 && y <= y1,
      size: () => [w, h],
      ranges: () => [[x0, x1], [y0, y1]],
      /** Lines of these kinds, the last ones above the others. */
      lines: (...kinds) => kinds.map((kind) => add(body, 'path', { class: `live-${kind}` })),
      /** Draws a line through these points, up to the `last`. */
      line: (node, points, last) => set(node, { d: trace(me, points, last).line }),
      /** The same as an edge, a line on it and dots on that. */
      walk(nodes, points, last) {
        const { line, dots } = trace(me, points, last);
        nodes.forEach((node, part) => set(node, { d: part < 2 ? line : dots }));
      },
      /** A line across at a height, and one upright at a place. */
      across: (y) => `M0,${me.at([x0, y])[1]}h${w}`,
      upright: (x) => `M${me.at([x, y0])[0]},0v${h}`,
      /** A star; what is returned puts it at a place. */
      star() {
        const node = add(body, 'text', { class: 'live-star', 'text-anchor': 'middle', 'aria-hidden': 'true' }, '☆');
        return (p) => {
          const [x, y] = me.at(p);
          set(node, { x, y: y + 7 });
        };
      },
      /** Fits the frame to its place; true if that changed anything. */
      fit() {
        const width = host.clientWidth - left - right;
        return width > 0 && width !== w && me.layOut(width);
      },
      /** Shows other ranges, with their ticks and names. */
      stretch(fresh) {
        Object.assign(options, fresh);
        [x0, x1] = options.x;
        [y0, y1] = options.y;
        if (w) me.layOut(w);
      },
      layOut(width) {
        [w, h] = [width, Math.round(Math.max(width * (options.ratio || 1), options.ratio < 0.5 ? 110 : Math.min(width, 240)))];
        set(svg, { width: w + left + right, height: h + top + bottom });
        set(body, { width: w, height: h });
        axes.replaceChildren();
        add(axes, 'rect', { x: left, y: top, width: w, height: h, class: 'live-frame' });
        const word = (x, y, text, anchor = 'middle', transform = '') =>
          add(axes, 'text', { x, y, 'text-anchor': anchor, transform }, text);
        const xTicks = ticksOf(options.xTicks, [x0, x1]);
        const every = Math.ceil((xTicks.length * 36) / w);
        xTicks.forEach(([value, text], k) => {
          if (k % every) return;
          const [x] = me.at([value, 0]);
          add(axes, 'path', { d: `M${left + x},${top + h}v5`, class: 'live-frame' });
          word(left + x, top + h + 18, text);
        });
        ticksOf(options.yTicks, [y0, y1]).forEach(([value, text]) => {
          const [, y] = me.at([0, value]);
          add(axes, 'path', { d: `M${left},${top + y}h-5`, class: 'live-frame' });
          word(left - 8, top + y + 4, text, 'end');
        });
        const [xName, yName] = options.names;
        word(left + w / 2, top + h + 36, xName);
        word(10, top + h / 2 + 4, yName, 'middle', yName.length > 1 ? `rotate(-90 10 ${top + h / 2})` : '');
        me.paint();
        return true;
      },
      paint() {
        if (!options.paint) return;
        const dots = window.devicePixelRatio || 1;
        set(canvas, {
          width: Math.round(w * dots),
          height: Math.round(h * dots),
          style: `left:${left}px;top:${top}px;width:${w}px;height:${h}px`,
        });
        const context = canvas.getContext('2d');
        context.scale(dots, dots);
        options.paint(context, w, h);
      },
    };
    return me;
  }

  /** The coordinates of a curve, in pixels. A piece from outside to outside is left out: a walk that
   *  swings ever further out would cover everything else. */
  function trace(plot, points, last = null) {
    const far = (value) => clamp(value, -1e5, 1e5).toFixed(1);
    const spot = (p) => plot.at(p).map(far).join();
    const [line, dots] = [[], []];
    let [pen, before] = [false, false];
    for (let k = 0; k < points.length && (last === null || k <= last); k++) {
      const seen = plot.inside(points[k]);
      if (points[k].some(Number.isNaN)) {
        // Nothing leads on from here.
        [pen, before] = [false, null];
        continue;
      }
      const drawn = k > 0 && before !== null && (seen || before);
      if (drawn && !pen) line.push('M' + spot(points[k - 1]));
      if (drawn) line.push('L' + spot(points[k]));
      if (seen) dots.push(`M${spot(points[k])}h0`);
      pen = drawn;
      before = seen;
    }
    return { line: line.join(''), dots: dots.join('') };
  }

  live.frame = frame;
}
