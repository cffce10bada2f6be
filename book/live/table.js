// The table of chapter 8, as the reader's own code writes it.
'use strict';
{
  const { add, write, writeCode } = live.elements;
  const { sentence } = live.words;
  const { server } = live.server;

  const tables = [...document.querySelectorAll('[data-render]')].map((host) => {
    const table = host.querySelector('table');
    return { table, note: add(host, 'p', { class: 'live-note' }), own: add(host, 'pre', { hidden: '', tabindex: 0 }) };
  });

  /** The cells of a Markdown table, as a page shows them. */
  const cells = (text) =>
    text
      .split('\n')
      .filter((line) => line.trim() && !/^[|\s:-]+$/.test(line))
      .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()).join('|'))
      .join('\n');
  const shown = (table) =>
    [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join('|')).join('\n');

  /** Asks for the reader's table, and shows it. */
  async function askTables() {
    if (!server.here || !tables.length) return;
    const { table: text, error } = await server.ask('table');
    for (const { table, note, own } of tables) {
      own.hidden = Boolean(error);
      if (error) {
        writeCode(note, `${sentence(`${error.exercise}: ${error.says}`)} Above is the reference’s.`);
        continue;
      }
      const same = cells(text) === shown(table);
      writeCode(note, `Below, what your \`row\` and \`render\` write${same ? '' : '. It is not the table above'}:`);
      write(own, text);
    }
  }

  live.table = { askTables };
}
