// A figure: what its element says it is about, the values that its reader can change, and the change.
'use strict';
{
  const { surface, ceilingOf } = live.maths;
  const { fromHash } = live.address;
  const { server } = live.server;
  const { askOwn, askPlain } = live.runs;

  let serial = 0;

  /** What a figure is about, and the values that its reader can change. */
  function model(root, kind) {
    const { dataset } = root;
    // The build has written all of them; where one is missing, the static picture stays.
    const numbers = (name) => {
      if (!dataset[name]) throw new Error(`there is no data-${name}`);
      return dataset[name].split(' ').map(Number);
    };
    const [a, b, threshold, ceiling] = ['a', 'b', 'threshold', 'ceiling'].map((name) => numbers(name)[0]);
    const [x, y] = numbers('start');
    const rates = numbers('lr');
    const { surface: name, uses = kind.uses || '', momentum: m = 0, tilt = 0 } = dataset;
    const land = surface(name, a, b, Number(tilt));
    const steps = kind.steps || numbers('steps')[0];
    const guarded = dataset.live === 'guard' || uses === 'ex07_guard';
    const lr = kind.lr || rates[kind.first ? kind.first(rates) : 0];
    const initial = { lr, m: Number(m), b, x, y, h: 1e-5, n: 0, fall: 0, turn: 65, tilt: Number(tilt), speed: 25, k: null, c: 0, size: 32, kept: null, ...kind.texts, ...kind.initial };
    const figure = {
      kind,
      a,
      b,
      tilt: Number(tilt),
      rates,
      surface: name,
      land,
      uses,
      steps,
      threshold,
      initial,
      yours: [],
      runs: [],
      answer: null,
      heights: null,
      remark: '',
    };
    figure.ceilingFrom = (start) => ceilingOf(ceiling, land.f(start));
    figure.id = root.id || `live-${++serial}`;
    figure.state = { ...initial, ...fromHash(location.hash, figure.id) };
    // No momentum where the page does not speak of it, no stepping through a single step, no rate
    // where there is no step at all.
    const speaks = dataset.momentum !== undefined || dataset.live === 'map';
    const [single, none] = [steps < 2, steps < 1];
    const straight = kind.controls.includes('tilt') && !dataset.tilt;
    const idle = { m: !speaks, k: single, lr: none, b: straight, tilt: straight };
    figure.controls = kind.controls.filter((key) => !idle[key]);
    figure.buttons = [
      ...(figure.controls.includes('k') ? ['Step', 'Play', 'Speed'] : []),
      ...Object.keys(kind.snaps ?? {}),
      ...(kind.facts && !none ? ['Compare'] : []),
      'Reset',
      'Copy link',
    ];
    /** Where the bowl itself can be changed, the surface goes with it. */
    figure.bend = () => {
      if (!figure.controls.includes('b')) return;
      Object.assign(figure, { b: figure.state.b, tilt: figure.state.tilt });
      Object.assign(land, surface(name, a, figure.b, figure.tilt));
    };
    figure.bend();
    figure.settings = () => {
      const { lr, m, x, y } = figure.state;
      const start = [x, y];
      return { start, lr, momentum: m, steps, ceiling: guarded ? figure.ceilingFrom(start) : NaN };
    };
    figure.plans = () => (kind.plans ? kind.plans(figure, figure.settings()) : [figure.settings()]);
    /** The last step that there is to show. */
    figure.last = () => (figure.runs.length ? Math.max(0, figure.runs.at(-1).points.length - 1) : steps);
    return figure;
  }

  /** Lets a figure change: it asks the reader's crates, and calls `draw` with the next frame. */
  function drive(figure, draw) {
    let [frame, asking, again] = [0, false, false];
    const redraw = () => {
      frame =
        frame ||
        requestAnimationFrame(() => {
          frame = 0;
          draw();
        });
    };
    figure.redraw = redraw;
    /** While an answer is under way, only the latest wish is kept. */
    figure.ask = async () => {
      if (!server.here || !figure.uses || figure.surface === 'terrain') return;
      again = asking;
      if (asking) return;
      asking = true;
      try {
        const since = performance.now();
        Object.assign(figure, await askPlain(figure));
        if (!figure.kind.asks) figure.yours = await askOwn(figure);
        figure.asked = performance.now() - since;
      } catch {
        server.answers.clear();
        figure.yours = [{ error: 'the book’s server does not answer' }];
      }
      asking = false;
      redraw();
      if (again) figure.ask();
    };
    figure.change = (values) => {
      Object.assign(figure.state, values);
      figure.bend();
      figure.since = performance.now();
      figure.touched = true;
      figure.ask();
      redraw();
    };
  }

  live.figure = { model, drive };
}
