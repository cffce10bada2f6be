// Numbers, points and answers in words. It knows no page.
'use strict';
{

  /** Round numbers from `low` to `high`, at most about `count`. */
  function ticks(low, high, count) {
    const power = 10 ** Math.floor(Math.log10((high - low) / count));
    const size = [1, 2, 5, 10].map((n) => n * power).find((n) => (high - low) / n <= count);
    const first = Math.ceil(low / size - 1e-9);
    const length = Math.floor(high / size + 1e-9) - first + 1;
    return Array.from({ length }, (_, k) => +((first + k) * size).toPrecision(12));
  }

  /** A number as a book sets it: a few digits, a true minus sign, raised exponents, on one line. */
  function number(value, digits = 4) {
    if (Number.isNaN(value)) return 'not a number';
    const sign = value < 0 ? '−' : '';
    const size = Math.abs(value);
    if (size === Infinity) return sign + '∞';
    if (size === 0) return '0';
    const [front, exponent] = size.toExponential(digits - 1).split('e');
    if (exponent >= -3 && exponent < 5) return sign + +size.toFixed(Math.max(0, digits - 1 - exponent));
    return `${sign}${+front}\u00a0×\u00a0${power(+exponent)}`;
  }
  /** The same with their texts, for an axis. */
  const marks = (low, high, count) => ticks(low, high, count).map((v) => [v, number(v)]);
  const power = (e) => '10' + [...String(e)].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[c])).join('');
  const point = (p) => `(${number(p[0])}, ${number(p[1])})`;

  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
  const capital = (text) => text[0].toUpperCase() + text.slice(1);

  /** The same words with a full stop, if nothing ends them yet. */
  const sentence = (text) => (/[.?!]$/.test(text) ? text : text + '.');

  const settingsText = ({ lr, momentum, start }) =>
    `learning rate ${number(lr)}, momentum ${number(momentum)}, from ${point(start)}`;

  /** The numbers in a text, fractions too: `−1.5`, `3/4`, `1e-3`. */
  const numbersIn = (text) =>
    (text.replaceAll('−', '-').match(/[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?(\s*\/\s*\d+\.?\d*)?/gi) || []).map((word) => {
      const [above, below = 1] = word.split('/').map(Number);
      return above / below;
    });

  /** What is said of an answer in words, such as `(−1.5, 0.2)`; `choices` are the known answers. */
  function reply(text, choices, tolerance) {
    const count = choices[0].answer.length;
    let given = numbersIn(text);
    // A comma is a decimal one where that makes as many numbers as are asked for.
    if (given.length !== count) given = numbersIn(text.replace(/(\d),(\d)/g, '$1.$2'));
    if (given.length !== count)
      return { says: count === 1 ? 'One number, please.' : 'Two numbers, please, such as (1.5, −0.2).' };
    const near = (v, k, answer) => Math.abs(v - answer[k]) <= tolerance * (1 + 1e-9);
    const choice = choices.find(({ answer }) => given.every((v, k) => near(v, k, answer)));
    return choice || { says: 'Not that, and none of the usual slips either. Work it through once more.' };
  }

  live.words = { ticks, number, marks, power, point, clamp, capital, sentence, settingsText, reply };
}
