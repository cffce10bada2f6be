//! Wrong ways to write `momentum_step`, each under the name of its misconception.

// == (shared)
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| velocity_along(v[i], slope[i], lr, momentum));
    let next = std::array::from_fn(|i| next_along(p[i], velocity[i], lr, momentum));
    (next, velocity)
}

fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v - lr * slope
}

fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p + velocity
}

// == forgets-velocity | What can go wrong
// Your step forgets the velocity it arrived with: it is the plain step, p - lr * gradient. Add
// momentum * v to the push.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    -lr * slope
}

// == adds-gradient | What can go wrong
// Your push goes uphill: the new velocity is momentum * v + lr * gradient. Subtract lr * gradient.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v + lr * slope
}

// == velocity-points-uphill | What can go wrong
// You keep the velocity with the opposite sign: v' = momentum * v + lr * gradient, and p' = p -
// v'. Here the velocity is the way the ball moves: v' = momentum * v - lr * gradient, and p' = p +
// v'.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v + lr * slope
}

fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p - velocity
}

// == velocity-without-rate | The mathematics
// You keep a velocity of slopes, v' = momentum * v + gradient, and move by -lr * v'. That is
// another bookkeeping. Here the rate is inside: v' = momentum * v - lr * gradient, and p' = p +
// v'.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v + slope
}

fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p - lr * velocity
}

// == averages | What can go wrong
// Your push is weakened by (1 - momentum): v' = momentum * v - (1 - momentum) * lr * gradient.
// That is an average. The heavy ball gets the whole push: -lr * gradient.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    let push = (1.0 - momentum) * lr;
    momentum * v - push * slope
}

// == averages-slopes | What can go wrong
// You keep an average of slopes, v' = momentum * v + (1 - momentum) * gradient, and move by -lr *
// v'. The heavy ball adds up its pushes: v' = momentum * v - lr * gradient, and p' = p + v'.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v + (1.0 - momentum) * slope
}

fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p - lr * velocity
}

// == looks-ahead | What can go wrong
// Your step asks for the gradient at p + momentum * v, where the velocity would take it. That is
// another method, by Nesterov. Ask at p, where you stand.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let ahead = std::array::from_fn(|i| p[i] + momentum * v[i]);
    let slope = gradient(ahead);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == looks-ahead-unfaded | What can go wrong
// Your step asks for the gradient at p + v. Ask at p, where you stand; the velocity comes in
// afterwards.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let ahead = std::array::from_fn(|i| p[i] + v[i]);
    let slope = gradient(ahead);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == returns-old-velocity | What can go wrong
// Your point is right, but you return the velocity you arrived with. Return the new one, so that
// the next step can build on it.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, v)
}

// == moves-with-old-velocity | What can go wrong
// Your velocity is right, but you move by the old one: p + v. Make the new velocity first, then
// move by it.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let (mut p, mut v) = (p, v);
    for i in 0..N {
        p[i] += v[i];
        v[i] = momentum * v[i] - lr * slope[i];
    }
    (p, v)
}

// == moves-against-velocity | What can go wrong
// Your velocity is right, but you move against it: p - v'. It points the way the ball goes, and
// the minus is inside it already: p + v'.
fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p - velocity
}

// == forgets-rate | The mathematics
// Your push is the whole gradient: v' = momentum * v - gradient. Multiply the gradient by lr.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v - slope
}

// == never-slows-down | The mathematics
// Your velocity does not fade: v' = v - lr * gradient. Only a part of it survives a step: momentum
// * v.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    v - lr * slope
}

// == keeps-the-rest | The mathematics
// Your step keeps (1 - momentum) of the velocity: v' = (1 - momentum) * v - lr * gradient.
// Momentum is the part that is kept, not the part that is lost: momentum * v.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    (1.0 - momentum) * v - lr * slope
}

// == swaps-rate-and-momentum | What can go wrong
// Rate and momentum have changed places: v' = lr * v - momentum * gradient. Momentum belongs to
// the old velocity, and lr to the gradient.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    lr * v - momentum * slope
}

// == momentum-turns-back | What can go wrong
// Your momentum pulls back: v' = -momentum * v - lr * gradient. The velocity goes on in its own
// direction: + momentum * v. Only the push has a minus.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    -momentum * v - lr * slope
}

// == fades-the-push-too | The mathematics
// Your momentum reaches the new push as well: v' = momentum * (v - lr * gradient). It belongs to
// the old velocity alone: momentum * v, and then - lr * gradient.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * (v - lr * slope)
}

// == pushes-twice | What can go wrong
// Your velocity is right, but the point gets the push twice: it moves by the new velocity and by
// -lr * gradient besides. The push is in the velocity already: p + v'.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i] - lr * slope[i]);
    (next, velocity)
}

// == stays | What can go wrong
// Your velocity is right, but the point does not move: you return p. Return p + v'.
fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p
}

// == velocity-first | What can go wrong
// Your pair is in the opposite order: you return (velocity, point). Return the point first.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (velocity, next)
}

// == looks-again-on-the-way | What can go wrong
// The result is right, but your step asks for the gradient more than once, or not at p. One look
// at the slope under your feet is all that a step may take: call gradient(p) once and keep the
// answer in a variable.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * gradient(p)[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == returns-push-for-velocity | What can go wrong
// Your point is right, but as the velocity you hand on the push alone, -lr * gradient. The velocity
// is all of the move: momentum * v - lr * gradient.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, slope.map(|g| -lr * g))
}

// == rate-on-all | The mathematics
// Your rate reaches the old velocity as well: v' = lr * (momentum * v - gradient). It belongs to the
// gradient alone: momentum * v - lr * gradient.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    lr * (momentum * v - slope)
}

// == momentum-on-the-push | The mathematics
// Your momentum stands at the gradient: v' = v - momentum * lr * gradient. It says how much of the
// old velocity survives: momentum * v, and then - lr * gradient.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    v - momentum * (lr * slope)
}

// == momentum-twice | What can go wrong
// Your velocity is right, but you move by momentum times it. The momentum is in the velocity
// already: p + v'.
fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p + momentum * velocity
}

// == fades-twice | What can go wrong
// Your old velocity fades twice: v' = momentum * momentum * v - lr * gradient. Once is enough.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * momentum * v - lr * slope
}

// == rate-twice | What can go wrong
// Your velocity is right, but you move by lr times it. The rate is in the velocity already: p + v'.
fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p + lr * velocity
}

// == rate-twice-in-the-push | What can go wrong
// Your push has the rate in it twice: v' = momentum * v - lr * lr * gradient. Once is enough.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v - lr * lr * slope
}

// == (unnamed) keeps the momentum between zero and one
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    let momentum = momentum.clamp(0.0, 0.999);
    momentum * v - lr * slope
}

// == (unnamed) takes the size of the rate
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v - lr.abs() * slope
}

// == slope-at-the-velocity | What can go wrong
// Your step asks for the gradient at v, as if the velocity were a place. Ask at p, where you stand.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(v);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == moves-by-both-velocities | What can go wrong
// Your velocity is right, but you move by the old one as well: p + v + v'. What is left of the old one
// is in the new one already: p + v'.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + v[i] + velocity[i]);
    (next, velocity)
}

// == slopes-without-rate | The mathematics
// You keep a velocity of slopes, v' = momentum * v - gradient, and move by lr * v'. That is another
// bookkeeping. Here the rate is inside: v' = momentum * v - lr * gradient, and p' = p + v'.
fn velocity_along(v: f64, slope: f64, lr: f64, momentum: f64) -> f64 {
    momentum * v - slope
}

fn next_along(p: f64, velocity: f64, lr: f64, momentum: f64) -> f64 {
    p + lr * velocity
}

// == moves-on-ahead | What can go wrong
// Your velocity is right, but you move by momentum * v' - lr * gradient. That is another method, by
// Nesterov, as libraries write it. Here the point moves by the new velocity: p + v'.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + momentum * velocity[i] - lr * slope[i]);
    (next, velocity)
}
