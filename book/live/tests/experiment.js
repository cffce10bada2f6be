// The standard experiment, from the file in which the course has it.
'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const text = readFileSync(join(__dirname, '../../../checker/course/experiment.rs'), 'utf8');
const read = (pattern) => JSON.parse(text.match(pattern)[1]);
const constant = (name) => read(new RegExp(`const ${name}: [^=]+ = ([^;]+);`));

module.exports = {
  curvatures: constant('CURVATURES'),
  start: constant('START'),
  steps: constant('STEPS'),
  threshold: constant('THRESHOLD'),
  rate: constant('RATE'),
  rates: constant('RATES'),
  /** For a run whose loss at the start is 1. */
  ceiling: read(/(\S+) \* at_start/),
};
