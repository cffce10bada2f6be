// The heights of a surface as contours and tones. It knows no page.
'use strict';
{

  /** The lowest and the highest of a surface in the window that goes `reach` to each side. */
  function rangeOf(land, reach) {
    const mark = (k) => (reach * (k - 12)) / 12;
    const all = Array.from({ length: 625 }, (_, k) => land.f([mark(k % 25), mark(Math.floor(k / 25))]));
    return [land.low ?? Math.min(...all), Math.max(...all)];
  }

  /** Where a height lies between the lowest and the highest, from 0 to 1, evenly in its root; on the
   *  saddle, which has no lowest, evenly to both sides of 0. */
  function tone(land, [low, high], height) {
    if (land.low !== undefined) return Math.sqrt((height - low) / (high - low));
    return 0.5 + 0.5 * Math.sign(height) * Math.sqrt(Math.abs(height) / Math.max(-low, high));
  }

  /** Heights to draw contours at, at even distances in tone. */
  function levels(land, [low, high], count = 19) {
    return Array.from({ length: count }, (_, k) => {
      const at = (k + 1) / (count + 1);
      const root = 2 * at - 1;
      return land.low === undefined
        ? Math.max(-low, high) * root * Math.abs(root)
        : low + (high - low) * at * at;
    });
  }

  /** The contour of a level by marching squares, as pieces [x1, y1, x2, y2] in units of the grid;
   *  `rows[j][i]` is the height at (i, j). */
  function isolines(rows, level) {
    const pieces = [];
    for (let j = 0; j + 1 < rows.length; j++) {
      const [low, high] = [rows[j], rows[j + 1]];
      for (let i = 0; i + 1 < low.length; i++) {
        const a = low[i];
        const b = low[i + 1];
        const c = high[i + 1];
        const d = high[i];
        // Most cells are not crossed at all.
        if (Math.min(a, b, c, d) >= level || Math.max(a, b, c, d) < level) continue;
        const cut = (p, q) => (level - p) / (q - p);
        const at = [];
        if (a < level !== b < level) at.push([i + cut(a, b), j]);
        if (b < level !== c < level) at.push([i + 1, j + cut(b, c)]);
        if (c < level !== d < level) at.push([i + 1 - cut(c, d), j + 1]);
        if (d < level !== a < level) at.push([i, j + 1 - cut(d, a)]);
        // Four crossings: the middle says which corners belong together.
        if (at.length === 4 && (a + b + c + d) / 4 < level !== a < level) at.unshift(at.pop());
        for (let k = 0; k < at.length; k += 2) pieces.push([...at[k], ...at[k + 1]]);
      }
    }
    return pieces;
  }

  live.contours = { rangeOf, tone, levels, isolines };
}
