// The scripts that know no page, for node: what they put into the one object that the figures share.
'use strict';

for (const name of ['maths', 'contours', 'words', 'address']) require(`../${name}.js`);

const { maths, contours, words, address } = globalThis.live;
module.exports = { ...maths, ...contours, ...words, ...address };
