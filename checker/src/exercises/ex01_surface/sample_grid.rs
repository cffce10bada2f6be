//! `sample_grid`: a row of heights for each `y`.

use crate::draw::Draw;
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

pub struct SampleGrid;

pub struct Input {
    surface: Surface,
    xs: Vec<f64>,
    ys: Vec<f64>,
}

impl Input {
    /// `rows` rows of `columns` heights; `at` is the point of each.
    fn grid(&self, rows: usize, columns: usize, at: impl Fn(usize, usize) -> [f64; 2]) -> Value {
        let height = |j: usize, i: usize| self.surface.value(&at(j, i));
        let row = |j: usize| (0..columns).map(|i| height(j, i)).collect::<Vec<f64>>();
        (0..rows).map(row).collect::<Vec<_>>().into()
    }
}

impl Stub for SampleGrid {
    type Input = Input;
    const FUNCTION: &'static str = "sample_grid";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let plane = Surface {
            l: vec![draw.decimals(1.0, 4.0, 1.0), draw.decimals(10.0, 20.0, 1.0)],
            ..Surface::bowl(&[0.0, 0.0])
        };
        let first = draw.decimals(1.0, 4.0, 1.0);
        let mut inputs = vec![Input {
            surface: plane,
            xs: vec![first, first + 1.0, first + 2.0],
            ys: vec![first + 4.0, first + 5.0],
        }];
        for (columns, rows) in [(2, 3), (4, 2), (3, 3), (2, 2), (1, 3), (3, 1), (4, 5)] {
            inputs.push(Input {
                surface: draw.field(2),
                xs: (0..columns).map(|_| draw.away(0.3, 2.0)).collect(),
                ys: (0..rows).map(|_| draw.away(2.5, 4.0)).collect(),
            });
        }
        for (columns, rows) in [(2, 0), (0, 2)] {
            inputs.push(Input {
                surface: draw.field(2),
                xs: (0..columns).map(|_| draw.away(0.3, 2.0)).collect(),
                ys: (0..rows).map(|_| draw.away(2.5, 4.0)).collect(),
            });
        }
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.surface.to_value(),
            input.xs.clone().into(),
            input.ys.clone().into(),
        ]
    }

    fn shown(input: &Input) -> String {
        format!(
            "sample_grid of {} at xs {} and ys {}",
            show::surface(&input.surface),
            show::list(&input.xs),
            show::list(&input.ys)
        )
    }

    fn right(input: &Input) -> Value {
        let Input { xs, ys, .. } = input;
        input.grid(ys.len(), xs.len(), |j, i| [xs[i], ys[j]])
    }

    fn special(input: &Input) -> bool {
        input.xs.is_empty() || input.ys.is_empty()
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "transposed",
                says: "Your grid has a row for each x: it is grid[i][j], rows and columns \
                       exchanged. Go through ys outside and through xs inside, so that each row \
                       belongs to one y.",
                model: Model::Returns(|i| {
                    i.grid(i.xs.len(), i.ys.len(), |k, l| [i.xs[k], i.ys[l]])
                }),
            },
            Misconception {
                name: "swaps-coordinates",
                says: "Your grid has the right shape, but it asks the surface at [y, x]. A point \
                       is [x, y]: x first.",
                model: Model::Returns(|i| {
                    i.grid(i.ys.len(), i.xs.len(), |j, k| [i.ys[j], i.xs[k]])
                }),
            },
            Misconception {
                name: "transposed-and-swapped",
                says: "Your grid has a row for each x, and it asks the surface at [y, x]. A row \
                       belongs to one y, and a point is [x, y]: ys outside, xs inside, x first.",
                model: Model::Returns(|i| {
                    i.grid(i.xs.len(), i.ys.len(), |k, l| [i.ys[l], i.xs[k]])
                }),
            },
            Misconception {
                name: "rows-from-the-top",
                says: "Your rows come in the opposite order, the last y first, as in a picture. \
                       grid[0] belongs to ys[0].",
                model: Model::Returns(|i| {
                    let last = i.ys.len().saturating_sub(1);
                    i.grid(i.ys.len(), i.xs.len(), |j, k| [i.xs[k], i.ys[last - j]])
                }),
            },
            Misconception {
                name: "one-long-row",
                says: "Your grid is a single row with all the heights in it. Collect a row of its \
                       own for each y.",
                model: Model::Returns(|i| {
                    let (n, m) = (i.xs.len(), i.ys.len());
                    i.grid(1, n * m, |_, k| [i.xs[k % n], i.ys[k / n]])
                }),
            },
            Misconception {
                name: "first-y-for-all",
                says: "All your rows are the row of the first y. Use the y of the row that you \
                       are making.",
                model: Model::Returns(|i| {
                    i.grid(i.ys.len(), i.xs.len(), |_, k| [i.xs[k], i.ys[0]])
                }),
            },
            Misconception {
                name: "first-x-for-all",
                says: "In each of your rows all heights are that of the first x. Use the x of the \
                       place that you are filling.",
                model: Model::Returns(|i| {
                    i.grid(i.ys.len(), i.xs.len(), |j, _| [i.xs[0], i.ys[j]])
                }),
            },
        ]
    }
}
