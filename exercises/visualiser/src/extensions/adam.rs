//! Four methods on four grounds.

use super::{Picture, marks};
use crate::learner::ex04_loop::descend;
use crate::learner::ex06_momentum::descend_with_momentum;
use crate::learner::ext04_adam::{
    Decays, beale_gradient, beale_value, descend_with_adam, rmsprop_step, rosenbrock_gradient,
    rosenbrock_value,
};
use crate::terrain;
use plot::{Direction, Grid, Point, Trajectory, Walk, Window};

const NEEDS: &[&str] = &[
    "ex01_surface",
    "ex03_step",
    "ex04_loop",
    "ex06_momentum",
    "ext04_adam",
];

pub const BOWL: Picture = Picture {
    name: "race-bowl",
    about: "four methods on the bowl",
    needs: NEEDS,
    draw: || {
        race(&Ground {
            title: "Four methods on the bowl, 60 steps",
            value: |[x, y]| 0.5 * (x * x + 20.0 * y * y),
            slope: |[x, y]| [x, 20.0 * y],
            start: [-2.5, 2.0],
            window: Window::square(3.0),
            minima: &[[0.0, 0.0]],
            rates: [0.095, 0.02, 0.05, 0.3],
            steps: 60,
        })
    },
};

pub const HILLS: Picture = Picture {
    name: "race-terrain",
    about: "four methods on the terrain",
    needs: NEEDS,
    draw: || {
        race(&Ground {
            title: "Four methods on the terrain, 50 steps with the rate 0.1",
            value: terrain::value,
            slope: terrain::gradient,
            start: [1.5, 1.5],
            window: Window::square(2.0),
            minima: &[],
            rates: [0.1; 4],
            steps: 50,
        })
    },
};

pub const ROSENBROCK: Picture = Picture {
    name: "race-rosenbrock",
    about: "four methods in Rosenbrock's valley",
    needs: NEEDS,
    draw: || {
        race(&Ground {
            title: "Four methods in Rosenbrock's valley, 150 steps",
            value: rosenbrock_value,
            slope: rosenbrock_gradient,
            start: [-1.2, 1.0],
            window: Window {
                x: [-2.0, 2.0],
                y: [-1.0, 3.0],
            },
            minima: &[[1.0, 1.0]],
            rates: [0.002, 0.003, 0.01, 0.1],
            steps: 150,
        })
    },
};

pub const BEALE: Picture = Picture {
    name: "race-beale",
    about: "four methods on Beale's surface",
    needs: NEEDS,
    draw: || {
        race(&Ground {
            title: "Four methods on Beale's surface, 100 steps",
            value: beale_value,
            slope: beale_gradient,
            start: [1.0, 1.0],
            window: Window {
                x: [0.0, 4.0],
                y: [-1.0, 2.0],
            },
            minima: &[[3.0, 0.5]],
            rates: [0.01, 0.01, 0.05, 0.3],
            steps: 100,
        })
    },
};

/// Where a race is run, and how.
struct Ground {
    title: &'static str,
    value: fn(Point) -> f64,
    slope: fn(Point) -> Point,
    start: Point,
    window: Window,
    minima: &'static [Point],
    /// Those of plain descent, momentum 0.9, RMSProp and Adam.
    rates: [f64; 4],
    steps: usize,
}

/// So many steps of RMSProp with the decay 0.9, the start first.
fn rmsprop(ground: &Ground, lr: f64) -> Vec<Point> {
    let (mut p, mut squares) = (ground.start, [0.0; 2]);
    let mut walk = vec![p];
    for _ in 0..ground.steps {
        (p, squares) = rmsprop_step(ground.slope, p, squares, lr, 0.9, 1e-8);
        walk.push(p);
    }
    walk
}

fn race(ground: &Ground) -> String {
    let Ground {
        slope,
        start,
        window,
        steps,
        ..
    } = *ground;
    let [plain, momentum, squares, adam] = ground.rates;
    // Adam is first, and red.
    let walks = [
        (
            "Adam",
            adam,
            descend_with_adam(slope, start, adam, Decays::USUAL, steps),
        ),
        ("plain", plain, descend(slope, start, plain, steps)),
        (
            "momentum 0.9",
            momentum,
            descend_with_momentum(slope, start, momentum, 0.9, steps),
        ),
        ("RMSProp", squares, rmsprop(ground, squares)),
    ];
    let labels = walks
        .each_ref()
        .map(|(name, lr, _)| format!("{name}, lr {lr}"));
    let walks: Vec<Walk<'_>> = (labels.iter().zip(&walks))
        .map(|(label, (_, _, points))| Walk { label, points })
        .collect();
    let ruler = |[low, high]: [f64; 2]| -> Vec<f64> { marks(low, high, 121).collect() };
    let (xs, ys) = (ruler(window.x), ruler(window.y));
    let row = |y: &f64| xs.iter().map(|x| (ground.value)([*x, *y])).collect();
    let heights = ys.iter().map(row).collect();
    let grid = Grid::new(xs.clone(), ys, heights);
    let figure = Trajectory {
        title: ground.title,
        // Two rulers, and a height wherever they cross: that is the right shape.
        grid: &grid.expect("the rulers rise"),
        levels: plot::LEVELS,
        window,
        walks: &walks,
        arrows: &[],
        direction: Direction::Downhill,
        minima: ground.minima,
    };
    figure.svg()
}
