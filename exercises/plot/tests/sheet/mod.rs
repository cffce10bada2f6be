//! Reads a picture back: its words, its shapes, and what must hold for every one of them.

#![allow(dead_code)] // Not every test file asks every question.

use std::collections::BTreeMap;

use plot::{Grid, Point};

/// A rectangle on the sheet: left, top, right, bottom.
pub type Bounds = [f64; 4];

/// The height of a surface at x and y.
pub type Height = fn(f64, f64) -> f64;

/// A picture that was parsed.
pub struct Sheet {
    pub svg: String,
    pub title: String,
    pub description: String,
    pub size: [f64; 2],
    /// The texts, and where they stand.
    pub texts: Vec<(String, Bounds)>,
    /// The shapes: the name of the element, its colour, and where it is.
    pub shapes: Vec<(String, String, Bounds)>,
}

impl Sheet {
    pub fn read(svg: String) -> Self {
        let document = roxmltree::Document::parse(&svg).expect("an SVG is well-formed XML");
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        let view: Vec<f64> = numbers(root.attribute("viewBox").expect("a viewBox"));
        let (mut texts, mut shapes) = (Vec::new(), Vec::new());
        for node in root.children().filter(|node| node.is_element()) {
            let number = |name| {
                node.attribute(name)
                    .and_then(|v| v.parse().ok())
                    .unwrap_or(0.0)
            };
            match node.tag_name().name() {
                "title" | "desc" | "metadata" | "style" => {}
                "text" => texts.push(text(&node)),
                name => {
                    let [x, y] = [number("x"), number("y")];
                    let [cx, cy, r] = [number("cx"), number("cy"), number("r")];
                    let bounds = match name {
                        "rect" => [x, y, x + number("width"), y + number("height")],
                        "circle" => [cx - r, cy - r, cx + r, cy + r],
                        "line" => ["x1", "y1", "x2", "y2"].map(number),
                        "polyline" | "polygon" => around(&node),
                        other => panic!("what is <{other}>?"),
                    };
                    let fill = node.attribute("fill").filter(|color| *color != "none");
                    let color = fill.or(node.attribute("stroke")).unwrap_or("?");
                    shapes.push((name.to_owned(), color.to_owned(), bounds));
                }
            }
        }
        let words = |name: &str| {
            let node = root.children().find(|node| node.has_tag_name(name));
            node.and_then(|node| node.text())
                .unwrap_or_default()
                .to_owned()
        };
        let [title, description] = [words("title"), words("desc")];
        let size = [view[2], view[3]];
        Self {
            title,
            description,
            size,
            texts,
            shapes,
            svg,
        }
    }

    /// What holds for every picture, whatever the data.
    pub fn check(&self) {
        assert!(!self.title.is_empty() && !self.description.is_empty());
        for word in ["NaN", "inf", "--"] {
            assert!(!self.svg.contains(word), "{word} in the file");
        }
        let inside =
            |b: &Bounds| b[0] >= 0.0 && b[1] >= 0.0 && b[2] <= self.size[0] && b[3] <= self.size[1];
        for (text, bounds) in &self.texts {
            assert!(inside(bounds), "`{text}` hangs over the edge: {bounds:?}");
        }
        for (name, _, bounds) in &self.shapes {
            assert!(inside(bounds), "a {name} hangs over the edge: {bounds:?}");
        }
        for (k, (a, a_bounds)) in self.texts.iter().enumerate() {
            for (b, b_bounds) in &self.texts[k + 1..] {
                let apart = a_bounds[2] <= b_bounds[0]
                    || b_bounds[2] <= a_bounds[0]
                    || a_bounds[3] <= b_bounds[1]
                    || b_bounds[3] <= a_bounds[1];
                assert!(apart, "`{a}` {a_bounds:?} lies on `{b}` {b_bounds:?}");
            }
        }
    }

    pub fn says(&self, text: &str) -> bool {
        self.texts.iter().any(|(found, _)| found == text)
    }

    /// How many shapes of this kind have this colour.
    pub fn count(&self, name: &str, color: &str) -> usize {
        self.colored(name, color).len()
    }

    /// Where the shapes of this kind and colour are.
    pub fn colored(&self, name: &str, color: &str) -> Vec<Bounds> {
        let wanted = self
            .shapes
            .iter()
            .filter(|(n, c, _)| n == name && c == color);
        wanted.map(|(_, _, bounds)| *bounds).collect()
    }

    /// A digest for a review: what is written where, and how many shapes of each kind and colour
    /// there are, and where. Places are in whole pixels, so that the last digit of a sine on another
    /// machine changes nothing.
    pub fn digest(&self) -> String {
        let pixels = |b: &Bounds| {
            let [left, top, right, bottom] = b.map(|units| (units / 10.0).round() + 0.0);
            format!("x {left} to {right}, y {top} to {bottom}")
        };
        let mut lines = vec![
            format!("title: {}", self.title),
            format!("desc: {}", self.description),
            format!("sheet: {} x {}", self.size[0] / 10.0, self.size[1] / 10.0),
        ];
        lines.extend(self.texts.iter().map(|(text, b)| {
            let [x, y] = [b[0], b[1]].map(|units| (units / 10.0).round());
            format!("at {x}, {y}: {text}")
        }));
        // The colours of a surface are many: those are one kind.
        let named = |color: &str| INKS.into_iter().find(|ink| *ink == color);
        let mut kinds: BTreeMap<(&str, &str), (usize, Bounds)> = BTreeMap::new();
        for (name, color, b) in &self.shapes {
            let kind = (name.as_str(), named(color).unwrap_or("other"));
            let (count, hull) = kinds.entry(kind).or_insert((0, *b));
            *count += 1;
            *hull = [
                hull[0].min(b[0]),
                hull[1].min(b[1]),
                hull[2].max(b[2]),
                hull[3].max(b[3]),
            ];
        }
        lines.extend(kinds.iter().map(|((name, color), (count, hull))| {
            format!("{count} {name} {color}: {}", pixels(hull))
        }));
        lines.join("\n")
    }
}

/// The walk's colour and the ink, as they are written in the file.
pub const WALK: &str = "#D01C1F";
pub const INK: &str = "#222222";

/// Every colour with a meaning of its own.
const INKS: [&str; 10] = [
    "#FFFFFF", INK, "#606060", "#E6E6E6", WALK, "#C078C0", "#3048C0", "#00A878", "#D84800",
    "#8C7A00",
];

/// A text and a guess at its place: 0.6 of the letter size for each letter, 0.65 in bold, and 0.4
/// for raised digits, commas and the like.
fn text(node: &roxmltree::Node<'_, '_>) -> (String, Bounds) {
    let number = |name| {
        node.attribute(name)
            .and_then(|v| v.parse().ok())
            .unwrap_or(0.0)
    };
    let words = node.text().unwrap_or_default().trim().to_owned();
    let [x, y, size]: [f64; 3] = ["x", "y", "font-size"].map(number);
    let letter = if node.attribute("font-weight").is_some() {
        0.65
    } else {
        0.6
    };
    let narrow = |c: &char| "⁰¹²³⁴⁵⁶⁷⁸⁹⁻ .,:|()".contains(*c);
    let thin = words.chars().filter(narrow).count() as f64;
    let width = size * (letter * (words.chars().count() as f64 - thin) + 0.4 * thin);
    let left = match node.attribute("text-anchor") {
        Some("middle") => -width / 2.0,
        Some("end") => -width,
        _ => 0.0,
    };
    // The height of the letters, from the top of an `l` to the foot of a `p`.
    let top = match node.attribute("dy") {
        Some("0.76em") => 0.0,
        Some("0.5ex") => -0.5 * size,
        _ => -size,
    };
    let bounds = match node.attribute("transform") {
        None => [x + left, y + top, x + left + width, y + top + size],
        // Turned a quarter to the left: what was right is up.
        Some(_) => [x + top, y - left - width, x + top + size, y - left],
    };
    (words, bounds)
}

fn around(node: &roxmltree::Node<'_, '_>) -> Bounds {
    let points = numbers(node.attribute("points").expect("points"));
    points
        .chunks(2)
        .fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |b, p| {
            [
                b[0].min(p[0]),
                b[1].min(p[1]),
                b[2].max(p[0]),
                b[3].max(p[1]),
            ]
        })
}

fn numbers(text: &str) -> Vec<f64> {
    let parts = text.split([' ', ',']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().expect("a number")).collect()
}

/// `count` marks from `-half` to `half`.
pub fn ruler(half: f64, count: usize) -> Vec<f64> {
    let step = 2.0 * half / (count - 1) as f64;
    (0..count).map(|i| i as f64 * step - half).collect()
}

/// The heights of `f` on `[-half, half]²`.
pub fn grid(half: f64, count: usize, f: impl Fn(f64, f64) -> f64) -> Grid {
    let marks = ruler(half, count);
    let row = |&y: &f64| marks.iter().map(|&x| f(x, y)).collect();
    let values = marks.iter().map(row).collect();
    Grid::new(marks.clone(), marks, values).expect("a sound grid")
}

pub fn bowl(x: f64, y: f64) -> f64 {
    0.5 * (x * x + 20.0 * (y * y))
}

/// Gradient descent on the bowl, with the heavy ball's momentum.
pub fn descent(lr: f64, momentum: f64, steps: usize) -> Vec<Point> {
    let (mut p, mut v) = ([-2.5, 2.0], [0.0, 0.0]);
    let mut walk = vec![p];
    for _ in 0..steps {
        v = [
            momentum * v[0] - lr * p[0],
            momentum * v[1] - lr * 20.0 * p[1],
        ];
        p = [p[0] + v[0], p[1] + v[1]];
        walk.push(p);
    }
    walk
}

/// The losses of [`descent`] without momentum.
pub fn losses(lr: f64, steps: usize) -> Vec<f64> {
    descent(lr, 0.0, steps)
        .iter()
        .map(|p| bowl(p[0], p[1]))
        .collect()
}
