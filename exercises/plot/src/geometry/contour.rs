//! Lines of equal height on a grid, by marching squares.
//!
//! A line of the level L separates the corners below L from those at or above it. It crosses an
//! edge of the grid exactly where the two ends of the edge lie on different sides, at most once,
//! and the crossing is found by straight-line interpolation. Inside a cell the crossings are joined
//! in pairs. A line ends at the border of the grid, or closes on itself.

use crate::grid::Grid;
use crate::window::Point;

/// A line through these points, in order. A closed one ends at the point where it began.
pub type Polyline = Vec<Point>;

/// All the lines on which the surface has the height `level`.
///
/// The vertices lie on the edges of the grid; no line runs along the border. Cells with a corner
/// that is not finite are left out. The order of the lines is always the same.
pub fn isolines(grid: &Grid, level: f64) -> Vec<Polyline> {
    let mut lines = Contours::of(grid, &[level]);
    lines.pop().unwrap_or_default()
}

/// A grid, prepared for some levels.
pub(crate) struct Contours<'a> {
    grid: &'a Grid,
    edges: Edges,
    links: Links,
}

impl<'a> Contours<'a> {
    /// The lines of each level; the levels go up.
    pub(crate) fn of(grid: &'a Grid, levels: &[f64]) -> Vec<Vec<Polyline>> {
        let edges = Edges::of(grid);
        let links = Links::new(edges.count());
        let mut contours = Self { grid, edges, links };
        let cells = contours.crossed(levels);
        let lines = |(level, cells): (&f64, Vec<[usize; 2]>)| contours.at(*level, &cells);
        levels.iter().zip(cells).map(lines).collect()
    }

    /// For each level the cells that its lines run through, by their lower left corner: one look at
    /// a cell finds all of its levels.
    fn crossed(&self, levels: &[f64]) -> Vec<Vec<[usize; 2]>> {
        let mut cells = vec![Vec::new(); levels.len()];
        for j in 0..self.edges.rows - 1 {
            for i in 0..self.edges.columns - 1 {
                let [a, b, c, d] = corners(self.grid, i, j);
                if !(a.is_finite() && b.is_finite() && c.is_finite() && d.is_finite()) {
                    continue;
                }
                let (low, high) = (a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
                let first = levels.partition_point(|&level| level <= low);
                let above = levels.iter().zip(&mut cells).skip(first);
                for (_, cells) in above.take_while(|(level, _)| **level <= high) {
                    cells.push([i, j]);
                }
            }
        }
        cells
    }

    /// The lines of a level that runs through these cells.
    fn at(&mut self, level: f64, cells: &[[usize; 2]]) -> Vec<Polyline> {
        for &[i, j] in cells {
            self.join(level, i, j);
        }
        // Lines that end at the border first, from one of their ends; what is left over is closed.
        // In the end all links are taken out, so the next level finds none.
        let edges = std::mem::take(&mut self.links.order);
        let mut lines = Vec::new();
        for wanted in [1, 2] {
            for &edge in &edges {
                if self.links.count(edge) == wanted {
                    let path = self.links.take_path(edge);
                    let vertex = |&edge| self.edges.crossing(self.grid, level, edge);
                    lines.push(path.iter().map(vertex).collect());
                }
            }
        }
        lines
    }

    /// Joins the crossings on the edges of the cell with the lower left corner `(i, j)`.
    fn join(&mut self, level: f64, i: usize, j: usize) {
        let links = &mut self.links;
        let sides = [
            self.edges.across(i, j),
            self.edges.up(i + 1, j),
            self.edges.across(i, j + 1),
            self.edges.up(i, j),
        ];
        let corners = corners(self.grid, i, j);
        let above = corners.map(|corner| corner >= level);
        let crossed = |k: &usize| above[*k] != above[(*k + 1) % 4];
        match (0..4).filter(crossed).collect::<Vec<_>>()[..] {
            [first, second] => links.add(sides[first], sides[second]),
            [] => {}
            // All four: the cell is a small saddle, and its middle says which corners belong
            // together.
            _ => {
                let middle = corners.iter().map(|corner| corner / 4.0).sum::<f64>() >= level;
                let first = if middle == above[0] { 0 } else { 3 };
                links.add(sides[first], sides[(first + 1) % 4]);
                links.add(sides[(first + 2) % 4], sides[(first + 3) % 4]);
            }
        }
    }
}

/// The heights round a cell, from its lower left corner to the right. Side k of the cell joins
/// corner k to the next one.
fn corners(grid: &Grid, i: usize, j: usize) -> [f64; 4] {
    [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)].map(|(i, j)| grid.at(i, j))
}

/// Which crossings are next to each other. An edge belongs to two cells, so it has two neighbours
/// at most. An edge is written as its number plus one, and 0 means that there is none.
struct Links {
    neighbours: Vec<[usize; 2]>,
    /// The edges with a neighbour, in the order in which they were found; some of them twice.
    order: Vec<usize>,
}

impl Links {
    fn new(edges: usize) -> Self {
        Self {
            neighbours: vec![[0; 2]; edges],
            order: Vec::new(),
        }
    }

    fn add(&mut self, a: usize, b: usize) {
        for (from, to) in [(a, b), (b, a)] {
            let [first, second] = &mut self.neighbours[from];
            *(if *first == 0 { first } else { second }) = to + 1;
            self.order.push(from);
        }
    }

    fn count(&self, edge: usize) -> usize {
        self.neighbours[edge]
            .iter()
            .filter(|link| **link != 0)
            .count()
    }

    /// Takes the path that starts at `edge` out, and returns the edges along it.
    fn take_path(&mut self, edge: usize) -> Vec<usize> {
        let mut path = vec![edge];
        let mut here = edge;
        while let Some(link) = self.neighbours[here].iter_mut().find(|link| **link != 0) {
            let next = std::mem::take(link) - 1;
            // The way back is taken out as well.
            if let Some(back) = self.neighbours[next]
                .iter_mut()
                .find(|link| **link == here + 1)
            {
                *back = 0;
            }
            path.push(next);
            here = next;
        }
        path
    }
}

/// A number for each edge of the grid: first the edges across (along x), then the edges up (along
/// y).
struct Edges {
    columns: usize,
    rows: usize,
}

impl Edges {
    fn of(grid: &Grid) -> Self {
        Self {
            columns: grid.xs().len(),
            rows: grid.ys().len(),
        }
    }

    fn count(&self) -> usize {
        (self.columns - 1) * self.rows + self.columns * (self.rows - 1)
    }

    /// The edge from `(i, j)` to `(i + 1, j)`.
    fn across(&self, i: usize, j: usize) -> usize {
        j * (self.columns - 1) + i
    }

    /// The edge from `(i, j)` to `(i, j + 1)`.
    fn up(&self, i: usize, j: usize) -> usize {
        (self.columns - 1) * self.rows + j * self.columns + i
    }

    /// The point at which the surface passes through `level` on an edge.
    fn crossing(&self, grid: &Grid, level: f64, edge: usize) -> Point {
        let (xs, ys) = (grid.xs(), grid.ys());
        let ups = (self.columns - 1) * self.rows;
        if edge < ups {
            let (i, j) = (edge % (self.columns - 1), edge / (self.columns - 1));
            let t = fraction(grid.at(i, j), grid.at(i + 1, j), level);
            [xs[i] * (1.0 - t) + xs[i + 1] * t, ys[j]]
        } else {
            let (i, j) = ((edge - ups) % self.columns, (edge - ups) / self.columns);
            let t = fraction(grid.at(i, j), grid.at(i, j + 1), level);
            [xs[i], ys[j] * (1.0 - t) + ys[j + 1] * t]
        }
    }
}

/// How far from `a` to `b` the value `level` lies, from 0 to 1. Halves keep huge heights finite.
fn fraction(a: f64, b: f64, level: f64) -> f64 {
    ((level / 2.0 - a / 2.0) / (b / 2.0 - a / 2.0)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The area inside a closed line, by the shoelace formula.
    fn area(rim: &[Point]) -> f64 {
        let wedge = |pair: &[Point]| pair[0][0] * pair[1][1] - pair[0][1] * pair[1][0];
        rim.windows(2).map(wedge).sum::<f64>().abs() / 2.0
    }

    #[test]
    fn on_a_rimmed_grid_lines_enclose_what_is_below() {
        let marks: Vec<f64> = (0..=60).map(|i| f64::from(i) / 10.0 - 3.0).collect();
        let row = |&y: &f64| marks.iter().map(|&x| x * x + y * y).collect();
        let values = marks.iter().map(row).collect();
        let grid = Grid::new(marks.clone(), marks, values).unwrap();
        let rimmed = grid.rimmed();
        // A disc inside the grid, a disc cut off on four sides, and all of the grid.
        let levels = [-1.0, 4.0, 14.0, 99.0];
        let areas = [0.0, 4.0 * std::f64::consts::PI, cut_disc(14.0, 3.0), 36.0];
        for ((rims, level), wanted) in Contours::of(&rimmed, &levels).iter().zip(levels).zip(areas)
        {
            assert_eq!(rims.len(), usize::from(wanted > 0.0), "level {level}");
            for rim in rims {
                assert_eq!(rim.first(), rim.last());
                assert!((area(rim) - wanted).abs() < 0.02, "level {level}");
            }
        }
    }

    /// The area of the disc `x² + y² < level` inside the square `[-half, half]²`, by thin strips.
    fn cut_disc(level: f64, half: f64) -> f64 {
        let strips = 100_000;
        let width = 2.0 * half / f64::from(strips);
        let height = |x: f64| 2.0 * (level - x * x).max(0.0).sqrt().min(half);
        (0..strips)
            .map(|k| width * height((f64::from(k) + 0.5) * width - half))
            .sum()
    }
}
