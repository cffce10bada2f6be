// A bet before the run: something to choose, a place to put down, a loss curve to draw. Until it is laid
// the figure that it is about shows no run, and has no caption and no knobs.
//
// Without this script a bet is a question with a list and an answer to unfold.
'use strict';
{
  const { number, point, clamp } = live.words;
  const { set, add, write, onRelease } = live.elements;
  const { handle } = live;
  const { fromHash } = live.address;

  /** A point to put down on a plot, by pointer or by keys, as long as the bet is open; `put(point)` hears
   *  of it, and draws `mark`. Returns what shows it again. */
  function pin(figure, plot, limits, grain, first, put) {
    let here = first;
    const mark = add(plot.over, 'path', { class: 'live-line live-kept live-bet' });
    const show = handle(plot, {
      label: 'Your bet',
      limits,
      grain,
      move(p) {
        here = p;
        redraw();
      },
    });
    const node = plot.over.lastChild;
    node.classList.add('live-bet');
    const redraw = () => {
      node.style.display = figure.betting ? '' : 'none';
      set(mark, { d: put(here) });
      show(here, `${number(here[0])}, ${number(here[1])}`);
    };
    let held = false;
    const take = (event) => {
      here = plot.under(event).map((v, k) => clamp(v, ...limits[k]));
      redraw();
    };
    plot.host.addEventListener('touchstart', (event) => figure.betting && event.preventDefault(), { passive: false });
    plot.host.addEventListener('pointerdown', (event) => {
      if (!figure.betting || event.target.closest('.live-handle')) return;
      held = true;
      plot.host.setPointerCapture(event.pointerId);
      take(event);
    });
    plot.host.addEventListener('pointermove', (event) => held && take(event));
    onRelease(plot.host, () => (held = false));
    return { redraw, at: () => here };
  }

  const PLACE = [[-3, 3], [-3, 3]];
  const ring = ([x, y]) => `M${x - 7},${y}a7,7 0 1 0 14,0a7,7 0 1 0 -14,0`;

  const BETS = {
    /** Where the first step lands. */
    place(figure, plot) {
      const [x, y] = figure.settings().start;
      const { redraw, at } = pin(figure, plot, PLACE, [0.05, 0.05], [x + 1, y], (p) => ring(plot.at(p)));
      return {
        redraw,
        reply() {
          const [guess, end] = [at(), figure.runs[0].points[1]];
          const off = Math.hypot(guess[0] - end[0], guess[1] - end[1]);
          return `You bet on ${point(guess.map((v) => +v.toFixed(2)))}; it lands at ${point(end)}, ${number(off, 2)} away.`;
        },
      };
    },

    /** In which direction the gradient points. */
    aim(figure, plot) {
      const { start } = figure.settings();
      const line = (p) => `M${plot.at(start)}L${plot.at(p)}${ring(plot.at(p))}`;
      const { redraw, at } = pin(figure, plot, PLACE, [0.05, 0.05], [start[0] + 1, start[1]], line);
      return {
        redraw,
        reply() {
          const [mine, true_] = [at().map((v, k) => v - start[k]), figure.land.g(start)].map(([x, y]) => Math.atan2(y, x));
          const off = Math.abs(Math.atan2(Math.sin(mine - true_), Math.cos(mine - true_)));
          return `Your arrow is ${number((off * 180) / Math.PI, 2)} degrees off.`;
        },
      };
    },

    /** The loss at every step, drawn by hand. */
    draw(figure, plot) {
      const { steps, kind, rates } = figure;
      const mine = kind.first ? kind.first(rates) : 0;
      const gap = steps / 20;
      const [, [low, high]] = plot.ranges();
      const start = Math.log10(figure.land.f(figure.settings().start));
      const knots = Array.from({ length: 21 }, () => start);
      let last = 0;
      const { redraw } = pin(figure, plot, [[gap, steps], [low, high]], [gap, 0.25], [gap, start], ([x, y]) => {
        const k = Math.round(x / gap);
        // What a quick hand skips lies on the way; what is still to the right goes on as it is here.
        const [from, to] = [knots[last], y];
        for (let i = last; i !== k; ) {
          i += Math.sign(k - last);
          knots[i] = from + ((to - from) * (i - last)) / (k - last);
        }
        knots[k] = y;
        if (!figure.laid && k >= last) knots.fill(y, k);
        knots[0] = start;
        last = k;
        return 'M' + knots.map((v, i) => plot.at([i * gap, v])).join('L');
      });
      return {
        redraw,
        reply() {
          const { losses } = figure.runs[mine];
          const offs = knots.map((v, i) => Math.abs(v - Math.log10(losses[Math.round(i * gap)])));
          const worst = offs.indexOf(Math.max(...offs));
          return `You are furthest off at step ${number(worst * gap)}: you bet on ${number(10 ** knots[worst], 2)}, the run has ${number(losses[Math.round(worst * gap)], 2)}. Blue: your bet.`;
        },
      };
    },
  };

  /** Opens the bet `block` on its figure. */
  function open(block, figure) {
    const { kind, right, sets } = block.dataset;
    const { root, plots } = figure;
    const items = [...block.querySelectorAll('li')];
    const reply = add(block, 'p', { class: 'bet-reply', role: 'status' });
    block.insertBefore(reply, block.querySelector('details'));
    const lay = (says) => {
      figure.betting = false;
      figure.laid = true;
      root.classList.remove('is-bet');
      block.querySelector('details').open = true;
      write(reply, says);
      figure.redraw();
    };
    figure.betting = true;
    root.classList.add('is-bet');
    root.classList.toggle('is-bare', 'bare' in block.dataset);
    items.forEach((item, index) => {
      const button = document.createElement('button');
      set(button, { type: 'button' });
      button.append(...item.childNodes);
      item.append(button);
      button.addEventListener('click', () => {
        item.classList.add('is-chosen');
        items[right].classList.add('is-right');
        block.querySelectorAll('li button').forEach((other) => (other.disabled = true));
        if (sets) figure.change({ [sets]: Number(button.textContent) });
        lay(index === Number(right) ? 'That is it.' : 'Not quite: look below.');
      });
    });
    if (!BETS[kind]) return;
    const bet = BETS[kind](figure, plots[0]);
    figure.after = bet.redraw;
    const run = add(block, 'button', { type: 'button' }, 'Run it');
    reply.before(run);
    run.addEventListener('click', () => {
      lay(bet.reply());
      run.remove();
    });
    bet.redraw();
  }

  /** Opens the bets of the page on `figures`; whoever comes by a link to a figure gets its run at once. */
  function openBets(figures) {
    for (const block of document.querySelectorAll('.bet')) {
      const figure = figures.find(({ id }) => id === block.dataset.for);
      if (figure && !fromHash(location.hash, figure.id)) open(block, figure);
    }
  }

  live.bet = { openBets };
}
