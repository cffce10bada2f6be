// The page: brings its figures to life, and tells them what the reader's own crates make of it.
//
// Whatever fails, the static picture stays.
'use strict';
{
  const { kinds } = live;
  const { server } = live.server;
  const { forms, renumber } = live.questions;
  const { enliven } = live.stage;
  const { askTables } = live.table;
  const { openBets } = live.bet;

  const figures = [];
  for (const root of document.querySelectorAll('figure[data-live]')) {
    const kind = kinds[root.dataset.live];
    if (!kind) continue;
    try {
      figures.push(enliven(root, kind));
    } catch (error) {
      console.error(`${root.id}: the static picture stays`, error);
    }
  }

  openBets(figures);

  async function connect() {
    if (!figures.length && !forms.length) return;
    await server.connect(() => {
      figures.forEach((figure) => figure.ask());
      askTables();
    });
    if (server.here) forms.forEach((form) => renumber(form));
  }
  connect();
}
