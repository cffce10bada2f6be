//! A plane of coloured cells: which of many are drawn, with how few rectangles, and where on them a
//! name has room.

use crate::geometry::boxes::{Corners, apart, around};
use crate::window::Point;

/// The most columns and rows that are drawn; of a plane in shreds every other one, and so on.
const MOST: [usize; 2] = [200, 120];
/// How many rectangles are too many: a file with more would be larger than 300 kilobytes.
const LAYERS: usize = 3600;

/// What a plane shows: `kinds[j][i]` is the kind of the cell in column `i` and row `j`, from below.
///
/// Places on the plane go from 0 to 1 in both directions.
pub(crate) struct Cells<K> {
    kinds: Vec<Vec<K>>,
    /// Where the columns and the rows begin, and where the last of them ends.
    edges: [Vec<f64>; 2],
}

/// A rectangle of one kind that reaches down to the foot of the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Layer<K> {
    pub(crate) kind: K,
    /// Its left and its right edge.
    pub(crate) across: [f64; 2],
    pub(crate) top: f64,
}

impl<K: Copy + PartialEq> Cells<K> {
    /// The cells around the marks of two rising rulers; `kind(i, j)` is what is at the marks `i`
    /// across and `j` up. Of too many marks only some are kept, evenly chosen: what is drawn was
    /// always found at the middle of where it is drawn.
    pub(crate) fn new(rulers: [&[f64]; 2], kind: impl Fn(usize, usize) -> K) -> Self {
        let most = |halved: u32| MOST.map(|count| count >> halved);
        let cells = |halved| Self::of_size(rulers, most(halved), &kind);
        let small = |cells: &Self| cells.layers().len() <= LAYERS;
        (0..3).map(cells).find(small).unwrap_or_else(|| cells(3))
    }

    fn of_size(rulers: [&[f64]; 2], most: [usize; 2], kind: impl Fn(usize, usize) -> K) -> Self {
        let [across, up] = [0, 1].map(|axis| chosen(rulers[axis].len(), most[axis]));
        let row = |j: &usize| across.iter().map(|&i| kind(i, *j)).collect();
        Self {
            kinds: up.iter().map(row).collect(),
            edges: [edges(rulers[0], &across), edges(rulers[1], &up)],
        }
    }

    /// The kind at a place.
    pub(crate) fn at(&self, place: Point) -> K {
        let [i, j] = self.index(place);
        self.kinds[j][i]
    }

    /// The column and the row of a place.
    fn index(&self, place: Point) -> [usize; 2] {
        [0, 1].map(|axis| {
            let edges = &self.edges[axis];
            edges[1..edges.len() - 1].partition_point(|edge| *edge <= place[axis])
        })
    }

    /// All cells as few rectangles, to be painted one over the other.
    ///
    /// A row is painted down to the foot, and the next one paints over only what is different in
    /// it. So there is no gap between cells where the paper would shine through.
    pub(crate) fn layers(&self) -> Vec<Layer<K>> {
        let [xs, ys] = &self.edges;
        let mut layers = Vec::new();
        let mut above: Option<&Vec<K>> = None;
        for (j, row) in self.kinds.iter().enumerate().rev() {
            let differs = |i: usize| above.is_none_or(|above| above[i] != row[i]);
            let columns: Vec<usize> = (0..row.len()).filter(|&i| differs(i)).collect();
            for stretch in columns.chunk_by(|a, b| a + 1 == *b) {
                let end = stretch[stretch.len() - 1];
                for run in stretch.chunk_by(|&a, &b| row[a] == row[b]) {
                    // To the end of the stretch, and over neighbours of the same kind: else what
                    // lies below would shine through between.
                    let (kind, first, last) = (row[run[0]], run[0], run[run.len() - 1]);
                    let before = first > 0 && row[first - 1] == kind;
                    let after = last == end && row.get(end + 1) == Some(&kind);
                    let ends = [first - usize::from(before), end + 1 + usize::from(after)];
                    layers.push(Layer {
                        kind,
                        across: ends.map(|edge| xs[edge]),
                        top: ys[j + 1],
                    });
                }
            }
            above = Some(row);
        }
        layers
    }

    /// The middle of a box of this size that lies on `kind` alone and off every box of `taken`, as
    /// far from all else as possible; `None` if there is no room.
    pub(crate) fn room(&self, kind: K, size: Point, taken: &[Corners]) -> Option<Point> {
        const TRIES: usize = 48;
        let fits = |place: Point, scale: f64| {
            let [low, high] = around(place, size.map(|length| length * scale));
            let inside = low.iter().all(|c| *c >= 0.0) && high.iter().all(|c| *c <= 1.0);
            let free = taken.iter().all(|other| apart(&[low, high], other));
            let ([i, j], [last, top]) = (self.index(low), self.index(high));
            let rows = || self.kinds[j..=top].iter();
            inside && free && rows().all(|row| row[i..=last].iter().all(|found| *found == kind))
        };
        let places: Vec<Point> = (0..TRIES * TRIES)
            .map(|k| [k % TRIES, k / TRIES].map(|index| (index as f64 + 0.5) / TRIES as f64))
            .collect();
        [4.0, 3.0, 2.2, 1.6, 1.2, 1.0].iter().find_map(|&scale| {
            let free: Vec<&Point> = places.iter().filter(|p| fits(**p, scale)).collect();
            let mean = |axis: usize| free.iter().map(|p| p[axis]).sum::<f64>() / free.len() as f64;
            let middle = [mean(0), mean(1)];
            let off = |p: &Point| (p[0] - middle[0]).powi(2) + (p[1] - middle[1]).powi(2);
            free.into_iter()
                .min_by(|a, b| off(a).total_cmp(&off(b)))
                .copied()
        })
    }
}

/// `count` marks, or as many of them as are drawn: the first, the last and evenly between.
fn chosen(count: usize, most: usize) -> Vec<usize> {
    if count <= most {
        return (0..count).collect();
    }
    let gaps = most - 1;
    let mark = |k: usize| (k * (count - 1) + gaps / 2) / gaps;
    (0..most).map(mark).collect()
}

/// Half-way between marks, on a ruler that goes from 0 to 1.
fn edges(marks: &[f64], chosen: &[usize]) -> Vec<f64> {
    let (first, last) = (marks[0], marks[marks.len() - 1]);
    let place = |mark: f64| ((mark - first) / (last - first)).clamp(0.0, 1.0);
    let middle = |pair: &[usize]| place(marks[pair[0]] / 2.0 + marks[pair[1]] / 2.0);
    let inner = chosen.windows(2).map(middle);
    [0.0].into_iter().chain(inner).chain([1.0]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A plane from a drawing, its top row first.
    fn drawn(rows: &[&str]) -> Cells<char> {
        let marks = |count: usize| (0..count).map(|k| k as f64).collect::<Vec<_>>();
        let (xs, ys) = (marks(rows[0].len()), marks(rows.len()));
        let kind = |i: usize, j: usize| rows[rows.len() - 1 - j].as_bytes()[i] as char;
        Cells::new([&xs, &ys], kind)
    }

    #[test]
    fn what_is_painted_last_is_the_kind_of_the_cell() {
        let cells = drawn(&["aabb", "aabb", "abbc", "cccc"]);
        let layers = cells.layers();
        assert_eq!(layers.len(), 5, "{layers:?}");
        for k in 0..400 {
            let place = [k % 20, k / 20].map(|index| (f64::from(index) + 0.5) / 20.0);
            let covers = |layer: &&Layer<char>| {
                let [left, right] = layer.across;
                (left..=right).contains(&place[0]) && place[1] <= layer.top
            };
            let last = layers.iter().rev().find(covers).expect("no hole");
            assert_eq!(last.kind, cells.at(place), "at {place:?}");
        }
    }

    #[test]
    fn of_many_marks_the_ends_and_some_between_are_kept_as_they_are() {
        let marks: Vec<f64> = (0..1000).map(f64::from).collect();
        let cells = Cells::of_size([&marks, &marks], MOST, |i, j| (i, j));
        assert_eq!(cells.layers().len(), MOST[0] * MOST[1]);
        assert_eq!(cells.at([0.0, 0.0]), (0, 0));
        assert_eq!(cells.at([1.0, 1.0]), (999, 999));
        let (i, j) = cells.at([0.5, 0.25]);
        assert!(i.abs_diff(500) <= 3 && j.abs_diff(250) <= 5, "{i} {j}");
        // A plane in shreds is drawn with fewer cells.
        let shreds = Cells::new([&marks, &marks], |i, j| (i, j));
        assert!(shreds.layers().len() <= LAYERS);
        assert_eq!(shreds.at([1.0, 0.0]), (999, 0));
    }

    #[test]
    fn a_name_has_room_only_on_its_own_kind() {
        let cells = drawn(&["aaaaaaaa", "aaaabbbb", "aaaabbbb", "aaaabbbb"]);
        let [x, y] = cells.room('b', [0.3, 0.2], &[]).expect("room for a name");
        assert!(x > 0.6 && y < 0.6, "{x} {y}");
        assert_eq!(cells.room('b', [0.8, 0.2], &[]), None);
        let taken = [[0.5, 0.0], [1.0, 0.6]];
        assert_eq!(cells.room('b', [0.3, 0.3], &[taken]), None);
        assert_eq!(cells.room('c', [0.1, 0.1], &[]), None);
    }
}
