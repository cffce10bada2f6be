// A figure's settings in the address of the page, so that they can be shared.
(function () {
  'use strict';
  const live = (globalThis.live ??= {});

  /** A link's fragment: `#fig-walk-1:lr=0.09&x=-2.5`. */
  const toHash = (id, values) =>
    `#${id}:` +
    Object.keys(values)
      .map((key) => `${key}=${values[key]}`)
      .join('&');
  /** The numbers in a fragment that belongs to the figure `id`; null if it belongs elsewhere. */
  function fromHash(hash, id) {
    if (!hash.startsWith(`#${id}:`)) return null;
    const pairs = hash
      .slice(id.length + 2)
      .split('&')
      .map((pair) => pair.split('='));
    return Object.fromEntries(
      pairs.map(([key, value]) => [key, Number(value || NaN)]).filter(([, value]) => isFinite(value)),
    );
  }

  /** Writes the settings into the address, so that it can be shared. */
  function publish({ id, kind, state }) {
    const used = kind.controls.filter((key) => state[key] !== null).map((key) => [key, state[key]]);
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
      if (values) figure.change({ k: null, ...values });
    });
  }

  live.address = { toHash, fromHash, publish, share };
})();
