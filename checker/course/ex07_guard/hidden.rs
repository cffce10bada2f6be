//! What step 7 promises: a walk with momentum that stops before the first bad point, and says so.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex07_guard::{Run, Settings, Stop, default_ceiling, guarded_descent};

fn bowl([x, y]: [f64; 2]) -> f64 {
    0.5 * (x * x + 20.0 * y * y)
}

fn bowl_gradient([x, y]: [f64; 2]) -> [f64; 2] {
    [x, 20.0 * y]
}

fn settings(lr: f64, momentum: f64, steps: usize) -> Settings {
    Settings {
        lr,
        momentum,
        steps,
    }
}

/// What to add to a failure when it is the step of ex06 that is wrong.
fn if_ex06_is_wrong() -> &'static str {
    let (p, v) = ex06_momentum::momentum_step(bowl_gradient, [-2.5, 2.0], [0.5, -1.0], 0.02, 0.9);
    match relative_eq!(
        [p, v].concat()[..],
        [-2.0, 0.3, 0.5, -1.7][..],
        max_relative = 1e-9
    ) {
        true => "",
        false => {
            "\n\
             ex06_momentum's momentum_step is wrong on p (-2.5, 2) with v (0.5, -1),\n\
             gradient (-2.5, 40), lr 0.02 and momentum 0.9:\n\
             mend that first (cargo test -p ex06_momentum)"
        }
    }
}

/// Without momentum and with a gradient of -1 everywhere, this walk counts: 0, 1, 2, 3, …
fn count(f: impl Fn(f64) -> f64, steps: usize, ceiling: f64) -> Run<1> {
    let settings = settings(1.0, 0.0, steps);
    guarded_descent(|[x]| f(x), |_| [-1.0], [0.0], settings, ceiling)
}

/// The run must have ended as it should, with `points` points and as many losses.
#[track_caller]
fn check_ending<const N: usize>(run: &Run<N>, stop: Stop, points: usize, why: &str) {
    holds!(
        run.stop == stop,
        "{why}:\n\
         the run should stop with  {stop:?}\n\
         yours stops with          {:?}{}",
        run.stop,
        if_ex06_is_wrong(),
    );
    holds!(
        (run.trajectory.len(), run.losses.len()) == (points, points),
        "{why}.\n\
         Only good points are recorded, each with its loss:\n\
         stop      {stop:?}\n\
         expected  points: {points}, losses: {points}\n\
         yours     points: {}, losses: {}",
        run.trajectory.len(),
        run.losses.len(),
    );
}

/// A run without a bad point must be the whole walk with momentum, and its losses.
#[track_caller]
fn check_finished<const N: usize>(
    f: impl Fn([f64; N]) -> f64,
    gradient: impl Fn([f64; N]) -> [f64; N],
    start: [f64; N],
    settings: Settings,
) {
    let run = guarded_descent(&f, &gradient, start, settings, 1e12);
    check_ending(
        &run,
        Stop::Finished,
        settings.steps + 1,
        "no point of this walk is bad, so all the steps are taken",
    );
    let (mut p, mut v) = (start, [0.0; N]);
    for k in 0..=settings.steps {
        if k > 0 {
            let slope = gradient(p);
            v = std::array::from_fn(|i| settings.momentum * v[i] - settings.lr * slope[i]);
            p = std::array::from_fn(|i| p[i] + v[i]);
        }
        let (point, loss) = (run.trajectory[k], run.losses[k]);
        holds!(
            relative_eq!(point[..], p[..], epsilon = 1e-12, max_relative = 1e-9)
                && relative_eq!(loss, f(p), epsilon = 1e-12, max_relative = 1e-9),
            "a good run is the walk with momentum, and the loss at each point:\n\
             {settings:?}\n\
             point {k} should be  {p:?}\n\
             with the loss      {:?}\n\
             yours is           {point:?}\n\
             with the loss      {loss:?}{}",
            f(p),
            if_ex06_is_wrong(),
        );
    }
}

#[test]
fn a_run_without_a_bad_point_is_the_whole_walk_with_its_losses() {
    let settings = settings(0.02, 0.9, 30);
    check_finished(bowl, bowl_gradient, [-2.5, 2.0], settings);
    check_finished(|[x]| x * x, |[x]| [2.0 * x], [3.0], settings);
    check_finished(
        |[x, y, z]| x * x + y * y - z,
        |[x, y, z]| [2.0 * x, 2.0 * y, -1.0 - z.sin()],
        [1.0, -0.5, 2.0],
        settings,
    );
}

#[test]
fn without_momentum_a_good_run_is_plain_gradient_descent() {
    let settings = settings(0.05, 0.0, 12);
    check_finished(bowl, bowl_gradient, [-2.5, 2.0], settings);
}

#[test]
fn a_good_run_takes_every_rate_and_every_momentum_as_it_is() {
    for (lr, momentum) in [
        (-0.02, 0.5),
        (0.0, 0.5),
        (0.02, 1.0),
        (0.02, 1.3),
        (0.02, -0.5),
    ] {
        let settings = settings(lr, momentum, 6);
        check_finished(bowl, bowl_gradient, [-2.5, 2.0], settings);
    }
    let turned = |[v, w, x, y, z]: [f64; 5]| [w, x, y, z, v];
    let sum = |p: [f64; 5]| p.iter().sum();
    let settings = settings(1.5, 0.5, 3);
    check_finished(sum, turned, [1.0, -2.0, 4.0, 8.0, -16.0], settings);
}

#[test]
fn a_ball_that_rests_takes_all_its_steps() {
    check_finished(bowl, bowl_gradient, [0.0, 0.0], settings(0.02, 0.9, 5));
    check_finished(bowl, bowl_gradient, [-2.5, 0.0], settings(0.1, 0.0, 5));
    let why = "the loss is 0 everywhere, and the ceiling is 0: nothing is above it";
    check_ending(&count(|_| 0.0, 3, 0.0), Stop::Finished, 4, why);
}

#[test]
fn a_run_of_no_steps_is_the_start_and_its_loss() {
    let settings = settings(0.05, 0.5, 0);
    check_finished(bowl, bowl_gradient, [-2.5, 2.0], settings);
}

#[test]
fn a_healthy_run_whose_loss_climbs_at_step_3_is_not_stopped() {
    let settings = settings(0.02, 0.9, 200);
    let run = guarded_descent(bowl, bowl_gradient, [-2.5, 2.0], settings, 4.3125e7);
    check_ending(
        &run,
        Stop::Finished,
        201,
        "with momentum the loss climbs at step 3, from 2.8 to 14.1, and then\n\
         arrives at 0.00000003: a climb alone is no reason to stop",
    );
    let last = run.losses[200];
    holds!(
        relative_eq!(last, 2.9702063086874833e-8, max_relative = 1e-6),
        "the last loss should be 2.9702063e-8; yours is {last:?}"
    );
}

#[test]
fn a_diverging_run_stops_when_its_loss_is_above_the_ceiling() {
    for (lr, step) in [(0.2, 7), (0.5, 4)] {
        let settings = settings(lr, 0.0, 200);
        let ceiling = default_ceiling(43.125);
        let run = guarded_descent(bowl, bowl_gradient, [-2.5, 2.0], settings, ceiling);
        let why = format!("with lr {lr} on the bowl, step {step} leads above 4.3125e7");
        check_ending(&run, Stop::Diverged { step }, step, &why);
    }
}

#[test]
fn the_usual_ceiling_is_a_million_times_the_first_loss_and_at_least_a_million() {
    for (loss, expected) in [(43.125, 4.3125e7), (1.0, 1e6), (0.25, 1e6), (-5.0, 1e6)] {
        let got = default_ceiling(loss);
        let _under_it_a_walk_is_made = count(|x| x, 2, got);
        holds!(
            relative_eq!(got, expected, max_relative = 1e-9),
            "default_ceiling was handed out, and is no longer what it was: put it back.\n\
             with the loss {loss} at the start it was  {expected:?}\n\
             yours gives                            {got:?}"
        );
    }
}

#[test]
fn the_bad_point_itself_is_not_recorded() {
    let run = count(|x| x * x, 100, 30.0);
    check_ending(
        &run,
        Stop::Diverged { step: 6 },
        6,
        "the losses are 0, 1, 4, 9, 16, 25, 36, …, and the ceiling is 30",
    );
    holds!(
        run.losses.iter().all(|&loss| loss <= 30.0),
        "no recorded loss is above the ceiling of 30; yours are {:?}",
        run.losses
    );
}

#[test]
fn a_loss_equal_to_the_ceiling_is_still_good() {
    let why = "the losses are 0, 1, 2, 3, …; the ceiling is 5, and only 6 is above it";
    check_ending(&count(|x| x, 100, 5.0), Stop::Diverged { step: 6 }, 6, why);
}

#[test]
fn a_loss_hardly_above_the_ceiling_is_bad() {
    let why = "the losses are 0, 1, 2, 3, …; the ceiling is next to nothing below 5";
    let ceiling = 5.0 - 2_f64.powi(-30);
    let run = count(|x| x, 100, ceiling);
    check_ending(&run, Stop::Diverged { step: 5 }, 5, why);
    let why = "the loss at the start is 5, and the ceiling is 4.5";
    let run = count(|x| 5.0 - x, 3, 4.5);
    check_ending(&run, Stop::Diverged { step: 0 }, 0, why);
}

#[test]
fn a_good_loss_is_good_however_steep_it_is_there() {
    let settings = settings(1.0, 0.0, 3);
    let run = guarded_descent(|[x]| x, |_| [f64::INFINITY], [2.0], settings, 5.0);
    let why = "the loss at the start is 2, which is good; the slope there leads to a bad point";
    check_ending(&run, Stop::Diverged { step: 1 }, 1, why);
    let mut settings = settings;
    settings.lr = f64::NAN;
    let run = guarded_descent(|[x]| x, |_| [1.0], [2.0], settings, 5.0);
    let why = "the rate is NaN, so the first step leads to a bad point";
    check_ending(&run, Stop::Diverged { step: 1 }, 1, why);
}

#[test]
fn a_long_run_takes_all_its_steps_and_a_move_counts_however_small_it_is() {
    check_finished(bowl, bowl_gradient, [-2.5, 2.0], settings(0.02, 0.5, 300));
    let hill = settings(0.1, 0.5, 100);
    check_finished(|[x]| -x * x, |[x]| [-2.0 * x], [1e-13], hill);
}

#[test]
fn a_loss_far_below_zero_is_bad_too() {
    let why = "the losses are 0, -1, -2, …; the ceiling is 5, and |-6| is above it";
    check_ending(&count(|x| -x, 100, 5.0), Stop::Diverged { step: 6 }, 6, why);
}

#[test]
fn a_loss_that_is_not_finite_is_bad() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let run = count(|x| if x > 3.5 { bad } else { 1.0 }, 100, 1e6);
        let why = format!("at step 4 the loss is {bad}");
        check_ending(&run, Stop::Diverged { step: 4 }, 4, &why);
    }
}

#[test]
fn under_an_infinite_ceiling_a_loss_that_is_not_finite_is_still_bad() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let run = count(|x| if x > 2.5 { bad } else { 1.0 }, 100, f64::INFINITY);
        let why = format!("at step 3 the loss is {bad}, and the ceiling is infinite");
        check_ending(&run, Stop::Diverged { step: 3 }, 3, &why);
    }
    let settings = settings(0.5, 0.0, 200);
    let run = guarded_descent(bowl, bowl_gradient, [-2.5, 2.0], settings, f64::INFINITY);
    check_ending(
        &run,
        Stop::Diverged { step: 161 },
        161,
        "with lr 0.5 on the bowl the loss overflows at step 161",
    );
}

#[test]
fn the_first_bad_point_ends_the_run_even_if_good_ones_would_follow() {
    let run = count(|x| if x == 3.0 { 40.0 } else { x }, 10, 30.0);
    let why = "the losses are 0, 1, 2, 40, 4, …, and the ceiling is 30";
    check_ending(&run, Stop::Diverged { step: 3 }, 3, why);
}

#[test]
fn a_start_that_is_bad_is_step_0_and_leaves_nothing() {
    let why = "the start is examined like every other point";
    for bad in [f64::NAN, f64::INFINITY, 7.0, -7.0] {
        let run = count(|x| if x < 0.5 { bad } else { 1.0 }, 10, 5.0);
        check_ending(&run, Stop::Diverged { step: 0 }, 0, why);
    }
    check_ending(&count(|_| 7.0, 0, 5.0), Stop::Diverged { step: 0 }, 0, why);
    let why = "no absolute value is below zero, so under such a ceiling every loss is bad";
    check_ending(&count(|_| 0.0, 3, -5.0), Stop::Diverged { step: 0 }, 0, why);
}

#[test]
fn the_last_step_is_guarded_like_the_others() {
    let why = "the losses are 0, 1, 2, 3, … and the ceiling is 5";
    check_ending(&count(|x| x, 6, 5.0), Stop::Diverged { step: 6 }, 6, why);
    check_ending(&count(|x| x, 5, 5.0), Stop::Finished, 6, why);
}

#[test]
fn a_point_that_is_far_away_is_good_while_its_loss_is() {
    let settings = settings(1.0, 0.5, 20);
    let run = guarded_descent(|_| 1.0, |_| [1e9, -1e9], [0.0, 0.0], settings, 5.0);
    check_ending(
        &run,
        Stop::Finished,
        21,
        "the guard looks at the loss, and here it is 1 everywhere",
    );
}

#[test]
fn with_momentum_the_step_of_the_divergence_is_counted_in_the_same_way() {
    let settings = settings(1.0, 0.5, 20);
    let run = guarded_descent(|[x]| x, |_| [-1.0], [0.0], settings, 4.0);
    check_ending(
        &run,
        Stop::Diverged { step: 3 },
        3,
        "the losses are 0, 1, 2.5, 4.25, …, and the ceiling is 4",
    );
}
