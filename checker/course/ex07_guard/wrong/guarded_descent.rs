//! Wrong ways to write `guarded_descent`, each under the name of its misconception.

// == (shared)
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=last(settings.steps) {
        if step > 0 {
            (p, v) = moved(&gradient, p, v, settings);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

fn moved<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    settings: Settings,
) -> (Point<N>, Point<N>) {
    ex06_momentum::momentum_step(gradient, p, v, settings.lr, settings.momentum)
}

fn last(steps: usize) -> usize {
    steps
}

fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || loss.abs() > ceiling
}

// == stops-at-first-climb | What can go wrong
// Your guard stops as soon as the loss climbs. A healthy run with momentum climbs on the way and
// arrives all the same: stop only when the loss is not finite, or above ceiling in absolute value.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    let climbs = before.last().is_some_and(|&last| loss > last);
    !loss.is_finite() || loss.abs() > ceiling || climbs
}

// == asks-whether-finite-and-whether-it-climbs | What can go wrong
// Your guard stops when the loss is not finite, or climbed in the last step. A healthy run with
// momentum climbs on the way; and a loss can be far below zero without a climb. Ask whether its
// absolute value is above ceiling.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || before.last().is_some_and(|&last| loss > last)
}

// == asks-only-whether-it-climbs | What can go wrong
// Your guard asks only whether the loss climbed in the last step. A healthy run with momentum
// climbs on the way, and NaN is above nothing. Ask two questions: is the loss not finite, is its
// absolute value above ceiling?
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !before.is_empty() && loss > before[before.len() - 1]
}

// == stops-above-the-start | What can go wrong
// Your guard stops as soon as the loss is above the loss of the start. A healthy run may swing
// that high and come back: compare with ceiling alone.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    let first = *before.first().unwrap_or(&loss);
    !loss.is_finite() || loss.abs() > ceiling || loss > first
}

// == start-for-ceiling | What can go wrong
// Your guard compares the loss with the loss of the start, not with ceiling. A healthy run may
// swing that high and come back; and a loss far below zero slips through. Ask whether its absolute
// value is above ceiling.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || before.first().is_some_and(|&first| loss > first)
}

// == only-asks-finite | What can go wrong
// Your guard asks only whether the loss is finite. That alarm comes hundreds of steps too late:
// stop also when the loss is above ceiling in absolute value.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite()
}

// == only-asks-ceiling | What can go wrong
// Of the loss, your guard asks only whether it is above the ceiling. NaN is above nothing, and
// under an infinite ceiling infinity is not above it either: ask the loss is_finite as well.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.abs() > ceiling
}

// == only-asks-nan | What can go wrong
// Your guard asks only whether the loss is NaN. That alarm comes hundreds of steps too late, and
// infinity slips through: ask !loss.is_finite(), and whether its absolute value is above ceiling.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_nan()
}

// == nan-and-ceiling-without-abs | What can go wrong
// Your guard asks whether the loss is NaN, or itself above ceiling. A loss far below zero slips
// through, and under an infinite ceiling infinity does, too: ask !loss.is_finite(), and compare
// its absolute value.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_nan() || loss > ceiling
}

// == only-asks-nan-and-ceiling | What can go wrong
// Your guard asks about NaN and about the ceiling. Under an infinite ceiling infinity slips
// through: is_finite is false for both, so ask !loss.is_finite().
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_nan() || loss.abs() > ceiling
}

// == lets-nan-pass | What can go wrong
// Your guard asks whether the loss is infinite, and lets NaN pass, which is above nothing.
// is_finite is false for both: ask !loss.is_finite().
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_infinite() || loss.abs() > ceiling
}

// == forgets-absolute-value | What can go wrong
// Your guard compares the loss itself with the ceiling, so a loss that falls below -ceiling slips
// through. Compare its absolute value.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || loss > ceiling
}

// == stops-at-the-ceiling | What can go wrong
// Your guard stops when the loss equals the ceiling. That is still good: above means >, not >=.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || loss.abs() >= ceiling
}

// == ceiling-of-its-own | What can go wrong
// Your guard uses the default ceiling, whatever the caller says. Compare with the argument
// ceiling.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        let ceiling = default_ceiling(f(start));
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == guards-the-point | What can go wrong
// Your guard compares the coordinates of the point with the ceiling. It is the loss that is
// compared: f at that point.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if p.iter().any(|x| !x.is_finite() || x.abs() > ceiling) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == never-stops | What can go wrong
// Your guard never stops the walk: every point is recorded, however large the loss. Ask about each
// loss before you record it, and return at the first bad one.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (lr, momentum) = (settings.lr, settings.momentum);
    let trajectory =
        ex06_momentum::descend_with_momentum(&gradient, start, lr, momentum, settings.steps);
    let losses = trajectory.iter().map(|&p| f(p)).collect();
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == reports-finished | What can go wrong
// Your guard stops the walk at the right place, but it reports Finished. Report Diverged, with the
// number of the step.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            break;
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == records-the-bad-point | What can go wrong
// Your guard records the bad point and its loss, and stops after that. Ask before you push: what
// is recorded is meant to be plotted.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        trajectory.push(p);
        losses.push(loss);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == records-the-bad-point-without-its-loss | What can go wrong
// Your guard records the bad point, though not its loss: the trajectory is one longer than the
// losses. Ask before you push either of them.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        trajectory.push(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == loss-of-start-missing | What can go wrong
// Your losses leave out the loss of the start, so they are one shorter than the trajectory. Record
// a loss for every point, the start included.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (vec![start], Vec::new());
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == step-counted-from-zero | What can go wrong
// The step that your guard reports is one too small: it counts the steps from 0. The first step is
// step 1; 0 is the start itself.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (vec![start], vec![f(start)]);
    for step in 0..settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == step-one-too-large | What can go wrong
// The step that your guard reports is one too large. The start is step 0, and the first step is
// step 1.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step: step + 1 },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == last-step-not-taken | What can go wrong
// Your walk ends one step short: the point of the last step is neither questioned nor recorded.
// steps steps make steps + 1 points.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == asks-before-it-steps | What can go wrong
// Your loop over 1..=steps asks about the point where the step begins, not where it ends: the step
// that it reports is one too large, and the last point is neither questioned nor recorded. Ask
// about the start before the loop, and in the loop step first.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 1..=settings.steps {
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == swaps-rate-and-momentum | What can go wrong
// In your walk rate and momentum have changed places. The arguments of momentum_step are p, v, lr,
// momentum, in this order.
fn moved<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    settings: Settings,
) -> (Point<N>, Point<N>) {
    ex06_momentum::momentum_step(gradient, p, v, settings.momentum, settings.lr)
}

// == one-step-too-many | What can go wrong
// Your walk takes one step too many: without a bad point it has steps + 2 points. The start is one
// of the steps + 1.
fn last(steps: usize) -> usize {
    steps + 1
}

// == forgets-momentum | What can go wrong
// Your walk has no momentum: it is plain gradient descent under a guard. Hand settings.momentum on
// to momentum_step, and keep the velocity it returns.
fn moved<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    settings: Settings,
) -> (Point<N>, Point<N>) {
    ex06_momentum::momentum_step(gradient, p, v, settings.lr, 0.0)
}

// == never-moves | What can go wrong
// Your walk stands still: all its points are the start. What momentum_step returns has to become p
// and v: (p, v) = …, without a let before it.
fn moved<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    settings: Settings,
) -> (Point<N>, Point<N>) {
    ex06_momentum::momentum_step(gradient, p, v, settings.lr, settings.momentum);
    (p, v)
}

// == start-not-questioned | What can go wrong
// Your guard does not question the start. If its loss is bad, the run ends there: Diverged at step
// 0, and nothing is recorded.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (vec![start], vec![f(start)]);
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == only-asks-ceiling-without-abs | What can go wrong
// Your guard stops only where the loss is above the ceiling. A loss that is NaN, or far below zero,
// is not above it, and under an infinite ceiling infinity is not either: stop where the loss is not
// finite, and where its absolute value is above the ceiling.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss > ceiling
}

// == finite-and-above | What can go wrong
// Your guard stops only at a loss that is finite and above the ceiling, so what is not finite slips
// through. Either is enough: !loss.is_finite() || loss.abs() > ceiling.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_finite() && loss.abs() > ceiling
}

// == asks-for-both | What can go wrong
// Your guard stops only where the loss is both not finite and above the ceiling. Either is enough:
// || instead of &&.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() && loss.abs() > ceiling
}

// == skips-bad-points | What can go wrong
// Your guard leaves out the bad points and walks on. At the first of them the run has to end:
// return, with Diverged and the number of the step.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            continue;
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == loss-one-point-late | What can go wrong
// Your losses come one point late: each is taken before the step, and recorded with the point after
// it. Step first, then ask f at the new point.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        let loss = f(p);
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == forgets-each-round | What can go wrong
// After the first step your walk stands still: every step begins at the start, at rest. Is there a
// let before (p, v) inside the loop? It makes new variables, which end with the round: leave it
// away, and declare p and v before the loop, with let mut.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (p, v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        let (p, _v) = match step {
            0 => (start, v),
            _ => ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum),
        };
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == stops-when-it-rests | What can go wrong
// Your walk ends early where it no longer moves, or hardly. Only a bad loss ends a run: without one
// it takes all its steps, even if the last points are the same.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
            if v == [0.0; N] {
                break;
            }
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == ceiling-times-the-start | What can go wrong
// Your guard multiplies the ceiling by the loss at the start. The caller has done so already, if it is
// wanted: compare |loss| with ceiling itself.
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    let start = before.first().copied().unwrap_or(loss);
    !loss.is_finite() || loss.abs() > ceiling * start
}

// == (unnamed) stops where a slope is not finite
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        let is_steep = gradient(p).iter().any(|slope| !slope.is_finite());
        if is_bad(loss, ceiling, &losses) || is_steep {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}
