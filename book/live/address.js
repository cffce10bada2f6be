// A figure's settings in the address of the page, so that they can be shared.
'use strict';
{

  /** A link's fragment: `#fig-walk-1:lr=0.09&x=-2.5`. */
  const toHash = (id, values) =>
    `#${id}:` +
    Object.keys(values)
      .map((key) => `${key}=${encodeURIComponent(values[key])}`)
      .join('&');
  /** What a figure can be set to: the least and the most of each value. */
  const LIMITS = {
    lr: [1e-4, 2],
    m: [0, 0.999],
    k: [0, 2000],
    x: [-3, 3],
    y: [-3, 3],
    h: [1e-15, 1],
    n: [0, 20],
    turn: [0, 360],
    b: [1, 200],
    tilt: [0, 90],
    fall: [0, 1],
    c: [0, 3],
    size: [1, 1000],
  };
  /** What is text: formulas that a reader typed. */
  const TEXTS = ['rule', 'f'];
  const allowed = (key, value) =>
    key in LIMITS && value >= LIMITS[key][0] && value <= LIMITS[key][1] && (!['k', 'c', 'size'].includes(key) || value % 1 === 0);
  /** A text as it was before it was put into an address; empty if it is none, or too long. */
  function plain(text = '') {
    try {
      const typed = decodeURIComponent(text);
      return typed.length > 80 ? '' : typed;
    } catch {
      return '';
    }
  }
  /** The numbers in a fragment that belongs to the figure `id`; null if it belongs elsewhere. What a figure
   *  cannot be set to is left out. */
  function fromHash(hash, id) {
    if (!hash.startsWith(`#${id}:`)) return null;
    const pairs = hash
      .slice(id.length + 2)
      .split('&')
      .map((pair) => pair.split('='));
    return Object.fromEntries(
      pairs
        .map(([key, value]) => [key, TEXTS.includes(key) ? plain(value) : Number(value || NaN)])
        .filter(([key, value]) => (TEXTS.includes(key) ? value : allowed(key, value))),
    );
  }

  /** Writes the settings into the address, so that it can be shared. */
  function publish({ id, controls, kind, state }) {
    const texts = kind.texts ? TEXTS : [];
    const used = [...controls, ...texts].filter((key) => state[key] !== null).map((key) => [key, state[key]]);
    history.replaceState(null, '', toHash(id, Object.fromEntries(used)));
  }

  /** Keeps the address and the figure in step. */
  function share(figure, stage) {
    const moved = (event) => event.target.closest('.live-handle') && publish(figure);
    stage.addEventListener('pointerup', moved);
    stage.addEventListener('keyup', moved);
    stage.addEventListener('change', () => publish(figure));
    window.addEventListener('hashchange', () => {
      const values = fromHash(location.hash, figure.id);
      if (values) figure.change({ ...figure.initial, ...values });
    });
  }

  live.address = { LIMITS, toHash, fromHash, publish, share };
}
