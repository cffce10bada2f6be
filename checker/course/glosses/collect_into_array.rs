//! A list where an array of N numbers is wanted.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "list-for-array",
    reads: Reads::Errors(&["E0277", "E0308"], says),
    examples: &[
        example(
            "step",
            "let g = gradient(p);\np.iter().zip(g).map(|(x, s)| x - lr * s).collect()",
            "a point is an array, and no list becomes one by itself. Make it by coordinates: `std::array::from_fn(|i| …)`.",
        ),
        example(
            "step",
            r"
    let slope = gradient(p);
    let mut next = vec![];
    for i in 0..N {
        next.push(p[i] - lr * slope[i]);
    }
    next
",
            "a point is an array, and no list becomes one by itself. Make it by coordinates: `std::array::from_fn(|i| …)`.",
        ),
        example(
            "central_difference",
            "(0..N).map(|i| (f(p) - f(p)) / h * p[i]).collect::<Vec<f64>>()",
            "a point is an array, and no list becomes one by itself. Make it by coordinates: `std::array::from_fn(|i| …)`.",
        ),
        silent(
            "step",
            "let g = gradient(p);\nlet all: Point<N> = g.iter().map(|s| lr * s);\nall",
        ),
        silent("linspace", "let all: [f64; 3] = [start, end, 0.0];\nall"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let message = &it.error.message;
    let is_collected =
        message.starts_with("an array of type") && message.contains("from an iterator");
    let is_list = it.expected().is_some_and(|(wanted, found)| {
        wanted.starts_with("[f64; ") && found.starts_with("Vec<f64")
    });
    (is_collected || is_list).then(|| {
        "a point is an array, and no list becomes one by itself. Make it by coordinates: \
         `std::array::from_fn(|i| …)`."
            .to_string()
    })
}
