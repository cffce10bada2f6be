// Questions to practise with: an answer gets its reply, and the book's server has other numbers.
'use strict';
{
  const { reply } = live.words;
  const { add, write } = live.elements;
  const { server } = live.server;

  const forms = document.querySelectorAll('form.question');

  function answer(event) {
    event.preventDefault();
    const form = event.currentTarget;
    const choices = [...form.querySelectorAll('dt[data-answer]')].map((term) => ({
      answer: term.dataset.answer.split(' ').map(Number),
      right: term.dataset.right === 'true',
      says: term.nextElementSibling.textContent,
    }));
    const { right, says } = reply(form.elements.answer.value, choices, Number(form.dataset.tolerance));
    const line = form.querySelector('.question-reply');
    line.classList.toggle('question-right', Boolean(right));
    write(line, says);
  }

  /** Lets a question be asked again with other numbers; `count` says how often that was done. */
  function renumber(form, count = 1) {
    const place = form.querySelector('.question-answer');
    const button = add(place, 'button', { type: 'button' }, 'Other numbers');
    button.addEventListener('click', async () => {
      const html = await server.question(form.dataset.question, count);
      const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('form');
      form.dataset.tolerance = fresh.dataset.tolerance;
      form.replaceChildren(...fresh.childNodes);
      renumber(form, count + 1);
      form.elements.answer.focus();
    });
  }

  for (const form of forms) form.addEventListener('submit', answer);

  live.questions = { forms, renumber };
}
