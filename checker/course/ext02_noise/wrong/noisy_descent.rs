//! Wrong ways to write `noisy_descent`, each under the name of its misconception.

// == (shared)
pub fn noisy_descent<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    sigma: f64,
    dice: &mut Dice,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = recorded(p);
    for k in 0..rates.len() {
        let slope = gradient(p);
        let bells: Point<N> = bells(dice, sigma);
        for i in 0..N {
            p[i] = after(p[i], rate(rates, k), slope[i], sigma, bells[i]);
        }
        walk.push(p);
    }
    walk
}

fn recorded<const N: usize>(start: Point<N>) -> Vec<Point<N>> {
    vec![start]
}

fn rate(rates: &[f64], k: usize) -> f64 {
    rates[k]
}

fn bells<const N: usize>(dice: &mut Dice, _sigma: f64) -> Point<N> {
    std::array::from_fn(|_| dice.bell())
}

fn after(x: f64, lr: f64, slope: f64, sigma: f64, bell: f64) -> f64 {
    x - lr * (slope + sigma * bell)
}

// == noise-drawn-once | What can go wrong
// Yours draws the noise once and keeps it: then the slope is wrong in the same way at every step, which is
// no noise but another surface. Draw anew in each step.
pub fn noisy_descent<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    sigma: f64,
    dice: &mut Dice,
) -> Vec<Point<N>> {
    let bells: Point<N> = bells(dice, sigma);
    let mut p = start;
    let mut walk = vec![p];
    for &lr in rates {
        let slope = gradient(p);
        for i in 0..N {
            p[i] = after(p[i], lr, slope[i], sigma, bells[i]);
        }
        walk.push(p);
    }
    walk
}

// == one-noise-for-all | What can go wrong
// All coordinates of a step get the same noise in yours. Draw one for each, in their order.
fn bells<const N: usize>(dice: &mut Dice, _sigma: f64) -> Point<N> {
    [dice.bell(); N]
}

// == noise-on-the-place | What can go wrong
// Yours shakes the place, not the slope: the noise is not multiplied by the rate, and no small rate will
// calm it. Add it to the slope.
fn after(x: f64, lr: f64, slope: f64, sigma: f64, bell: f64) -> f64 {
    x - lr * slope + sigma * bell
}

// == subtracts-the-noise | What can go wrong
// Yours subtracts the noise. On average it is all the same, but runs are to be repeatable:
// slope + sigma * bell.
fn after(x: f64, lr: f64, slope: f64, sigma: f64, bell: f64) -> f64 {
    x - lr * (slope - sigma * bell)
}

// == forgets-sigma | What can go wrong
// The strength of your noise is always 1. Multiply what bell() gives by sigma.
fn after(x: f64, lr: f64, slope: f64, _sigma: f64, bell: f64) -> f64 {
    x - lr * (slope + bell)
}

// == sigma-squared | What can go wrong
// Yours multiplies by sigma squared. sigma is a standard deviation, in the unit of the slope: multiply by
// it once.
fn after(x: f64, lr: f64, slope: f64, sigma: f64, bell: f64) -> f64 {
    x - lr * (slope + sigma * sigma * bell)
}

// == scales-the-slope | What can go wrong
// Yours multiplies the slope by the noise, so where the slope is 0 there is none, and the walk would
// settle. The noise is added.
fn after(x: f64, lr: f64, slope: f64, sigma: f64, bell: f64) -> f64 {
    x - lr * slope * (1.0 + sigma * bell)
}

// == first-rate-for-all | What can go wrong
// Yours walks with the first rate throughout. Step k has its own rate, rates[k].
fn rate(rates: &[f64], _k: usize) -> f64 {
    rates[0]
}

// == start-not-recorded | What can go wrong
// Your walk leaves out the start: it has as many points as rates, and should have one more.
fn recorded<const N: usize>(_start: Point<N>) -> Vec<Point<N>> {
    Vec::new()
}

// == draws-only-with-noise | What can go wrong
// Yours does not roll the dice where sigma is 0. Then a run without noise no longer stands beside the
// others: draw one number for each coordinate all the same.
fn bells<const N: usize>(dice: &mut Dice, sigma: f64) -> Point<N> {
    match sigma == 0.0 {
        true => [0.0; N],
        false => std::array::from_fn(|_| dice.bell()),
    }
}

// == even-noise | What can go wrong
// Your noise is even: uniform() gives every number from 0 to 1 equally often, and never one below 0, which
// pushes the walk to one side. Draw from the bell curve.
fn bells<const N: usize>(dice: &mut Dice, _sigma: f64) -> Point<N> {
    std::array::from_fn(|_| dice.uniform())
}

// == noise-without-slope | What can go wrong
// Yours walks by the noise alone. The noise is added to the slope.
fn after(x: f64, lr: f64, _slope: f64, sigma: f64, bell: f64) -> f64 {
    x - lr * sigma * bell
}
