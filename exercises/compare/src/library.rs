//! What libraries make of the same.

use crate::{ARRIVED, Problem, Run};
use argmin::core::observers::{Observe, ObserverMode};
use argmin::core::{CostFunction, Error, Executor, Gradient, IterState, KV, Solver, State};
use argmin::solver::gradientdescent::SteepestDescent;
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::LBFGS;
use num_dual::Dual64;
use std::cell::RefCell;
use std::rc::Rc;

/// As argmin asks: points are lists.
struct Asked {
    value: fn([f64; 2]) -> f64,
    gradient: fn([f64; 2]) -> [f64; 2],
}

impl CostFunction for Asked {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, p: &Vec<f64>) -> Result<f64, Error> {
        Ok((self.value)([p[0], p[1]]))
    }
}

impl Gradient for Asked {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, p: &Vec<f64>) -> Result<Vec<f64>, Error> {
        Ok((self.gradient)([p[0], p[1]]).to_vec())
    }
}

/// What argmin keeps between two steps.
type Kept<H> = IterState<Vec<f64>, Vec<f64>, (), H, (), f64>;

/// Looks over a method's shoulder: the point after each step.
#[derive(Clone, Default)]
struct Walked(Rc<RefCell<Vec<[f64; 2]>>>);

impl<H> Observe<Kept<H>> for Walked
where
    Kept<H>: State<Param = Vec<f64>>,
{
    fn observe_iter(&mut self, state: &Kept<H>, _: &KV) -> Result<(), Error> {
        if let Some(p) = state.get_param() {
            self.0.borrow_mut().push([p[0], p[1]]);
        }
        Ok(())
    }
}

/// Steepest descent, which searches along each slope for how far to go, and L-BFGS, which learns the
/// curvatures from the last few slopes.
///
/// # Errors
/// When argmin gives up.
pub fn runs(problem: &Problem) -> Result<Vec<Run>, Error> {
    let search = MoreThuenteLineSearch::new;
    Ok(vec![
        run(
            problem,
            "argmin: steepest descent",
            SteepestDescent::new(search()),
        )?,
        run(problem, "argmin: L-BFGS", LBFGS::new(search(), 7))?,
    ])
}

fn run<S, H>(problem: &Problem, method: &str, solver: S) -> Result<Run, Error>
where
    S: Solver<Asked, Kept<H>>,
    H: 'static,
    Kept<H>: State<Param = Vec<f64>, Float = f64>,
{
    let walked = Walked::default();
    walked.0.borrow_mut().push(problem.start);
    let asked = Asked {
        value: problem.value,
        gradient: problem.gradient,
    };
    let start = problem.start.to_vec();
    let result = Executor::new(asked, solver)
        .configure(|state| state.param(start).max_iters(5000).target_cost(ARRIVED))
        .add_observer(walked.clone(), ObserverMode::Always)
        .run()?;
    let counts = result.problem().counts.clone();
    let count = |what: &str| counts.get(what).copied().unwrap_or(0);
    Ok(Run {
        method: method.to_owned(),
        points: walked.0.borrow().clone(),
        gradients: count("gradient_count"),
        losses: count("cost_count"),
    })
}

/// The gradient of Rosenbrock's valley by the dual numbers of a library.
pub fn gradient_by_dual([x, y]: [f64; 2]) -> [f64; 2] {
    let value = |x: Dual64, y: Dual64| {
        let (off, bend) = (Dual64::from_re(1.0) - x, y - x * x);
        off * off + bend * bend * 100.0
    };
    let moved = |x: f64| Dual64::from_re(x).derivative();
    [
        value(moved(x), Dual64::from_re(y)).eps,
        value(Dual64::from_re(x), moved(y)).eps,
    ]
}
