//! The picture of walks on a surface.

use crate::grid::Grid;
use crate::scene::Scene;
use crate::scene::arrows::{Arrow, Direction};
use crate::scene::colorbar;
use crate::scene::surface::Surface;
use crate::scene::walk::Walk;
use crate::sheet::axes::{self, Axes};
use crate::sheet::canvas::{self, Words};
use crate::sheet::legend::{self, Head};
use crate::sheet::units::px;
use crate::window::{Point, Window};

/// Contours of a surface with one walk or several on it, and arrows for its slope.
///
/// Each walk has a colour, dashes and a shape of its own, and an entry in the legend. A single walk
/// with an empty label is the picture of one descent: the legend says nothing of it but where it
/// starts and how many steps it has. Steps that lie closer than six pixels share a dot, and the
/// legend says so.
#[derive(Debug, Clone)]
pub struct Trajectory<'a> {
    /// The headline. A long one is broken into lines.
    pub title: &'a str,
    /// The surface. Levels and colours are chosen for it; see [`Grid`].
    pub grid: &'a Grid,
    /// How many contours it gets, at least one; [`LEVELS`](crate::LEVELS) suit most surfaces.
    pub levels: usize,
    /// The part of the plane that is shown, with the same scale along x and y.
    pub window: Window,
    /// The walks, drawn in this order. There may be none.
    pub walks: &'a [Walk<'a>],
    /// The slope of the surface at some places, such as a coarse grid of ten by ten. There may be
    /// none. The steepest arrow in the window is as long as there is room for; the others are
    /// shorter by the root of the slope.
    pub arrows: &'a [Arrow],
    /// Which way the arrows point; the legend says it. It does not matter if there are none.
    pub direction: Direction,
    /// The true lowest points. There may be none; those outside the window are not drawn.
    pub minima: &'a [Point],
}

/// The longer side of the frame, in pixels.
pub(crate) const SIDE: f64 = 430.0;

impl Trajectory<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let surface = Surface::new(self.grid, self.window).with_levels(self.levels);
        let scene = Scene::new(surface, self.window, SIDE, self.walks)
            .with_arrows(self.arrows, self.direction)
            .with_minima(self.minima);
        let words = Words {
            title: self.title.to_owned(),
            description: format!(
                "Contour lines of the loss over x and y, dark where it is low. {}",
                scene.sentences()
            ),
        };
        let left = Axes::PLANE.left;
        let right = left + scene.size[0];
        let width = (right + colorbar::width(&surface, scene.size[1])).max(legend::NARROWEST);
        let head = Head::new(self.title, [left, width], scene.entries());
        let size = [width, head.height() + scene.size[1] + axes::BELOW];
        canvas::svg(size, &words, |sheet| {
            head.draw(sheet)?;
            let (_, body) = sheet.split_vertically(px(head.height()));
            let (body, _) = body.split_horizontally(px(right));
            let panel = scene.draw_ground(&Axes::plane(scene.size), &body)?;
            scene.draw_walks(sheet, &panel)?;
            colorbar::draw(sheet, &panel, &surface, "loss")
        })
    }
}
