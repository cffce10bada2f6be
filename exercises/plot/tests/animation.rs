//! The picture that moves: what it shows at rest, how it moves, and for whom.

mod sheet;

use plot::{Animation, Grid, Point, Window};
use sheet::{Sheet, bowl, descent, grid};

const WINDOW: Window = Window::square(3.0);

fn losses(walk: &[Point]) -> Vec<f64> {
    walk.iter().map(|p| bowl(p[0], p[1])).collect()
}

fn svg(grid: &Grid, walk: &[Point]) -> String {
    let figure = Animation {
        title: "A walk that is walked",
        grid,
        window: WINDOW,
        walk,
        losses: &losses(walk),
        minima: &[[0.0, 0.0]],
    };
    figure.svg()
}

/// The style sheet of the motion and its elements, and the picture without them.
fn parts(svg: &str) -> (String, String, String) {
    let from = svg
        .find("<style>\n@media (prefers-reduced-motion")
        .expect("a motion");
    let middle = from + svg[from..].find("</style>\n").expect("its end") + 9;
    let to = svg.rfind("</g>\n").expect("elements that move") + 5;
    let rest = format!("{}{}", &svg[..from], &svg[to..]);
    (
        svg[from..middle].to_owned(),
        svg[middle..to].to_owned(),
        rest,
    )
}

/// The attributes `name` of the elements.
fn attributes<'a>(elements: &'a str, name: &str) -> Vec<&'a str> {
    let before = format!(" {name}=\"");
    let parts = elements.split(before.as_str()).skip(1);
    parts.filter_map(|part| part.split('"').next()).collect()
}

/// Where a keyframe of this motion begins, in percent.
fn percents(css: &str, motion: &str) -> Vec<f64> {
    let (_, frames) = css.split_once(motion).expect("the motion");
    let frames = frames.split("@keyframes").next().unwrap_or(frames);
    let words = frames.split([' ', ',', '\n']);
    words
        .filter_map(|word| word.strip_suffix('%')?.parse().ok())
        .collect()
}

#[test]
fn at_rest_the_whole_walk_is_there() {
    let walk = descent(0.09, 0.0, 200);
    let svg = svg(&grid(3.0, 201, bowl), &walk);
    assert!(svg.len() < 150_000, "{} bytes", svg.len());
    let (_, elements, rest) = parts(&svg);
    Sheet::read(rest).check();
    // Every step that is long enough to be seen has a line, twice: its white edge and itself.
    let lines = elements.matches("pathLength").count();
    assert!((60..=150).contains(&lines) && lines % 2 == 0, "{lines}");
    assert!(
        !elements.contains("opacity"),
        "nothing is hidden without the style sheet"
    );
    assert!(elements.contains(">step 0: loss 43.1<"));
    // The last text is the one in the window, and the dot is where the walk ends.
    let moved = attributes(&elements, "transform");
    let texts = elements.matches("<text").count();
    assert_eq!(
        moved[1],
        format!("translate(0 {})", -240 * (texts as i32 - 1))
    );
    assert!(elements.contains(">step 200: loss 1.29 × 10⁻¹⁶<"));
}

#[test]
fn nothing_moves_for_those_who_prefer_less_motion() {
    let (css, ..) = parts(&svg(&grid(3.0, 21, bowl), &descent(0.09, 0.0, 20)));
    // A name without a duration moves nothing, and the only duration is under the condition.
    let (condition, rest) = css.split_once("\n}\n").expect("a condition");
    assert!(condition.contains("no-preference") && condition.contains("animation-duration"));
    assert!(!rest.contains("duration"));
}

#[test]
fn steps_come_one_after_the_other_then_it_rests() {
    let walk = descent(0.09, 0.0, 8);
    let (css, elements, _) = parts(&svg(&grid(3.0, 21, bowl), &walk));
    let name = &attributes(&elements, "style")[0]["animation-name:".len()..];
    let motion = name.split('-').next().expect("a name");
    let arrivals: Vec<f64> = (1..=8)
        .map(|k| {
            *percents(&css, &format!("{motion}-{k} "))
                .last()
                .expect("an end")
        })
        .collect();
    assert!(arrivals.is_sorted(), "{arrivals:?}");
    // The text changes when the dot arrives.
    assert_eq!(percents(&css, &format!("{motion}-text"))[1..], arrivals);
    assert_eq!(percents(&css, &format!("{motion}-dot")).len(), 2 * 9);
    let seconds: f64 = css
        .split_once("animation-duration: ")
        .and_then(|(_, rest)| rest.split('s').next()?.parse().ok())
        .expect("a duration");
    let rest = seconds * (1.0 - arrivals[7] / 100.0);
    assert!((2.0..4.0).contains(&rest), "it rests for {rest} seconds");
    assert!(
        (3.0..15.0).contains(&seconds),
        "one round takes {seconds} seconds"
    );
}

#[test]
fn two_pictures_in_one_page_have_their_own_names() {
    let grid = grid(3.0, 21, bowl);
    let name = |lr| {
        let (_, elements, _) = parts(&svg(&grid, &descent(lr, 0.0, 20)));
        attributes(&elements, "style")[0].to_owned()
    };
    assert_ne!(name(0.09), name(0.08));
    assert_eq!(name(0.09), name(0.09));
}

#[test]
fn odd_walks() {
    let grid = grid(3.0, 21, bowl);
    let mut walks: Vec<Vec<Point>> = vec![
        vec![[1.0, 1.0]],
        descent(0.11, 0.0, 300),
        descent(0.5, 0.0, 2000),
        vec![[0.0, 0.0]; 10_000],
        descent(0.1, 0.0, 100_000),
        (0..100_000)
            .map(|k| [f64::from(k % 97) / 40.0, f64::from(k % 89) / 40.0])
            .collect(),
    ];
    for odd in [f64::NAN, f64::INFINITY, f64::MAX, -1e150, 5e-324] {
        walks.push(vec![[0.5, 0.5], [odd, 0.5], [1.0, -1.0], [0.5, odd]]);
    }
    for walk in walks {
        let svg = svg(&grid, &walk);
        roxmltree::Document::parse(&svg).expect("well-formed");
        assert!(svg.len() < 150_000, "{} bytes", svg.len());
        let (css, elements, rest) = parts(&svg);
        Sheet::read(rest).check();
        // The long walks never come to rest: they are cut, and the picture says where.
        assert_eq!(elements.contains("drawn no further"), walk.len() > 90_000);
        assert!(!css.contains("NaN") && !elements.contains("NaN"));
    }
    // Nothing to walk: a picture that stands still.
    for walk in [vec![], vec![[f64::NAN; 2]; 3], vec![[9.0, 9.0]; 3]] {
        let svg = svg(&grid, &walk);
        assert!(!svg.contains("keyframes"));
        Sheet::read(svg).check();
    }
}

#[test]
fn a_picture_without_losses_counts_its_steps() {
    let figure = Animation {
        title: "No losses",
        grid: &grid(3.0, 21, bowl),
        window: WINDOW,
        walk: &descent(0.09, 0.0, 3),
        losses: &[f64::NAN],
        minima: &[],
    };
    let svg = figure.svg();
    assert!(svg.contains(">step 0: loss not a number<") && svg.contains(">step 3<"));
}
