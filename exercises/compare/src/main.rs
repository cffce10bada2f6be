//! Your own code beside libraries, on the same two problems.
//!
//! ```text
//! cargo run --manifest-path exercises/compare/Cargo.toml
//! ```
//!
//! First a gradient: derived by hand, by your dual numbers, and by those of `num-dual`. Then two walks, on the
//! bowl and in Rosenbrock's valley: what it takes your methods to come below a loss of 0.001, and what it
//! takes those of `argmin`. The walks in the valley are kept in `exercises/figures`.

mod library;
mod own;

use plot::{Direction, Grid, Trajectory, Walk, Window};
use std::error::Error;
use std::path::Path;

/// Below this loss a walk has arrived.
const ARRIVED: f64 = 1e-3;

/// A surface, its gradient, and where walks start on it.
struct Problem {
    name: &'static str,
    value: fn([f64; 2]) -> f64,
    gradient: fn([f64; 2]) -> [f64; 2],
    start: [f64; 2],
}

/// What a method did.
struct Run {
    method: String,
    /// The points of its walk, the start first.
    points: Vec<[f64; 2]>,
    /// How often it asked for the gradient.
    gradients: u64,
    /// How often it asked for the loss.
    losses: u64,
}

const PROBLEMS: [Problem; 2] = [
    Problem {
        name: "the bowl",
        value: |[x, y]| 0.5 * (x * x + 20.0 * y * y),
        gradient: |[x, y]| [x, 20.0 * y],
        start: [-2.5, 2.0],
    },
    Problem {
        name: "Rosenbrock's valley",
        value: ext04_adam::rosenbrock_value,
        gradient: ext04_adam::rosenbrock_gradient,
        start: [-1.2, 1.0],
    },
];

fn main() -> Result<(), Box<dyn Error>> {
    gradients();
    for problem in &PROBLEMS {
        let mut runs = own::runs(problem);
        runs.extend(library::runs(problem)?);
        table(problem, &runs);
    }
    let [_, valley] = &PROBLEMS;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../figures");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("compare.svg"), picture(valley)?)?;
    println!(
        "The walks in {} are in exercises/figures/compare.svg.",
        valley.name
    );
    Ok(())
}

/// The gradient of Rosenbrock's valley at its start, three times.
fn gradients() {
    let p = PROBLEMS[1].start;
    println!("The gradient of Rosenbrock's valley at {p:?}\n");
    println!("| by | along x | along y |\n|---|---|---|");
    for (by, [x, y]) in [
        ("your formula", ext04_adam::rosenbrock_gradient(p)),
        ("your dual numbers", own::gradient_by_dual(p)),
        ("num-dual", library::gradient_by_dual(p)),
    ] {
        println!("| {by} | {x} | {y} |");
    }
    println!();
}

fn table(problem: &Problem, runs: &[Run]) {
    println!("To a loss below {ARRIVED} on {}\n", problem.name);
    println!("| method | steps | gradients | losses | loss |\n|---|---|---|---|---|");
    for run in runs {
        let end = run.points[run.points.len() - 1];
        let loss = (problem.value)(end);
        let steps = run.points.len() - 1;
        let (method, gradients, losses) = (&run.method, run.gradients, run.losses);
        println!("| {method} | {steps} | {gradients} | {losses} | {loss:.1e} |");
    }
    println!();
}

/// The walks of four methods on the contours of a problem.
fn picture(problem: &Problem) -> Result<String, Box<dyn Error>> {
    let mut runs = own::runs(problem);
    runs.extend(library::runs(problem)?);
    let shown = ["momentum", "Adam", "steepest", "L-BFGS"];
    let runs = runs
        .iter()
        .filter(|run| shown.iter().any(|name| run.method.contains(name)));
    let walks: Vec<Walk<'_>> = runs
        .map(|run| Walk {
            label: &run.method,
            points: &run.points,
        })
        .collect();
    let window = Window {
        x: [-2.0, 2.0],
        y: [-1.0, 3.0],
    };
    let ruler = |[low, high]: [f64; 2]| -> Vec<f64> {
        (0..=120)
            .map(|k| low + (high - low) * f64::from(k) / 120.0)
            .collect()
    };
    let (xs, ys) = (ruler(window.x), ruler(window.y));
    let row = |y: &f64| xs.iter().map(|x| (problem.value)([*x, *y])).collect();
    let heights = ys.iter().map(row).collect();
    let figure = Trajectory {
        title: "Your methods and a library's in Rosenbrock's valley",
        grid: &Grid::new(xs.clone(), ys, heights)?,
        levels: plot::LEVELS,
        window,
        walks: &walks,
        arrows: &[],
        direction: Direction::Downhill,
        minima: &[[1.0, 1.0]],
    };
    Ok(figure.svg())
}
