// The scripts that know no page, for node: what they put into the one object that the figures share.
'use strict';

for (const name of ['live', 'maths', 'contours', 'words', 'said', 'arithmetic', 'expr', 'address', 'further']) require(`../${name}.js`);

const { maths, contours, words, said, arithmetic, expr, address, further } = globalThis.live;
module.exports = { ...maths, ...contours, ...words, ...said, ...arithmetic, ...expr, ...address, ...further };
