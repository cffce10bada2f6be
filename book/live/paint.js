// Colour on a canvas: a surface from above.
'use strict';
{
  const { rangeOf, tone, levels, isolines } = live.contours;
  const { clamp } = live.words;
  const { set } = live.elements;

  const VIRIDIS = '440154 482878 3e4989 31688e 26828e 1f9e89 35b779 6ece58 b5de2b'
    .split(' ')
    .map((hex) => [0, 2, 4].map((k) => parseInt(hex.slice(k, k + 2), 16)));
  /** The colour [r, g, b] of a tone from 0 to 1. */
  function viridis(tone) {
    const at = clamp(tone, 0, 1) * (VIRIDIS.length - 1);
    const [low, high] = [VIRIDIS[Math.floor(at)], VIRIDIS[Math.ceil(at)]];
    return low.map((part, k) => Math.round(part + (high[k] - part) * (at % 1)));
  }

  /** A small canvas with a colour [r, g, b, a] for each of the `pixels`, row by row. */
  function raster(pixels) {
    const canvas = document.createElement('canvas');
    set(canvas, { width: pixels[0].length, height: pixels.length });
    const brush = canvas.getContext('2d');
    const image = brush.createImageData(canvas.width, canvas.height);
    let at = 0;
    for (const row of pixels) {
      for (const colour of row) {
        for (let k = 0; k < 4; k++) image.data[at++] = colour[k];
      }
    }
    brush.putImageData(image, 0, 0);
    return canvas;
  }

  /** The contours of a surface, coloured by height; `own` are heights to draw in place of its own, a row
   *  for each y from the lowest. The window goes `reach` to each side. */
  function ground(land) {
    return (context, w, h, own = null, reach = 3) => {
      const sample = (n) =>
        Array.from({ length: n + 1 }, (_, j) =>
          Array.from({ length: n + 1 }, (_, i) => land.f([reach * ((2 * i) / n - 1), reach * (1 - (2 * j) / n)])),
        );
      const rows = own ? [...own].reverse() : sample(120);
      const n = rows.length - 1;
      const range = rangeOf(land, reach);
      const heights = levels(land, range);
      const count = heights.length + 1;
      const tints = heights.concat(0).map((_, k) => [...viridis((k + 0.5) / count), 84]);
      const pixels = (own ? rows : sample(240)).map((row) =>
        row.map(
          (height) => tints[clamp(Math.floor(tone(land, range, height) * count), 0, count - 1)],
        ),
      );
      context.drawImage(raster(pixels), 0, 0, w, h);
      context.lineWidth = 1.1;
      heights.forEach((level, k) => {
        context.strokeStyle = `rgb(${viridis((k + 1) / count)})`;
        context.beginPath();
        for (const [x1, y1, x2, y2] of isolines(rows, level)) {
          context.moveTo((x1 / n) * w, (y1 / n) * h);
          context.lineTo((x2 / n) * w, (y2 / n) * h);
        }
        context.stroke();
      });
    };
  }

  /** The same, of the surface in the window [x0, x1, y0, y1]. */
  function groundIn(land, [x0, x1, y0, y1]) {
    const on = (v, low, high) => low + ((v + 3) / 6) * (high - low);
    return ground({ ...land, f: ([x, y]) => land.f([on(x, x0, x1), on(y, y0, y1)]) });
  }

  live.paint = { viridis, raster, ground, groundIn };
}
