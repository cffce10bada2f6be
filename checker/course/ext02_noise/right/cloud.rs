//! Right ways to write `cloud`, none of them the solution's.

// == coordinate by coordinate, in loops
pub fn cloud<const N: usize>(walk: &[Point<N>], from: usize) -> Point<N> {
    let mut size = [0.0; N];
    let n = (walk.len() - from) as f64;
    for i in 0..N {
        let mut mean = 0.0;
        for p in &walk[from..] {
            mean += p[i] / n;
        }
        let mut squares = 0.0;
        for k in from..walk.len() {
            squares += (walk[k][i] - mean) * (walk[k][i] - mean);
        }
        size[i] = (squares / n).sqrt();
    }
    size
}

// == the mean square less the square of the mean
pub fn cloud<const N: usize>(walk: &[Point<N>], from: usize) -> Point<N> {
    let (mut count, mut sums, mut squares) = (0.0, [0.0; N], [0.0; N]);
    for p in walk.iter().skip(from) {
        count += 1.0;
        for i in 0..N {
            sums[i] += p[i];
            squares[i] += p[i] * p[i];
        }
    }
    std::array::from_fn(|i| {
        let mean = sums[i] / count;
        (squares[i] / count - mean * mean).sqrt()
    })
}

// == all points at once, the mean kept up to date
pub fn cloud<const N: usize>(walk: &[Point<N>], from: usize) -> Point<N> {
    let mut mean = [0.0; N];
    let mut spread = [0.0; N];
    let mut seen = 0.0;
    for p in &walk[from..] {
        seen += 1.0;
        for i in 0..N {
            let off = p[i] - mean[i];
            mean[i] += off / seen;
            spread[i] += off * (p[i] - mean[i]);
        }
    }
    spread.map(|sum| f64::sqrt(sum / seen))
}
