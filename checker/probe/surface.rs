//! The surfaces on which the exercises are probed: the checker's own, drawn afresh for every run.
//!
//! The same file is compiled into the checker and into the probe.

/// `f(p) = ½ pᵀQp + lᵀp + c + Σ kᵢ pᵢ³` with the slope field `g(p) = Qp + l + 3kp²`.
///
/// `q` is square, row by row. Where it is symmetric, `g` is the gradient of `f`; where it is not,
/// `g` is a field that no surface has, which a step must follow all the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Surface {
    pub q: Vec<Vec<f64>>,
    pub l: Vec<f64>,
    pub c: f64,
    pub k: Vec<f64>,
}

/// The curvatures of the saddle `x² − y²`, which is a bowl that curves down along y.
pub const SADDLE: [f64; 2] = [2.0, -2.0];

impl Surface {
    /// The bowl `½ Σ aᵢ pᵢ²` with its minimum at the origin.
    pub fn bowl(curvatures: &[f64]) -> Surface {
        let n = curvatures.len();
        let row = |i: usize| {
            (0..n)
                .map(|j| if i == j { curvatures[i] } else { 0.0 })
                .collect()
        };
        Surface {
            q: (0..n).map(row).collect(),
            l: vec![0.0; n],
            c: 0.0,
            k: vec![0.0; n],
        }
    }

    /// The plane through the origin with these slopes.
    pub fn plane(slopes: &[f64]) -> Surface {
        Surface {
            l: slopes.to_vec(),
            ..Surface::bowl(&vec![0.0; slopes.len()])
        }
    }

    /// The saddle `x² − y²`.
    pub fn saddle() -> Surface {
        Surface::bowl(&SADDLE)
    }

    /// The loss at `p`.
    pub fn value(&self, p: &[f64]) -> f64 {
        let mut sum = self.c;
        for (i, x) in p.iter().enumerate() {
            let row: f64 = self.q[i].iter().zip(p).map(|(q, y)| q * y).sum();
            sum += 0.5 * x * row + self.l[i] * x + self.k[i] * x * x * x;
        }
        sum
    }

    /// The slope at `p`, one number a coordinate.
    pub fn slope(&self, p: &[f64]) -> Vec<f64> {
        let along = |(i, x): (usize, &f64)| {
            let row: f64 = self.q[i].iter().zip(p).map(|(q, y)| q * y).sum();
            row + self.l[i] + 3.0 * self.k[i] * x * x
        };
        p.iter().enumerate().map(along).collect()
    }

    /// The same, of as many numbers as `p` has.
    pub fn slope_at<const N: usize>(&self, p: [f64; N]) -> [f64; N] {
        let mut slope = [0.0; N];
        slope.copy_from_slice(&self.slope(&p));
        slope
    }
}
