// What a reader does to a figure: reads it, presses, types.
export const WALK = '.live-line.live-main';
export const HANDLE = '.live-handle';
export const line = (page, id, which = WALK) => page.$eval(`#${id} ${which}`, (node) => node.getAttribute('d'));
export const value = (page, id, label) => page.$eval(`#${id} input[aria-label="${label}"]`, (node) => node.value);
export const words = (page, id) => page.$eval(`#${id} .live-verdict`, (node) => node.textContent);
export const fact = (page, id, name) =>
  page.$$eval(
    `#${id} .live-readout > div`,
    (rows, name) => rows.find((row) => row.firstChild.textContent === name).lastChild.textContent,
    name,
  );
export const press = (page, id, text) =>
  page.$$eval(
    `#${id} button`,
    (nodes, text) => nodes.find((node) => node.textContent === text).click(),
    text,
  );
export const middle = async (page, selector) => {
  const node = await page.$(selector);
  await node.scrollIntoView();
  const { x, y, width, height } = await node.boundingBox();
  return [x + width / 2, y + height / 2];
};
/** Types a number into a field, as a reader would: select all, type. */
export async function type(page, id, label, text) {
  await page.click(`#${id} input[aria-label="${label}"]`, { count: 3 });
  await page.keyboard.type(text);
}

