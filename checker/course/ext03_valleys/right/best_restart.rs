//! Right ways to write `best_restart`, none of them the solution's.

// == the lowest loss beside the place
pub fn best_restart<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    starts: &[Point<N>],
    lr: f64,
    steps: usize,
) -> Option<(Point<N>, f64)> {
    let mut lowest = f64::INFINITY;
    let mut place = None;
    for start in starts {
        let walk = ex04_loop::descend(&gradient, *start, lr, steps);
        let end = *walk.last().expect("a walk has its start");
        let loss = f(end);
        if loss > f64::NEG_INFINITY && loss < lowest {
            lowest = loss;
            place = Some(end);
        }
    }
    place.map(|end| (end, lowest))
}

// == a chain with min_by
pub fn best_restart<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    starts: &[Point<N>],
    lr: f64,
    steps: usize,
) -> Option<(Point<N>, f64)> {
    starts
        .iter()
        .filter_map(|start| ex04_loop::descend(&gradient, *start, lr, steps).pop())
        .map(|end| (end, f(end)))
        .filter(|(_, loss)| loss.is_finite())
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

// == all ends first, sorted
pub fn best_restart<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    starts: &[Point<N>],
    lr: f64,
    steps: usize,
) -> Option<(Point<N>, f64)> {
    let mut ends = Vec::new();
    for k in 0..starts.len() {
        let walk = ex04_loop::descend(|p| gradient(p), starts[k], lr, steps);
        let end = walk[walk.len() - 1];
        if f(end).is_finite() {
            ends.push((end, f(end)));
        }
    }
    ends.sort_by(|a, b| a.1.partial_cmp(&b.1).expect("they are finite"));
    ends.first().copied()
}
