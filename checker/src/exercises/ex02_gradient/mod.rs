//! Step 2: the slope of the bowl, by hand, and the central difference that checks it.

mod bowl_gradient;
mod central_difference;

use crate::exercises::Exercise;
use crate::sealed::examination;

pub const EXERCISE: Exercise = Exercise {
    name: "ex02_gradient",
    title: "the gradient, by hand",
    needs: &["ex01_surface"],
    hints: [
        "The slope along x says how the height changes when x alone moves: y stands still, so \
         everything with y in it is a constant. And to check a slope, compare the height a little \
         ahead with the height a little behind.",
        "The derivative of half c * t * t is c * t: the 2 of the square and the half cancel. For \
         the check, in coordinate i: (f(ahead) - f(behind)) / (2 * h), where ahead and behind are \
         p with coordinate i alone moved by h.",
        "`[bowl.a * x, …]`. For the check `std::array::from_fn(|i| { let mut ahead = p; \
         ahead[i] += h; … })`: copy p anew for each i, and put brackets around `(2.0 * h)`.",
    ],
    examine: |seed| {
        vec![
            examination::<bowl_gradient::BowlGradient>(seed),
            examination::<central_difference::CentralDifference>(seed),
        ]
    },
};
