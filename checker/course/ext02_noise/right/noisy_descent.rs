//! Right ways to write `noisy_descent`, none of them the solution's.

// == by indices, the noise drawn before the step
pub fn noisy_descent<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    sigma: f64,
    dice: &mut Dice,
) -> Vec<Point<N>> {
    let mut walk = vec![start];
    for k in 0..rates.len() {
        let p = walk[k];
        let slope = gradient(p);
        let mut noise = [0.0; N];
        for i in 0..N {
            noise[i] = dice.bell() * sigma;
        }
        let mut next = [0.0; N];
        for i in 0..N {
            next[i] = p[i] - rates[k] * slope[i] - rates[k] * noise[i];
        }
        walk.push(next);
    }
    walk
}

// == a gradient of its own, and from_fn
pub fn noisy_descent<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    sigma: f64,
    dice: &mut Dice,
) -> Vec<Point<N>> {
    let mut guess = |p: Point<N>| {
        let slope = gradient(p);
        let noisy: Point<N> = std::array::from_fn(|i| slope[i] + sigma * dice.bell());
        noisy
    };
    let mut walk = Vec::with_capacity(rates.len() + 1);
    walk.push(start);
    for rate in rates {
        let here = *walk.last().expect("the start is there");
        let g = guess(here);
        walk.push(std::array::from_fn(|i| here[i] - g[i] * rate));
    }
    walk
}

// == a scan over the rates
pub fn noisy_descent<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    sigma: f64,
    dice: &mut Dice,
) -> Vec<Point<N>> {
    let steps = rates.iter().scan(start, |p, lr| {
        let slope = gradient(*p);
        for (x, g) in p.iter_mut().zip(slope) {
            *x += -lr * (sigma * dice.bell() + g);
        }
        Some(*p)
    });
    std::iter::once(start).chain(steps).collect()
}
