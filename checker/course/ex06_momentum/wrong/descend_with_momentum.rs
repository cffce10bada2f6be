//! Wrong ways to write `descend_with_momentum`, each under the name of its misconception.

// == velocity-not-handed-on | What can go wrong
// Your walk is the plain walk of ex04: the velocity of one step plays no part in the next. Keep what
// momentum_step returns, hand it to the next step, and hand momentum on to each.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, _) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == starts-with-a-push | What can go wrong
// Your walk starts with the velocity -lr * gradient(start), so the first step is pushed twice. The
// ball starts at rest: its velocity is zero in every coordinate.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = gradient(start).map(|slope| -lr * slope);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == start-not-recorded | What can go wrong
// Your walk leaves out the start: its first point is the one after the first step. Begin the list
// with the start, before the loop.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == last-not-recorded | What can go wrong
// Your walk leaves out the last point: your loop runs one round short (0..steps has as many rounds
// as steps), or you record where each step begins and never where the last one ends.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        trajectory.push(p);
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
    }
    trajectory
}

// == start-recorded-twice | What can go wrong
// Your walk has the start twice, and its last point is missing: the list begins with the start,
// and then you record before you step. Step first, then record.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        trajectory.push(p);
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
    }
    trajectory
}

// == one-step-too-many | What can go wrong
// Your walk takes one step too many: it has steps + 2 points. The start is there before the loop;
// 0..steps then adds one point a step.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..=steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == always-from-the-start | What can go wrong
// Every step of your walk begins at the start; only the velocity is handed on. Hand the new point
// on as well.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let (p, velocity) = momentum_step(&gradient, start, v, lr, momentum);
        v = velocity;
        trajectory.push(p);
    }
    trajectory
}

// == never-moves | What can go wrong
// Your walk stands still: all its points are the start. Put what momentum_step returns into p and
// v, and record p.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let p = start;
    let v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == climbs | What can go wrong
// Every push of your walk goes uphill: momentum * v + lr * gradient. Subtract lr * gradient, as
// momentum_step should.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = momentum * v[i] + lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == averages | What can go wrong
// Every push of your walk is weakened by (1 - momentum). The heavy ball gets the whole push, -lr *
// gradient, as momentum_step should give it.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = momentum * v[i] - (1.0 - momentum) * lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == never-slows-down | What can go wrong
// The velocity of your walk does not fade: v' = v - lr * gradient. Only a part of it survives a
// step: momentum * v.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = v[i] - lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == keeps-the-rest | What can go wrong
// Each step of your walk keeps (1 - momentum) of the velocity. Momentum is the part that is kept,
// not the part that is lost: momentum * v.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = (1.0 - momentum) * v[i] - lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == swaps-rate-and-momentum | What can go wrong
// In your walk rate and momentum have changed places: v' = lr * v - momentum * gradient. The
// arguments of momentum_step are p, v, lr, momentum, in this order.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, momentum, lr);
        trajectory.push(p);
    }
    trajectory
}

// == momentum-turns-back | What can go wrong
// In your walk momentum pulls back: v' = -momentum * v - lr * gradient. The velocity goes on in
// its own direction: + momentum * v.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        v = std::array::from_fn(|i| -momentum * v[i] - lr * slope[i]);
        p = std::array::from_fn(|i| p[i] + v[i]);
        trajectory.push(p);
    }
    trajectory
}

// == fades-the-push-too | What can go wrong
// In your walk momentum reaches the new push as well: v' = momentum * (v - lr * gradient). It
// belongs to the old velocity alone.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = momentum * (v[i] - lr * slope[i]);
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == looks-ahead | What can go wrong
// Every step of your walk asks for the gradient where the velocity would take it. Ask at p, where
// the ball is, as momentum_step should.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let ahead = std::array::from_fn(|i| p[i] + momentum * v[i]);
        let slope = gradient(ahead);
        for i in 0..N {
            v[i] = momentum * v[i] - lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == last-point-only | What can go wrong
// Your walk is a list with the last point alone. Pictures and tables need the way: record every
// point, the start first.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
    }
    vec![p]
}

// == stops-when-not-finite | What can go wrong
// Your walk ends early where a point is no longer finite. It has to take all its steps, to infinity
// and beyond: the guard against that is a step of its own, ex07.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        if p.iter().any(|x| !x.is_finite()) {
            break;
        }
        trajectory.push(p);
    }
    trajectory
}

// == forgets-each-round | What can go wrong
// After the first step your walk stands still: every step begins at the start, at rest. Is there a
// let before (p, v) inside the loop? It makes new variables, which end with the round: leave it
// away, and declare p and v before the loop, with let mut.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (p, v) = (start, [0.0; N]);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let (p, _v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == swaps-point-and-velocity | What can go wrong
// Your walk takes the new velocity for the point, and the new point for the velocity. momentum_step
// returns the point first: (p, v) = ….
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut v) = (start, [0.0; N]);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (v, p) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == hands-on-only-the-push | What can go wrong
// Your walk hands on the last push alone, -lr * gradient, so that older ones are forgotten. Hand on
// the whole velocity: momentum * v - lr * gradient.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut push) = (start, [0.0; N]);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            let before = push[i];
            push[i] = -lr * slope[i];
            p[i] += momentum * before + push[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == stops-when-it-rests | What can go wrong
// Your walk ends early where it no longer moves, or hardly. It has to take all its steps: steps + 1
// points, even if the last ones are the same.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut v) = (start, [0.0; N]);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        if v == [0.0; N] {
            break;
        }
        trajectory.push(p);
    }
    trajectory
}

// == returns-inside-loop | What can go wrong
// Your walk ends after its first step: it has two points, however many steps were asked for. Does a
// return stand inside the loop? Return after it.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut v) = (start, [0.0; N]);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
        return trajectory;
    }
    trajectory
}

// == starts-with-the-start-for-velocity | What can go wrong
// Your walk begins with the start as its velocity, too. The ball starts at rest: its velocity is
// zero in every coordinate, [0.0; N].
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut v) = (start, start);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == records-the-velocity | What can go wrong
// Your walk records the velocity of each step, and not the place where it led. Push the point.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut v) = (start, [0.0; N]);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(v);
    }
    trajectory
}

// == starts-with-the-slope-for-velocity | What can go wrong
// Your walk begins with the gradient as its velocity. The ball starts at rest: its velocity is zero in
// every coordinate, [0.0; N].
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut v) = (start, gradient(start));
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == fades-twice | What can go wrong
// Your velocity fades twice a step: once in momentum_step, and once more in the loop. Hand it on as
// momentum_step returns it.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut v) = (start, [0.0; N]);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        v = v.map(|speed| momentum * speed);
        trajectory.push(p);
    }
    trajectory
}
