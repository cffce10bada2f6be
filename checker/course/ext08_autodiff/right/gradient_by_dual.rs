//! Right ways to write `gradient_by_dual`, none of them the solution's.

// == filled in one after the other
pub fn gradient_by_dual<const N: usize>(f: impl Fn([Dual; N]) -> Dual, p: Point<N>) -> Point<N> {
    let mut gradient = [0.0; N];
    for i in 0..N {
        let mut at = [Dual {
            value: 0.0,
            slope: 0.0,
        }; N];
        for j in 0..N {
            at[j].value = p[j];
            if i == j {
                at[j].slope = 1.0;
            }
        }
        gradient[i] = f(at).slope;
    }
    gradient
}

// == a variable among constants
pub fn gradient_by_dual<const N: usize>(f: impl Fn([Dual; N]) -> Dual, p: Point<N>) -> Point<N> {
    let still: [Dual; N] = p.map(Dual::constant);
    let mut gradient = p;
    for (i, slope) in gradient.iter_mut().enumerate() {
        let mut at = still;
        at[i] = Dual::variable(p[i]);
        *slope = f(at).slope;
    }
    gradient
}

// == the coordinate that moves handed on
pub fn gradient_by_dual<const N: usize>(f: impl Fn([Dual; N]) -> Dual, p: Point<N>) -> Point<N> {
    let along = |i: usize| {
        let at = std::array::from_fn(|j| Dual {
            value: p[j],
            slope: f64::from(u8::from(i == j)),
        });
        f(at).slope
    };
    let slopes: Vec<f64> = (0..N).map(along).collect();
    slopes.try_into().expect("as many as there are coordinates")
}
