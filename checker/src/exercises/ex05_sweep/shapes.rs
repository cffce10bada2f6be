//! Shapes of losses, some of one plain name, some that look like another.

use super::classify::Input;
use crate::draw::Draw;

/// One clear case for each name; threshold 1.
const PLAIN: [&[f64]; 5] = [
    &[2.0, 6.0, 18.0],
    &[8.0, 4.0, 0.5],
    &[8.0, 6.0, 5.0],
    &[8.0, 5.0, 5.0, 5.0],
    &[8.0, 4.0, 2.0, 0.25],
];

/// Cases in which one of the questions is easily asked wrongly; threshold 1.
const SUBTLE: [&[f64]; 28] = [
    // Not finite, somewhere.
    &[8.0, f64::INFINITY, 4.0, 0.5],
    &[8.0, f64::NAN, 0.5],
    &[8.0, 4.0, f64::NAN],
    &[8.0, 4.0, f64::NEG_INFINITY],
    // Above the first at the end, or only on the way.
    &[0.25, 0.125, 0.75],
    &[4.0, 3.0, 2.0, 5.0],
    &[4.0, 9.0, 2.0, 0.5],
    &[8.0, 2.0, 4.0, 0.5],
    &[4.0, 9.0, 6.0, 3.0],
    &[8.0, 3.0, 6.0, 4.0],
    // As high as the first.
    &[6.0, 6.0, 6.0, 6.0],
    &[5.0],
    &[0.5],
    // Below the threshold on the way, or on the threshold at the end.
    &[8.0, 0.5, 6.0, 3.0],
    &[8.0, 0.5, 2.0, 2.0],
    &[8.0, 4.0, 1.0],
    &[8.0, 1.0, 1.0],
    // Settled below the threshold.
    &[8.0, 0.5, 0.5, 0.5],
    // A fall in the first half alone, or before the last step alone.
    &[9.0, 5.0, 3.0, 3.0, 3.0],
    &[9.0, 5.0, 4.0, 3.0, 3.0],
    &[9.0, 5.0, 3.0, 3.0],
    &[9.0, 7.0, 5.0, 4.0, 4.0, 4.0],
    // A rise over the second half.
    &[9.0, 2.0, 2.0, 3.0, 4.0],
    // Losses below zero; the threshold is taken below them all.
    &[-2.0, -4.0, -4.0, -4.0],
    &[-2.0, -4.0, -5.0],
    // A tiny fall of a large loss.
    &[4e6, 1e6, 1e6 - 0.4],
    &[4e6, 1e6, 1e6 - 3.0],
    // A large fall of a tiny loss; the threshold is taken below it.
    &[4e-6, 2e-6, 1.95e-6],
];

/// The plain shapes first, each group in any order, each shape in any whole multiple; at the end no
/// losses at all.
pub fn inputs(draw: &mut Draw) -> Vec<Input> {
    let mut inputs = Vec::new();
    for shapes in [
        draw.shuffled(PLAIN.to_vec()),
        draw.shuffled(SUBTLE.to_vec()),
    ] {
        for shape in shapes {
            // Whole multiples keep what is equal equal.
            let scale = draw.decimals(1.0, 9.0, 1.0);
            let smallest = shape.iter().copied().fold(f64::INFINITY, f64::min);
            let threshold = match smallest {
                low if low.is_finite() && low < 0.0 => 4.0 * low,
                low if (0.0..1e-3).contains(&low) => 1e-9,
                _ => 1.0,
            };
            inputs.push(Input {
                losses: shape.iter().map(|loss| loss * scale).collect(),
                threshold: threshold * scale,
            });
        }
    }
    inputs.push(Input {
        losses: Vec::new(),
        threshold: 1.0,
    });
    inputs
}
