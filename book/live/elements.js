// Elements: made, set, and written to.
'use strict';
{

  const SVG_TAGS = /^(svg|g|path|line|circle|text|rect)$/;
  function set(node, attributes) {
    for (const key in attributes) node.setAttribute(key, attributes[key]);
  }
  /** A new element in `parent`. */
  function add(parent, tag, attributes = {}, text = '') {
    const space = SVG_TAGS.test(tag) ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml';
    const node = document.createElementNS(space, tag);
    set(node, attributes);
    node.textContent = text;
    parent.append(node);
    return node;
  }
  /** Writes a text, but only if it is another one: screen readers hear every write. */
  function write(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  /** The same, with what stands between backquotes set as code. */
  function writeCode(node, text) {
    if (node.textContent === text.replaceAll('`', '')) return;
    node.textContent = '';
    text.split('`').forEach((part, index) => add(node, index % 2 ? 'code' : 'span', {}, part));
  }

  /** A line of words that keeps room for its longest text, so that nothing below it jumps; returns the
   *  node to write to. */
  function steady(parent, tag, attributes, longest) {
    const name = `live-steady ${attributes.class || ''}`;
    return add(add(parent, tag, { ...attributes, class: name, 'data-room': longest }), 'span');
  }

  /** Calls `then` when the pointer that holds `node` lets go. */
  const onRelease = (node, then) => ['pointerup', 'pointercancel'].forEach((end) => node.addEventListener(end, then));

  live.elements = { set, add, write, writeCode, steady, onRelease };
}
