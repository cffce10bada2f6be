// Four optimisers at once on a landscape that one can turn.
'use strict';
{
  const { falling } = live.maths;
  const { METHODS, run, unrest, shaken } = live.further;
  const { number, clamp } = live.words;
  const { set, add, write, onRelease } = live.elements;
  const { viridis } = live.paint;
  const { tone } = live.contours;
  const { legend, own, asks } = live.legend;
  const { settled } = live.verdict;

  /** The runners: name, colour, method, rate, and how far ahead it asks for the slope. */
  const RUNNERS = [
    ['plain', 'curve-1', METHODS[0], 0.09],
    ['momentum 0.9', 'curve-2', METHODS[1], 0.02],
    ['Nesterov 0.9', 'curve-4', METHODS[1], 0.02, 0.9],
    ['Adam', 'curve-0', METHODS[3], 0.2],
  ];

  live.kinds.landscape = {
    controls: ['k', 'turn', 'n', 'x', 'y', 'fall'],
    quiet: true,
    asks: {
      ...asks(
        'landscape',
        'Plain descent is by your `descend`, momentum by your `descend_with_momentum`, Adam by your `descend_with_adam`; Nesterov is the page’s own, and so are all four with noise or a rate that falls',
        ({ x, y }) => ({ x, y, ...Object.fromEntries(RUNNERS.map(([, , , lr], k) => [`lr${k}`, lr])) }),
      ),
      // Nobody need have begun the extension yet.
      idle: true,
    },
    build(figure, host) {
      const { land, steps } = figure;
      const box = add(host, 'div', { class: 'live-plot live-landscape-plot' });
      const canvas = add(box, 'canvas', { role: 'img', 'aria-label': 'The four walks on the landscape; the slider turns it' });
      const rows = legend(host, RUNNERS.map(([, colour]) => colour), 'momentum 0.9, rate 0.02: the loss is 1.234 × 10⁻¹⁰⁰, settled from step 200 on');
      const noise = unrest(steps);
      const n = 30;
      const high = land.f([-3, 3]);
      const share = (p) => tone(land, [land.low, high], clamp(land.f(p), land.low, high));
      let grab = null;
      canvas.addEventListener('pointerdown', (event) => {
        grab = [event.clientX, figure.state.turn];
        canvas.setPointerCapture(event.pointerId);
      });
      canvas.addEventListener('pointermove', (event) => {
        if (grab) figure.change({ turn: Math.round(grab[1] + (event.clientX - grab[0]) / 2 + 720) % 360 });
      });
      onRelease(canvas, () => (grab = null));
      let w = 0;
      // Its inks are those of the page's theme.
      const themes = new MutationObserver(() => figure.redraw());
      themes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
      return {
        plots: [{ fit: () => w !== box.clientWidth && Boolean((w = box.clientWidth)) }],
        draw(_, { k, turn, n: sigma, x, y, fall }) {
          const answer = own(figure);
          const yours = sigma || fall ? {} : answer;
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
          const said = RUNNERS.map(([name, colour, method, lr, ahead], index) => {
            const points = yours[name] ?? run(method, shaken(land, noise, sigma), [x, y], lr, steps, ahead, fall ? falling : undefined);
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
            const end = settled(figure, { losses: points.map(land.f) });
            write(rows[index], `${name}, rate ${lr}: the loss is ${number(land.f(seen.at(-1) ?? [NaN, NaN]))}, ${end}`);
            return `${name}, rate ${lr}: ${end}`;
          });
          return said.join('; ');
        },
      };
    },
  };
}
