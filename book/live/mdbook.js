// What mdBook leaves out: keys for what scrolls sideways, and a name for the sign of the contents.
'use strict';
{

  // What is too wide for the page looks like it, and can be reached and scrolled by keys.
  const wide = new ResizeObserver((all) => {
    for (const { target } of all) {
      const isWide = target.scrollWidth > target.clientWidth + 1;
      target.classList.toggle('is-wide', isWide);
      if (isWide) target.setAttribute('tabindex', 0);
      else target.removeAttribute('tabindex');
    }
  });
  document
    .querySelectorAll('pre > code, figure:has(> svg.plot), .table-wrapper, math[display="block"]')
    .forEach((node) => wide.observe(node));

  // Paper cannot be clicked: on it, the answers are open.
  const answers = () => document.querySelectorAll('main details');
  let closed = [];
  window.addEventListener('beforeprint', () => {
    closed = [...answers()].filter((node) => !node.open);
    closed.forEach((node) => (node.open = true));
  });
  window.addEventListener('afterprint', () => closed.forEach((node) => (node.open = false)));

  // The page's own arrow keys turn its leaves; in here they mean something else.
  for (const node of document.querySelectorAll('figure, form.question, pre > code')) {
    node.addEventListener('keydown', (event) => event.key.startsWith('Arrow') && event.stopPropagation());
  }

  const toggle = document.getElementById('mdbook-sidebar-toggle');
  if (toggle) toggle.setAttribute('role', 'button');
}
