// Four optimisers at once on a landscape that one can turn.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});
  const { settledBelow, dice, falling } = live.maths;
  const { number } = live.words;
  const { set, add, write, steady } = live.elements;
  const { viridis } = live.paint;
  const { tone } = live.contours;

  /** A runner: what it does with a slope, given what it keeps from step to step, and how much is left of
   *  its rate. */
  const RUNNERS = [
    ['plain, rate 0.09', 'curve-1', (p, g, kept, share) => g(p).map((slope, k) => p[k] - 0.09 * share * slope)],
    ['momentum 0.9, rate 0.02', 'curve-2', ball((p) => p)],
    ['Nesterov 0.9, rate 0.02', 'curve-4', ball((p, v) => p.map((at, k) => at + 0.9 * v[k]))],
    ['Adam, rate 0.2', 'curve-0', adam],
  ];

  /** The heavy ball; `look` says where it asks for the slope. */
  function ball(look) {
    return (p, g, kept, share) => {
      const v = kept.v ?? [0, 0];
      const slope = g(look(p, v));
      kept.v = v.map((at, k) => 0.9 * at - 0.02 * share * slope[k]);
      return p.map((at, k) => at + kept.v[k]);
    };
  }

  function adam(p, g, kept, falling) {
    const slope = g(p);
    kept.k = (kept.k ?? 0) + 1;
    const mean = (old, fresh, share) => fresh.map((v, k) => share * (old ? old[k] : 0) + (1 - share) * v);
    kept.m = mean(kept.m, slope, 0.9);
    kept.s = mean(kept.s, slope.map((v) => v * v), 0.999);
    return p.map((at, k) => {
      const [m, s] = [kept.m[k] / (1 - 0.9 ** kept.k), kept.s[k] / (1 - 0.999 ** kept.k)];
      return at - (0.2 * falling * m) / (Math.sqrt(s) + 1e-8);
    });
  }

  (live.kinds ??= {}).landscape = {
    controls: ['k', 'turn', 'n', 'x', 'y', 'fall'],
    buttons: ['Step', 'Play', 'Speed', 'Reset', 'Copy link'],
    quiet: true,
    build(figure, host) {
      const { land, steps, threshold } = figure;
      const box = add(host, 'div', { class: 'live-plot live-landscape-plot' });
      const canvas = add(box, 'canvas', { role: 'img', 'aria-label': 'The four walks on the landscape; the slider turns it' });
      const list = add(host, 'ul', { class: 'live-list' });
      const rows = RUNNERS.map(([, colour]) => {
        const row = add(list, 'li');
        add(row, 'span', { class: `live-swatch live-${colour}` });
        return steady(row, 'span', {}, 'momentum 0.9, rate 0.02: the loss is 1.234 × 10⁻¹⁰⁰, settled from step 200 on');
      });
      const n = 30;
      const high = land.f([-3, 3]);
      const share = (p) => tone(land, [land.low, high], Math.min(high, Math.max(land.low, land.f(p))));
      let grab = null;
      canvas.addEventListener('pointerdown', (event) => {
        grab = [event.clientX, figure.state.turn];
        canvas.setPointerCapture(event.pointerId);
      });
      canvas.addEventListener('pointermove', (event) => {
        if (grab) figure.change({ turn: Math.round(grab[1] + (event.clientX - grab[0]) / 2 + 720) % 360 });
      });
      for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => (grab = null));
      let w = 0;
      // Its inks are those of the page's theme.
      const themes = new MutationObserver(() => figure.redraw());
      themes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
      return {
        plots: [{ fit: () => w !== box.clientWidth && Boolean((w = box.clientWidth)) }],
        draw(_, { k, turn, n: noise, x, y, fall }) {
          const h = Math.round(w * 0.62);
          const dots = window.devicePixelRatio || 1;
          set(canvas, { width: w * dots, height: h * dots, style: `width:${w}px;height:${h}px` });
          const context = canvas.getContext('2d');
          context.scale(dots, dots);
          const [cos, sin] = [Math.cos, Math.sin].map((of) => of((turn * Math.PI) / 180));
          const far = (p) => p[0] * sin + p[1] * cos;
          const size = w / 9;
          const spot = (p) => [
            w / 2 + size * (p[0] * cos - p[1] * sin),
            h * 0.61 - size * (far(p) * 0.62 + share(p) * 1.7 - 0.9),
          ];
          const path = (points, shut) => {
            context.beginPath();
            points.forEach((p, at) => context[at ? 'lineTo' : 'moveTo'](...spot(p)));
            if (shut) context.closePath();
          };
          const mark = (at) => -3 + (6 * at) / n;
          const cells = Array.from({ length: n * n }, (_, at) => [mark(at % n), mark(Math.floor(at / n))]);
          const d = 6 / n;
          cells.sort((p, q) => far(q) - far(p));
          for (const [px, py] of cells) {
            path([[px, py], [px + d, py], [px + d, py + d], [px, py + d]], true);
            const paint = `rgb(${viridis(share([px + d / 2, py + d / 2]))})`;
            [context.fillStyle, context.strokeStyle] = [paint, paint];
            context.globalAlpha = 0.8;
            context.fill();
            context.stroke();
          }
          context.globalAlpha = 1;
          const said = RUNNERS.map(([name, colour, move], index) => {
            const [chance, kept, points] = [dice(1), {}, [[x, y]]];
            const g = (p) => land.g(p).map((slope) => slope + (noise ? noise * chance() : 0));
            for (let at = 0; at < steps; at++) points.push(move(points[at], g, kept, fall ? falling(at) : 1));
            const seen = points.slice(0, k === null ? undefined : k + 1);
            const inside = seen.filter((p) => p.every((v) => Math.abs(v) <= 3.2));
            const ink = (name) => getComputedStyle(box).getPropertyValue(`--live-${name}`);
            context.fillStyle = ink(colour);
            path(inside, false);
            for (const [width, name] of [[4.5, 'paper'], [2.2, colour]]) {
              [context.lineWidth, context.strokeStyle] = [width, ink(name)];
              context.stroke();
            }
            context.beginPath();
            if (inside.length) context.arc(...spot(inside.at(-1)), 5, 0, 7);
            context.fill();
            const settled = settledBelow(points.map((p) => land.f(p) - land.low), threshold);
            const end = settled === null ? 'never settled' : `settled from step ${settled} on`;
            write(rows[index], `${name}: the loss is ${number(land.f(seen.at(-1)))}, ${end}`);
            return `${name}: ${end}`;
          });
          return said.join('; ');
        },
      };
    },
  };
})();
