// A frame with axes, and the curves in it.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { set, add } = live.elements;

  /** A frame with axes that fits its place on the page. `x`, `y`: ranges; `xTicks`, `yTicks`: pairs
   *  [value, text]; `paint(context, width, height)` colours the ground once for each size. */
  function frame(host, options) {
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
        const every = Math.ceil((options.xTicks.length * 36) / w);
        options.xTicks.forEach(([value, text], k) => {
          if (k % every) return;
          const [x] = me.at([value, 0]);
          add(axes, 'path', { d: `M${left + x},${top + h}v5`, class: 'live-frame' });
          add(axes, 'text', { x: left + x, y: top + h + 18, 'text-anchor': 'middle' }, text);
        });
        options.yTicks.forEach(([value, text]) => {
          const [, y] = me.at([0, value]);
          add(axes, 'path', { d: `M${left},${top + y}h-5`, class: 'live-frame' });
          add(axes, 'text', { x: left - 8, y: top + y + 4, 'text-anchor': 'end' }, text);
        });
        const [xName, yName] = options.names;
        add(axes, 'text', { x: left + w / 2, y: top + h + 36, 'text-anchor': 'middle' }, xName);
        const turn = yName.length > 1 ? `rotate(-90 10 ${top + h / 2})` : '';
        add(axes, 'text', { x: 10, y: top + h / 2 + 4, 'text-anchor': 'middle', transform: turn }, yName);
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
    const far = (value) => Math.max(-1e5, Math.min(1e5, value)).toFixed(1);
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

  live.frame = { frame, trace };
})();
