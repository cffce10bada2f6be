//! What a sealed call hands over, read by a test's own programs.

use checker::surface::Surface;
use checker::wire::Value;

/// The numbers that a call hands over, by place.
pub struct Args<'a>(pub &'a [Value]);

impl Args<'_> {
    pub fn number(&self, k: usize) -> f64 {
        self.0[k].number().expect("a number")
    }

    pub fn count(&self, k: usize) -> usize {
        self.0[k].count().expect("a count")
    }

    pub fn point(&self, k: usize) -> Vec<f64> {
        self.0[k].numbers().expect("a point")
    }

    pub fn surface(&self) -> Surface {
        Surface::from_value(&self.0[0]).expect("a surface")
    }
}
