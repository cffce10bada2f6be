//! Wrong ways to write `central_difference`, each under the name of its misconception.

// == forward-difference | The mathematics
// Yours looks ahead only: (f(ahead) - f(p)) / h. Look behind as well, (f(ahead) - f(behind)) / (2
// * h): to both sides the errors cancel.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut ahead = p;
        ahead[i] += h;
        (f(ahead) - f(p)) / h
    })
}

// == backward-difference | The mathematics
// Yours looks behind only: (f(p) - f(behind)) / h. Look ahead as well, (f(ahead) - f(behind)) / (2
// * h): to both sides the errors cancel.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut behind = p;
        behind[i] -= h;
        (f(p) - f(behind)) / h
    })
}

// == behind-at-p | What can go wrong
// Your behind is p itself: yours is (f(ahead) - f(p)) / (2 * h). Copy behind from p, not from
// ahead once that has moved, and move it back by h.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut ahead = p;
        ahead[i] += h;
        let mut behind = ahead;
        behind[i] -= h;
        (f(ahead) - f(behind)) / (2.0 * h)
    })
}

// == forgets-two | What can go wrong
// Your slopes are twice too steep: you divide by h. From behind to ahead it is 2 * h.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / h
    })
}

// == multiplies-by-h | What can go wrong
// Yours divides by 2 and multiplies by h: that is how Rust reads / 2.0 * h. Put brackets around
// the divisor: / (2.0 * h).
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / 2.0 * h
    })
}

// == forgets-to-divide | The mathematics
// Yours returns the difference of the two heights. A slope is a rise over a run: divide by 2 * h.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        f(ahead) - f(behind)
    })
}

// == divides-by-two-only | What can go wrong
// Yours divides the difference of the heights by 2. From behind to ahead it is 2 * h: divide by
// that.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / 2.0
    })
}

// == negated | What can go wrong
// Yours has the wrong sign: it is (f(behind) - f(ahead)) / (2 * h). A slope is positive where the
// height ahead is larger: ahead first.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(behind) - f(ahead)) / (2.0 * h)
    })
}

// == moves-all-coordinates | What can go wrong
// Yours moves all coordinates at once, so that every slope is the same. Along coordinate i, only
// coordinate i moves.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let ahead = p.map(|x| x + h);
    let behind = p.map(|x| x - h);
    [(f(ahead) - f(behind)) / (2.0 * h); N]
}

// == keeps-earlier-moves | What can go wrong
// Your first slope is right, but then the coordinates that you moved stay moved. Make ahead and
// behind anew from p for each coordinate.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let mut slopes = [0.0; N];
    let (mut ahead, mut behind) = (p, p);
    for i in 0..N {
        ahead[i] += h;
        behind[i] -= h;
        slopes[i] = (f(ahead) - f(behind)) / (2.0 * h);
    }
    slopes
}

// == half-as-far | What can go wrong
// Yours looks h / 2 to each side. h is the distance to each side: p + h and p - h, so 2 * h
// between them.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h / 2.0;
        behind[i] -= h / 2.0;
        (f(ahead) - f(behind)) / h
    })
}

// == first-slope-everywhere | What can go wrong
// All your slopes are the slope along the first coordinate. Move coordinate i for the slope along
// i.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let (mut ahead, mut behind) = (p, p);
    ahead[0] += h;
    behind[0] -= h;
    let slope = (f(ahead) - f(behind)) / (2.0 * h);
    [slope; N]
}

// == stays-behind | What can go wrong
// Your first slope is right, but then the coordinate that you moved ahead and back stays behind, and
// the other slopes are taken there. Move it back to p[i], or make a new copy of p for each
// coordinate.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let mut q = p;
    std::array::from_fn(|i| {
        q[i] += h;
        let ahead = f(q);
        q[i] -= 2.0 * h;
        let behind = f(q);
        (ahead - behind) / (2.0 * h)
    })
}

// == ignores-h | What can go wrong
// Your slopes hardly depend on h: yours looks a distance of its own to each side, or takes out the error
// that h makes. How far to look is for the caller to say: the plain estimate with the argument h.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let h = 1e-5;
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / (2.0 * h)
    })
}

// == divides-the-second-only | What can go wrong
// Yours divides only the height behind by 2 h: that is how Rust reads f(ahead) - f(behind) / (2.0 * h).
// Put brackets around the difference: (f(ahead) - f(behind)) / (2.0 * h).
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        f(ahead) - f(behind) / (2.0 * h)
    })
}

// == half-way-over-the-whole | What can go wrong
// Yours looks h / 2 to each side, and divides by 2 h. Look a whole h ahead and a whole h behind:
// between them it is 2 h.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += 0.5 * h;
        behind[i] -= 0.5 * h;
        (f(ahead) - f(behind)) / (2.0 * h)
    })
}

// == adds-the-heights | What can go wrong
// Yours adds the two heights. A slope is a difference: f(ahead) - f(behind), and then / (2 h).
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) + f(behind)) / (2.0 * h)
    })
}

// == both-ahead | What can go wrong
// Your slopes are all 0: ahead and behind are the same place, so their heights do not differ. Ahead is
// moved by + h, behind by - h, each along i.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut ahead = p;
        ahead[i] += h;
        let behind = ahead;
        (f(ahead) - f(behind)) / (2.0 * h)
    })
}

// == size-of-the-slope | What can go wrong
// Yours returns the size of each slope, without its sign. Where the height falls as the coordinate
// grows, the slope is negative: no abs.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        ((f(ahead) - f(behind)) / (2.0 * h)).abs()
    })
}

// == (unnamed) looks no closer than a thousandth
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let h = h.max(1e-3);
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / (2.0 * h)
    })
}
