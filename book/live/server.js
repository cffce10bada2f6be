// The book's own server, if it is the one that sent this page. Nothing is ever asked of another.
'use strict';
{

  const OWN = /^(127\.0\.0\.1|localhost|\[::1\])$/;

  const json = async (address) => (await fetch(address, { cache: 'no-store' })).json();

  const server = {
    /** Whether there is one. */
    here: false,
    answers: new Map(),

    /** What the reader's code answers, or { error }. Equal questions are asked once. */
    ask(path, values = {}) {
      const key = `/api/${path}?${new URLSearchParams(values)}`;
      if (server.answers.size > 500) server.answers.clear();
      if (!server.answers.has(key)) server.answers.set(key, json(key));
      return server.answers.get(key);
    },
    /** The walk by the reader's exercise `by`. */
    walk: (by, { surface, a, b, tilt }, { start: [x, y], lr, momentum, steps }) =>
      server.ask('walk', { by, surface, a, b, ...(tilt ? { tilt } : {}), x, y, lr, momentum, steps }),

    /** The HTML of a question with other numbers. */
    question: async (name, n) => (await json(`/api/question?name=${name}&n=${n}`)).html,

    /** Looks for the server, then calls `renew` at once and whenever the reader's crates change. */
    async connect(renew) {
      if (location.protocol !== 'http:' || !OWN.test(location.hostname)) return;
      try {
        await json('/api/state');
      } catch {
        return;
      }
      server.here = true;
      const forget = () => {
        server.answers.clear();
        renew();
      };
      // A browser keeps only a few connections to a server: a page that nobody sees gives its own back.
      let events = null;
      const listen = () => {
        if (events) events.close();
        if (document.hidden) return;
        events = new EventSource('/api/events');
        events.onopen = forget;
        events.onmessage = forget;
        events.addEventListener('reload', () => location.reload());
      };
      document.addEventListener('visibilitychange', listen);
      listen();
    },
  };

  live.server = { server };
}
