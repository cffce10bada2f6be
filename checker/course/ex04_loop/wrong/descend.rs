//! Wrong ways to write `descend`, each under the name of its misconception.

// == start-not-recorded | What can go wrong
// Your walk leaves out the start: its first point is the one after the first step. Begin the list
// with the start, before the loop.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}

// == last-not-recorded | What can go wrong
// Your walk leaves out the last point: your loop runs one round short (0..steps has as many rounds
// as steps), or you record where each step begins and never where the last one ends.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        trajectory.push(p);
        p = ex03_step::step(&gradient, p, lr);
    }
    trajectory
}

// == start-recorded-twice | What can go wrong
// Your walk has the start twice, and its last point is missing: the list begins with the start,
// and then you record before you step. Step first, then record.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        trajectory.push(p);
        p = ex03_step::step(&gradient, p, lr);
    }
    trajectory
}

// == one-step-too-many | What can go wrong
// Your walk takes one step too many: it has steps + 2 points. The start is there before the loop;
// 0..steps then adds one point a step.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..=steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}

// == always-from-the-start | What can go wrong
// Every step of your walk begins at the start, so all points after the first are the same. A step
// begins where the one before it ended: keep the new point in p.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let p = ex03_step::step(&gradient, start, lr);
        trajectory.push(p);
    }
    trajectory
}

// == never-moves | What can go wrong
// Your walk stands still: all its points are the start. Put what step returns into p, and record
// that.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}

// == slope-of-the-start-only | What can go wrong
// Your walk runs straight on with the slope of the start. The slope changes on the way: ask for it
// anew at each point.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let slope = gradient(start);
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = std::array::from_fn(|i| p[i] - lr * slope[i]);
        trajectory.push(p);
    }
    trajectory
}

// == adds-gradient | What can go wrong
// Every step of your walk adds lr * gradient, so it climbs. The gradient points uphill: subtract
// it, as step does in ex03.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            p[i] += lr * slope[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == forgets-rate | What can go wrong
// Every step of your walk goes the whole gradient. The learning rate says how much of it to walk:
// hand lr on to step.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, 1.0);
        trajectory.push(p);
    }
    trajectory
}

// == last-point-only | What can go wrong
// Your walk is a list with the last point alone. Pictures and tables need the way: record every
// point, the start first.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for _ in 0..steps {
        trajectory = vec![ex03_step::step(&gradient, trajectory[0], lr)];
    }
    trajectory
}

// == start-and-end-only | What can go wrong
// Your walk has two points alone, the start and the end: the push stands after the loop. Record
// the point after every step, inside the loop.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
    }
    trajectory.push(p);
    trajectory
}

// == newest-first | What can go wrong
// Your walk is in the opposite order: the last point comes first and the start last. Add each
// point at the end: push does that.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let next = ex03_step::step(&gradient, trajectory[0], lr);
        trajectory.insert(0, next);
    }
    trajectory
}

// == stops-when-not-finite | What can go wrong
// Your walk ends early where a point is no longer finite. It has to take all its steps, to infinity
// and beyond: the guard against that is a step of its own, ex07.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        if p.iter().any(|x| !x.is_finite()) {
            break;
        }
        trajectory.push(p);
    }
    trajectory
}

// == returns-inside-loop | What can go wrong
// Your walk ends after its first step: it has two points, however many steps were asked for. Does a
// return stand inside the loop? Return after it.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
        return trajectory;
    }
    trajectory
}

// == start-only | What can go wrong
// Your walk is the start alone. Has the loop no round, as over steps..0, or is no point recorded in
// it? After every step push adds the point to the list.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
    }
    vec![start]
}

// == stops-when-it-rests | What can go wrong
// Your walk ends early where it no longer moves, or hardly. It has to take all its steps: steps + 1
// points, even if the last ones are the same.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let next = ex03_step::step(&gradient, p, lr);
        if next == p {
            break;
        }
        p = next;
        trajectory.push(p);
    }
    trajectory
}

// == rate-shrinks | What can go wrong
// Your rate shrinks from step to step: it is lr / 1, lr / 2, lr / 3 and so on. Such schedules exist;
// this walk keeps one rate. Hand lr on as it is.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for k in 0..steps {
        p = ex03_step::step(&gradient, p, lr / (k + 1) as f64);
        trajectory.push(p);
    }
    trajectory
}

// == first-step-throughout | What can go wrong
// All your points are the first step from the start. The start comes first, and each step begins where
// the one before it ended: keep the new point in p.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    (0..=steps)
        .map(|_| ex03_step::step(&gradient, start, lr))
        .collect()
}

// == (unnamed) stops where one of the slopes is zero
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        if gradient(p).contains(&0.0) {
            break;
        }
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}

// == (unnamed) stands still where the slope is tiny
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![p];
    for _ in 0..steps {
        if gradient(p).iter().any(|slope| slope.abs() > 1e-10) {
            p = ex03_step::step(&gradient, p, lr);
        }
        trajectory.push(p);
    }
    trajectory
}
