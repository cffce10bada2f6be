//! Wrong ways to write `step`, each under the name of its misconception.

// == adds-gradient | What can go wrong
// Your step adds the gradient: it returns exactly p + lr * gradient. The gradient points uphill,
// so this climbs. Subtract it.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] + lr * slope[i])
}

// == forgets-rate | What can go wrong
// Your step walks the whole gradient: it returns exactly p - gradient. The learning rate says how
// much of it to walk: multiply by lr.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - slope[i])
}

// == returns-displacement | What can go wrong
// Your step returns the move, -lr * gradient, not the place where it leads. Start from p.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| -lr * slope[i])
}

// == stays | What can go wrong
// Your step returns p unchanged: nothing has moved. Go lr times the gradient away from it,
// downhill.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    for (mut x, g) in next.into_iter().zip(slope) {
        x -= lr * g;
    }
    next
}

// == scales-point | The mathematics
// Your step shrinks the point itself: it returns exactly p - lr * p, whatever the slope is. It is
// the gradient that tells where down is: subtract lr * gradient(p).
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    std::array::from_fn(|i| p[i] - lr * p[i])
}

// == reverses-subtraction | The mathematics
// Your step subtracts the wrong way round: it returns exactly lr * gradient - p. Begin with p: p -
// lr * gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| lr * slope[i] - p[i])
}

// == rate-on-all | The mathematics
// Your step multiplies all of it by lr: it returns exactly lr * (p - gradient). The rate belongs
// to the gradient alone: p - lr * gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| (p[i] - slope[i]) * lr)
}

// == subtracts-rate-only | The mathematics
// Your step subtracts lr itself: it returns exactly p - lr in every coordinate. The gradient tells
// where down is, and how steep: subtract lr * gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    std::array::from_fn(|i| p[i] - lr)
}

// == sign-of-slope-only | What can go wrong
// Your step moves by lr in every coordinate, whatever the slope: only the gradient's sign counts
// in it. Where the slope is steeper, the step is longer: multiply lr by the gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    for i in 0..N {
        if slope[i] > 0.0 {
            next[i] -= lr;
        } else {
            next[i] += lr;
        }
    }
    next
}

// == normalises-gradient | What can go wrong
// Your step divides the gradient by its length, so every step is lr long. Leave the length in: as
// the slope flattens near the minimum, steps shorten by themselves.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let length = slope.iter().map(|g| g * g).sum::<f64>().sqrt();
    std::array::from_fn(|i| p[i] - lr * slope[i] / length)
}

// == first-slope-everywhere | What can go wrong
// Your step uses the first slope for every coordinate. Coordinate i moves by the slope of
// coordinate i.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    p.map(|x| x - lr * slope[0])
}

// == moves-while-asking | What can go wrong
// Your step moves p coordinate by coordinate and asks for the gradient each time: the second slope
// is asked for at a point that has already moved. Ask once, before anything moves, and keep the
// answer in a variable.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let mut p = p;
    for i in 0..N {
        p[i] -= lr * gradient(p)[i];
    }
    p
}

// == looks-again-on-the-way | The mathematics
// The place is right, but your step asks for the gradient more than once, or not at p. One look at
// the slope under your feet is all that a step may take: call gradient(p) once and keep the answer
// in a variable.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let mut next = p;
    for i in 0..N {
        next[i] = p[i] - lr * gradient(p)[i];
    }
    next
}

// == returns-gradient | The mathematics
// Your step returns the gradient itself. That is how steep it is, not where you go: begin with p,
// and subtract lr times the gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    slope
}

// == swaps-point-and-gradient | The mathematics
// Point and gradient have changed places: your step returns exactly gradient - lr * p. Begin with p,
// and the rate belongs to the gradient: p - lr * gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| slope[i] - lr * p[i])
}

// == rate-of-its-own | What can go wrong
// Your step goes downhill with a rate of its own, whatever the caller says. Multiply the gradient by
// the argument lr.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - 0.1 * slope[i])
}

// == rate-twice | What can go wrong
// Your step has the rate in it twice: it returns exactly p - lr * lr * gradient. Once is enough: p -
// lr * gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - lr * (lr * slope[i]))
}

// == first-coordinate-only | What can go wrong
// Your step moves the first coordinate alone; the others are those of p. Does a return, or the last
// expression, stand inside the loop over the coordinates? Return after it.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    for i in 0..N {
        next[i] -= lr * slope[i];
        return next;
    }
    next
}

// == first-two-coordinates-only | What can go wrong [panicked]
// Your step moves two coordinates. A point has N of them: on a line there is one, in space there are
// three. Do the same for every coordinate: std::array::from_fn does.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    next[0] = p[0] - lr * slope[0];
    next[1] = p[1] - lr * slope[1];
    next
}

// == subtracts-rate-first | The mathematics
// Your step subtracts before it multiplies: it returns exactly (p - lr) * gradient. Leave the brackets
// out: p - lr * gradient multiplies first.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| (p[i] - lr) * slope[i])
}

// == slope-of-the-next-point | What can go wrong
// Your step takes a step, asks for the gradient there, and walks from p by that one. Ask once, at p,
// where you stand.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let slope = gradient(std::array::from_fn(|i| p[i] - lr * slope[i]));
    std::array::from_fn(|i| p[i] - lr * slope[i])
}

// == squares-the-slope | What can go wrong
// Your step multiplies by the slope twice: it returns exactly p - lr * gradient * gradient, which goes
// back whichever way the ground slopes. Once is enough.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - lr * slope[i] * slope[i])
}

// == first-coordinate-stays | What can go wrong
// Your step leaves the first coordinate where it is. Counting begins at 0: go through 0..N.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    for i in 1..N {
        next[i] -= lr * slope[i];
    }
    next
}

// == (unnamed) stays where the slope is small
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let flat = slope.iter().all(|g| g.abs() < 1e-3);
    if flat {
        p
    } else {
        std::array::from_fn(|i| p[i] - lr * slope[i])
    }
}

// == (unnamed) takes the size of the rate
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - lr.abs() * slope[i])
}

// == (unnamed) takes no rate above one
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - lr.min(1.0) * slope[i])
}

// == (unnamed) leaves a slope alone that is not finite
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| match slope[i].is_finite() {
        true => p[i] - lr * slope[i],
        false => p[i],
    })
}

// == (unnamed) refuses a rate that is not above zero [panicked]
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    assert!(lr > 0.0, "a rate is above zero");
    std::array::from_fn(|i| p[i] - lr * slope[i])
}

// == averages-two-slopes | The mathematics
// Your step goes by the mean of two slopes, the one at p and the one where that would lead. One look
// at the slope under your feet is all that a step may take: p - lr * gradient(p).
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let here = gradient(p);
    let there = gradient(std::array::from_fn(|i| p[i] - lr * here[i]));
    std::array::from_fn(|i| p[i] - lr * (here[i] + there[i]) / 2.0)
}

// == divides-by-rate | What can go wrong
// Your step divides the gradient by the rate: it returns exactly p - gradient / lr, and a smaller rate
// makes longer steps. Multiply: p - lr * gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - slope[i] / lr)
}

// == takes-slopes-backwards | What can go wrong
// Your step takes the slopes in the wrong order: the last one for the first coordinate. Coordinate i
// goes with slope i: p[i] - lr * slope[i].
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - lr * slope[N - 1 - i])
}

// == (unnamed) rounds to six decimals
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| ((p[i] - lr * slope[i]) * 1e6).round() / 1e6)
}

// == returns-push-uphill | What can go wrong
// Your step returns lr * gradient: neither the place where it leads, nor downhill. Start from p, and
// subtract it.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| lr * slope[i])
}

// == multiplies-by-the-point | The mathematics
// Your step multiplies the slope by the point: it returns exactly p - lr * gradient * p, so it depends
// on where the origin lies. Only the slope counts: p - lr * gradient.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] * (1.0 - lr * slope[i]))
}

// == last-coordinate-alone | What can go wrong
// Only the last coordinate of your step moves, all others are those of p. Does each round of a loop
// begin again with p? Then what the round before has moved is lost: copy p once, before the loop.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    for i in 0..N {
        next = p;
        next[i] -= lr * slope[i];
    }
    next
}

// == (unnamed) takes a tiny rate for none
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    if lr.abs() < 1e-6 {
        gradient(p);
        return p;
    }
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - lr * slope[i])
}
