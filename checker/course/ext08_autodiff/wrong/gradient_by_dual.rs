//! Wrong ways to write `gradient_by_dual`, each under the name of its misconception.

// == (shared)
pub fn gradient_by_dual<const N: usize>(f: impl Fn([Dual; N]) -> Dual, p: Point<N>) -> Point<N> {
    let mut gradient = [0.0; N];
    for run in 0..N {
        let mut moving = [Dual {
            value: 0.0,
            slope: 0.0,
        }; N];
        for i in 0..N {
            let (value, slope) = (p[i], seed(i, run, p[i]));
            moving[i] = Dual { value, slope };
        }
        gradient[run] = taken(f(moving));
    }
    gradient
}

fn seed(i: usize, run: usize, _x: f64) -> f64 {
    if i == run { 1.0 } else { 0.0 }
}

fn taken(result: Dual) -> f64 {
    result.slope
}

// == all-at-once | What can go wrong
// Yours lets all coordinates move at once, so every slope is the sum of all. One coordinate at a time.
fn seed(_i: usize, _run: usize, _x: f64) -> f64 {
    1.0
}

// == value-for-slope | What can go wrong
// Yours returns the heights. The slope travels beside the value: return that.
fn taken(result: Dual) -> f64 {
    result.value
}

// == first-only | What can go wrong
// All your slopes are along the first coordinate.
fn seed(i: usize, _run: usize, _x: f64) -> f64 {
    if i == 0 { 1.0 } else { 0.0 }
}

// == seeds-the-coordinate | What can go wrong
// Yours lets coordinate i move by its own value. Seen from itself it grows by 1 for 1.
fn seed(i: usize, run: usize, x: f64) -> f64 {
    if i == run { x } else { 0.0 }
}

// == never-seeds | What can go wrong
// Nothing moves in yours: all slopes go in as 0. Give coordinate i the slope 1.
fn seed(_i: usize, _run: usize, _x: f64) -> f64 {
    0.0
}

// == moves-the-others | What can go wrong
// Yours moves all coordinates but i.
fn seed(i: usize, run: usize, _x: f64) -> f64 {
    if i == run { 0.0 } else { 1.0 }
}

// == estimated-slope | What can go wrong
// Yours estimates the slopes from heights, at places beside p. The slope that travels along is exact.
pub fn gradient_by_dual<const N: usize>(f: impl Fn([Dual; N]) -> Dual, p: Point<N>) -> Point<N> {
    let h = 1e-6;
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        let height = |p: Point<N>| f(p.map(|value| Dual { value, slope: 0.0 })).value;
        (height(ahead) - height(behind)) / (2.0 * h)
    })
}

// == calls-too-often | What can go wrong
// Your slopes are right, and yours calls f more often than once for each coordinate. On a large model
// each call is dear: value and slope come out of the same one.
pub fn gradient_by_dual<const N: usize>(f: impl Fn([Dual; N]) -> Dual, p: Point<N>) -> Point<N> {
    let along = |run: usize| {
        let moving = |i: usize| {
            let (value, slope) = (p[i], seed(i, run, p[i]));
            Dual { value, slope }
        };
        let _height = f(std::array::from_fn(moving)).value;
        f(std::array::from_fn(moving)).slope
    };
    std::array::from_fn(along)
}
