// What mdBook leaves out: keys for what scrolls sideways, and a name for the sign of the contents.
(function () {
  'use strict';

  // What is too wide for the page can be reached and scrolled by keys.
  const wide = new ResizeObserver((all) => {
    for (const { target } of all) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  document.querySelectorAll('pre > code, figure:has(> svg.plot)').forEach((node) => wide.observe(node));

  // The page's own arrow keys turn its leaves; in here they mean something else.
  for (const node of document.querySelectorAll('figure, form.question, pre > code')) {
    node.addEventListener('keydown', (event) => event.key.startsWith('Arrow') && event.stopPropagation());
  }

  const toggle = document.getElementById('mdbook-sidebar-toggle');
  if (toggle) toggle.setAttribute('role', 'button');
})();
