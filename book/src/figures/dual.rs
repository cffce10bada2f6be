//! The errors of finite differences, and that of dual numbers, which have no width.

use super::check;
use super::spec::Spec;
use crate::engine::plain::{AT, widths};
use anyhow::Result;
use checker::solved::ext08_autodiff::Dual;
use plot::{ErrorCurve, Point};

pub(super) fn draw(_: &Spec) -> Result<String> {
    let t = Dual::variable(AT);
    let error = (t * t * t).slope - 3.0 * AT * AT;
    let points: Vec<Point> = widths().into_iter().map(|h| [h, error]).collect();
    check::picture(Some(ErrorCurve {
        label: "dual numbers",
        points: &points,
    }))
}
