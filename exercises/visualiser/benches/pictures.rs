//! How long a picture takes, and the stability map, beside matplotlib and numpy: both sides in one
//! run, turn by turn, medians and ratios.
//!
//! ```text
//! cargo bench --manifest-path solutions/Cargo.toml -p visualiser --features extensions
//! ```
//!
//! The other side is installed into a Python environment of its own below the target folder. Where
//! there is no Python, or nothing to install from, that is said, and its part is left out.

#[path = "../../../checker/course/experiment.rs"]
#[expect(dead_code, reason = "nothing is swept here")]
mod experiment;
#[cfg(feature = "extensions")]
mod extensions;
mod fused;
mod peer;

#[allow(dead_code)]
#[path = "../src/failure.rs"]
mod failure;
#[path = "../src/parallel.rs"]
mod parallel;
#[path = "../src/stability.rs"]
mod stability;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use ex01_surface::{Bowl, linspace, sample_grid};
use ex02_gradient::bowl_gradient;
use ex04_loop::descend;
use ex06_momentum::momentum_step;
use ex07_guard::default_ceiling;
use experiment::{RATE, START, STEPS, THRESHOLD};
use peer::Peer;
use plot::{Direction, Grid, Outcome, Trajectory, Walk, Window};

/// How often each side has its turn.
const TURNS: usize = 9;

/// How many contours both sides draw.
const LEVELS: usize = 30;

fn main() {
    let peer = Peer::find();
    match &peer {
        Ok(peer) => println!("beside {}", peer.versions()),
        Err(why) => println!("matplotlib and numpy are left out: {why}"),
    }
    whole_process(peer.as_ref().ok());
    in_process(peer.as_ref().ok());
    map(peer.as_ref().ok());
    #[cfg(feature = "extensions")]
    extensions::measure(peer.as_ref().ok());
}

/// From the command to the file, starting up and reading libraries included.
fn whole_process(peer: Option<&Peer>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let mut ours = Command::new(env!("CARGO_BIN_EXE_visualiser"));
    let levels = LEVELS.to_string();
    ours.args(["trajectory", "--levels", &levels, "--out"])
        .arg(&folder);
    let mut theirs = peer.map(|peer| peer.picture(&folder.join("trajectory.png")));
    let run = |command: &mut Command| {
        let command = command.stdout(Stdio::null());
        let (took, status) = seconds(|| command.status());
        assert!(status.is_ok_and(|status| status.success()), "{command:?}");
        took
    };
    let (mut us, mut them) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        us.push(run(&mut ours));
        them.extend(theirs.as_mut().map(run));
    }
    println!("\nwhole process: a picture of a walk on 201 × 201 heights, {LEVELS} contours");
    print_medians("visualiser, SVG", us, &[("matplotlib, PNG", them, 40.0)]);
}

/// The drawing alone, with the libraries loaded and the numbers ready.
fn in_process(peer: Option<&Peer>) {
    let bowl = Bowl::ELONGATED;
    let marks = linspace(-3.0, 3.0, 201);
    let heights = sample_grid(|p| bowl.value(p), &marks, &marks);
    let grid = Grid::new(marks.clone(), marks, heights).expect("a grid");
    let walk = descend(|p| bowl_gradient(&bowl, p), START, RATE, STEPS);
    let figure = Trajectory {
        title: &format!("Gradient descent, learning rate {RATE}"),
        grid: &grid,
        levels: LEVELS,
        window: Window::square(3.0),
        walks: &[Walk {
            label: "",
            points: &walk,
        }],
        arrows: &[],
        direction: Direction::Downhill,
        minima: &[[0.0, 0.0]],
    };
    let mut server = peer.map(Peer::serve);
    let (mut us, mut them) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        us.push(seconds(|| figure.svg()).0);
        them.extend(server.as_mut().map(|server| server.ask("draw")[0]));
    }
    println!("\nin the process: drawing it");
    print_medians("plot, SVG", us, &[("matplotlib, PNG", them, 10.0)]);
    if let Some(server) = server {
        server.end();
    }
}

/// A million runs.
fn map(peer: Option<&Peer>) {
    const SIZE: usize = 1000;
    let rates = linspace(0.0, 0.2, SIZE);
    let momenta = linspace(0.0, 1.0, SIZE);
    let bowl = Bowl::ELONGATED;
    let runs = stability::Runs {
        loss: |p| bowl.value(p),
        step: |p, v, lr, momentum| momentum_step(|p| bowl_gradient(&bowl, p), p, v, lr, momentum),
        start: START,
        steps: STEPS,
        threshold: THRESHOLD,
        ceiling: default_ceiling(bowl.value(START)),
    };
    let learner = || parallel::each(SIZE, &[], |j| runs.row(&rates, momenta[j]));
    let fused = || parallel::each(SIZE, &[], |j| fused::row(&rates, momenta[j]));
    let mut server = peer.map(Peer::serve);
    let (mut us, mut hand, mut them) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (took, ours) = seconds(learner);
        us.push(took);
        let (took, by_hand) = seconds(fused);
        hand.push(took);
        let (ours, by_hand) = (ours.expect("a map"), by_hand.expect("a map"));
        assert!(ours == by_hand, "the two maps should be the same");
        if let Some(answer) = server.as_mut().map(|server| server.ask("map")) {
            them.push(answer[0]);
            assert_eq!(answer[1..], counts(&ours), "numpy's map should be the same");
        }
    }
    println!("\nthe stability map: {SIZE} × {SIZE} runs of {STEPS} steps");
    let others = [
        ("a loop fused by hand", hand, 1.0 / 1.5),
        ("numpy", them, 20.0),
    ];
    print_medians("momentum_step of step 6", us, &others);
    if let Some(server) = server {
        server.end();
    }
}

/// How many runs settle, stay undecided and diverge.
fn counts(outcomes: &[Vec<Outcome>]) -> [f64; 3] {
    let mut counts = [0.0; 3];
    for outcome in outcomes.iter().flatten() {
        counts[match outcome {
            Outcome::Settles(_) => 0,
            Outcome::Undecided => 1,
            Outcome::Diverges => 2,
        }] += 1.0;
    }
    counts
}

fn seconds<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed().as_secs_f64(), result)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The medians, and how many times as long the others take; at least so many times is wanted.
fn print_medians(name: &str, ours: Vec<f64>, others: &[(&str, Vec<f64>, f64)]) {
    let ours = median(ours);
    println!("  {name:<26}{:>10.2} ms", ours * 1e3);
    for (name, times, wanted) in others {
        if times.is_empty() {
            println!("  {name:<26}{:>10}", "left out");
            continue;
        }
        let theirs = median(times.clone());
        let ratio = theirs / ours;
        let verdict = if ratio >= *wanted {
            ""
        } else {
            ", NOT REACHED"
        };
        println!(
            "  {name:<26}{:>10.2} ms  {ratio:.2} times as long (wanted: {wanted:.2}{verdict})",
            theirs * 1e3
        );
    }
}
