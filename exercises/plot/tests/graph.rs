//! Curves over one axis.

use plot::{Graph, GraphLine, Point, Stroke, Window};

const WINDOW: Window = Window {
    x: [0.0, 10.0],
    y: [1e-3, 1e3],
};

fn svg(points: &[Point], stroke: Stroke, logarithmic: bool) -> String {
    let graph = Graph {
        title: "A title",
        about: "What is to be seen.",
        names: ["step", "distance"],
        window: WINDOW,
        logarithmic,
        lines: &[GraphLine {
            label: "a walk",
            notes: &["lr 0.1"],
            points,
            stroke,
        }],
    };
    graph.svg()
}

fn count(svg: &str, name: &str) -> usize {
    let document = roxmltree::Document::parse(svg).expect("a picture is XML");
    let named = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
    named.count()
}

#[test]
fn a_dot_stands_for_each_point_inside_the_frame() {
    let inside = [[0.0, 1.0], [5.0, 1e-3], [10.0, 1e3]];
    let outside = [
        [-1.0, 1.0],
        [5.0, 2e3],
        [11.0, 1.0],
        [5.0, f64::NAN],
        [f64::INFINITY, 1.0],
    ];
    let points = [inside.as_slice(), &outside].concat();
    for stroke in [Stroke::Dots, Stroke::Marks, Stroke::Walk] {
        for logarithmic in [true, false] {
            assert_eq!(
                count(&svg(&points, stroke, logarithmic), "circle"),
                3,
                "{stroke:?}"
            );
        }
    }
    assert_eq!(count(&svg(&points, Stroke::Line, true), "circle"), 0);
}

#[test]
fn what_has_no_logarithm_has_no_place_on_such_an_axis() {
    let points = [[1.0, 0.0], [2.0, -1.0], [3.0, 1.0]];
    let text = svg(&points, Stroke::Walk, true);
    assert_eq!(count(&text, "circle"), 1);
    for odd in ["NaN", "inf"] {
        assert!(!text.contains(odd), "a coordinate is {odd}");
    }
}

#[test]
fn those_who_hear_the_picture_are_told_what_is_in_it() {
    let text = svg(&[[1.0, 1.0], [2.0, 0.5]], Stroke::Line, true);
    let wanted =
        "What is to be seen. The distance on a logarithmic axis against the step. a walk: lr 0.1.";
    assert!(text.contains(wanted), "{text}");
    let walk = svg(&[[1.0, 1.0]; 4], Stroke::Walk, false);
    assert!(walk.contains("The distance against the step."));
}
