// What a reader can press.
'use strict';
{
  const { settingsText } = live.words;
  const { add, write } = live.elements;
  const { publish } = live.address;

  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

  /** How many steps a second *Play* shows. */
  const SPEEDS = [5, 25, 60];

  /** The buttons; `note` shows a remark. Returns what fits their words to the state. */
  function addButtons(figure, panel, note) {
    const row = add(panel, 'div', { class: 'live-buttons' });
    let timer = null;
    const stop = () => {
      clearTimeout(timer);
      timer = null;
    };
    const advance = (by) => {
      const { k } = figure.state;
      const next = k === null || k >= figure.last() ? by : k + by;
      if (next >= figure.last()) stop();
      figure.change({ k: Math.min(next, figure.last()) });
    };
    const press = {
      Step() {
        stop();
        advance(1);
      },
      Play() {
        if (timer) {
          stop();
          return figure.change({});
        }
        // A walk that was stopped on its way goes on from there.
        const { k } = figure.state;
        figure.change({ k: k === null || k >= figure.last() ? 0 : k });
        // With reduced motion the walk does not run: it appears in a few pieces.
        const by = calm.matches ? Math.ceil(figure.last() / 8) : 1;
        const wait = () => (timer = setTimeout(go, calm.matches ? 600 : 1000 / figure.state.speed));
        const go = () => {
          wait();
          advance(by);
        };
        wait();
      },
      Speed() {
        figure.change({ speed: SPEEDS[(SPEEDS.indexOf(figure.state.speed) + 1) % SPEEDS.length] });
      },
      Reset() {
        stop();
        figure.change(figure.initial);
        // The address says what is shown.
        if (location.hash.startsWith(`#${figure.id}:`)) publish(figure);
      },
      Compare() {
        const [run] = figure.runs;
        const kept = { points: run.points, text: settingsText(run.settings) };
        figure.change({ kept: figure.state.kept ? null : kept });
      },
      async 'Copy link'() {
        publish(figure);
        try {
          await navigator.clipboard.writeText(location.href);
          note('Link copied.');
        } catch {
          note('The link is in the address bar.');
        }
      },
    };
    for (const [text, values] of Object.entries(figure.kind.snaps ?? {})) {
      press[text] = () => figure.change(values(figure));
    }
    const nodes = figure.buttons.map((text) => {
      const node = add(row, 'button', { type: 'button' }, text);
      node.addEventListener('click', press[text]);
      return [text, node];
    });
    return ({ kept, speed }) => {
      const others = { Speed: `${speed} steps a second`, Play: timer && 'Pause', Compare: kept && 'Stop comparing' };
      nodes.forEach(([text, node]) => write(node, others[text] || text));
    };
  }

  live.buttons = { addButtons };
}
