//! What step 8 promises: when a run arrived, when it settled, and a table that says so.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex05_sweep::Behaviour::{self, Converges, Crawls, Diverges, Stalls};
use ex07_guard::{Run, Settings, Stop};
use ex08_table::{Row, first_below, render, row, settled_below};

#[track_caller]
fn check_first(losses: &[f64], threshold: f64, expected: Option<usize>) {
    let got = first_below(losses, threshold);
    holds!(
        got == expected,
        "first_below is the first k with losses[k] < threshold:\n\
         losses        {losses:?}\n\
         threshold     {threshold:?}\n\
         it should be  {expected:?}\n\
         yours is      {got:?}"
    );
}

#[track_caller]
fn check_settled(losses: &[f64], threshold: f64, expected: Option<usize>) {
    let got = settled_below(losses, threshold);
    holds!(
        got == expected,
        "settled_below is the first k from which every loss is < threshold:\n\
         losses        {losses:?}\n\
         threshold     {threshold:?}\n\
         it should be  {expected:?}\n\
         yours is      {got:?}"
    );
}

#[test]
fn the_first_step_below_the_threshold_is_found() {
    check_first(&[9.0, 4.0, 0.5, 2.0, 0.8, 0.3], 1.0, Some(2));
    check_first(&[9.0, 4.0, 3.0, 2.0], 2.5, Some(3));
    check_first(&[0.5, 9.0], 1.0, Some(0));
    check_first(&[5.0, f64::NAN, 0.1], 1.0, Some(2));
    check_first(&[5.0, f64::INFINITY, 0.1], 1.0, Some(2));
    check_first(&[5.0, f64::NEG_INFINITY, 0.1], 1.0, Some(1));
    check_first(&[5.0, 0.0, 0.1], 1.0, Some(1));
    check_first(&[0.5], 1.0, Some(0));
}

#[test]
fn a_loss_far_below_zero_is_below_the_threshold() {
    check_first(&[9.0, 4.0, -5.0, 2.0], 1.0, Some(2));
    check_first(&[9.0, -4.0, -6.0], -5.0, Some(2));
    check_first(&[9.0, -0.5, 4.0], 1.0, Some(1));
    check_settled(&[9.0, -0.5], 1.0, Some(1));
    check_settled(&[9.0, 4.0, -5.0, -2.0], 1.0, Some(2));
    check_settled(&[9.0, f64::NEG_INFINITY, -6.0, 0.5], 1.0, Some(1));
    check_settled(&[9.0, -1.0, -3.0, -1.0, -4.0], -2.0, Some(4));
}

#[test]
fn a_run_that_was_never_below_has_no_first_step_below() {
    check_first(&[9.0, 4.0, 3.0], 1.0, None);
    check_first(&[9.0, f64::NAN, 3.0], 1.0, None);
    check_first(&[], 1.0, None);
}

#[test]
fn the_settled_step_is_the_one_after_which_the_loss_never_climbs_out_again() {
    check_settled(&[9.0, 4.0, 0.5, 2.0, 0.8, 0.3], 1.0, Some(4));
    check_settled(&[9.0, 0.5, 4.0, 0.5, 4.0, 0.5], 1.0, Some(5));
    check_settled(&[9.0, 4.0, 3.0, 2.0], 3.5, Some(2));
    check_settled(&[0.5, 0.9, 0.1], 1.0, Some(0));
    check_settled(&[0.5, f64::NAN, 0.1], 1.0, Some(2));
}

#[test]
fn a_run_that_ends_above_the_threshold_never_settled() {
    check_settled(&[9.0, 0.5, 0.4, 2.0], 1.0, None);
    check_settled(&[9.0, 4.0, f64::NAN], 5.0, None);
    check_settled(&[], 1.0, None);
}

#[test]
fn a_long_walk_is_read_like_a_short_one() {
    let late = [vec![9.0; 260], vec![0.5; 40]].concat();
    check_first(&late, 1.0, Some(260));
    check_settled(&late, 1.0, Some(260));
    let early = [vec![9.0, 9.0, 0.5, 9.0], vec![0.5; 200]].concat();
    check_first(&early, 1.0, Some(2));
    check_settled(&early, 1.0, Some(4));
}

#[test]
fn a_loss_equal_to_the_threshold_is_not_below_it() {
    check_first(&[2.0, 1.0, 0.5], 1.0, Some(2));
    check_settled(&[0.5, 1.0, 0.5, 0.25], 1.0, Some(2));
}

#[test]
fn a_threshold_may_be_as_tiny_as_it_likes() {
    check_first(&[9e-13, 5e-13, 7e-13, 4e-13], 6e-13, Some(1));
    check_settled(&[9e-13, 5e-13, 7e-13, 4e-13], 6e-13, Some(3));
}

/// The losses of the standard run with lr 0.02 and momentum 0.9.
fn losses_with_momentum() -> Vec<f64> {
    let ([mut x, mut y], [mut vx, mut vy]) = ([-2.5, 2.0], [0.0, 0.0]);
    let mut losses = vec![43.125];
    for _ in 0..200 {
        vx = 0.9 * vx - 0.02 * x;
        vy = 0.9 * vy - 0.02 * (20.0 * y);
        x += vx;
        y += vy;
        losses.push(0.5 * (x * x + 20.0 * y * y));
    }
    losses
}

#[test]
fn the_standard_run_with_momentum_arrives_at_64_and_settles_at_101() {
    let losses = losses_with_momentum();
    let got = (first_below(&losses, 1e-3), settled_below(&losses, 1e-3));
    holds!(
        got == (Some(64), Some(101)),
        "with lr 0.02 and momentum 0.9 the loss is below 0.001 at step 64 for the first\n\
         time, climbs out again, and stays below from step 101 on:\n\
         (first, settled) should be  (Some(64), Some(101))\n\
         yours is                    {got:?}"
    );
}

const fn settings(lr: f64, momentum: f64, steps: usize) -> Settings {
    Settings {
        lr,
        momentum,
        steps,
    }
}

/// What every run of [`check_row`] was set to.
const SETTINGS: Settings = settings(0.3, 0.7, 5);

/// A run with the given losses; where it went is of no interest to the table.
fn run<const N: usize>(losses: &[f64], stop: Stop) -> Run<N> {
    Run {
        trajectory: vec![[1.0; N]; losses.len()],
        losses: losses.to_vec(),
        stop,
    }
}

/// The row of this run must tell `expected`.
#[track_caller]
fn check_row<const N: usize>(run: &Run<N>, threshold: f64, expected: Row, why: &str) {
    let got = row(SETTINGS, run, threshold);
    let same_loss = relative_eq!(got.final_loss, expected.final_loss)
        || got.final_loss.is_nan() && expected.final_loss.is_nan();
    let rest = |row: &Row| (row.lr, row.momentum, row.behaviour, row.steps);
    holds!(
        rest(&got) == rest(&expected) && same_loss,
        "{why}:\n\
         losses     {:?}\n\
         stop       {:?}\n\
         threshold  {threshold:?}\n\
         the row should be\n\
         {expected:?}\n\
         yours is\n\
         {got:?}",
        run.losses,
        run.stop,
    );
}

/// A row of [`SETTINGS`].
fn expected(behaviour: Behaviour, steps: usize, final_loss: f64) -> Row {
    Row {
        lr: 0.3,
        momentum: 0.7,
        behaviour,
        steps,
        final_loss,
    }
}

#[test]
fn the_row_of_a_run_that_converges_tells_the_settled_step() {
    check_row(
        &run::<2>(&[9.0, 4.0, 0.5, 2.0, 0.8, 0.3], Stop::Finished),
        1.0,
        expected(Converges, 4, 0.3),
        "a run that converges ends its story where it settles, not at its first visit",
    );
    check_row(
        &run::<1>(&[9.0, 4.0, 3.0, 2.0, 1.0, 0.5], Stop::Finished),
        3.5,
        expected(Converges, 2, 0.5),
        "a run that converges ends its story where it settles",
    );
}

#[test]
fn the_row_of_a_run_that_the_guard_stopped_tells_the_step_of_the_divergence() {
    check_row(
        &run::<2>(&[9.0, 80.0, 700.0], Stop::Diverged { step: 3 }),
        1.0,
        expected(Diverges, 3, 700.0),
        "the guard stopped this run at step 3",
    );
}

#[test]
fn a_run_that_the_guard_stopped_diverges_whatever_its_losses_look_like() {
    let why = "the guard stopped this run, so it diverges";
    check_row(
        &run::<2>(&[9.0, 0.5], Stop::Diverged { step: 2 }),
        1.0,
        expected(Diverges, 2, 0.5),
        why,
    );
    check_row(
        &run::<3>(&[9.0], Stop::Diverged { step: 1 }),
        1.0,
        expected(Diverges, 1, 9.0),
        why,
    );
}

#[test]
fn a_run_whose_start_was_bad_has_no_final_loss() {
    check_row(
        &run::<2>(&[], Stop::Diverged { step: 0 }),
        1.0,
        expected(Diverges, 0, f64::NAN),
        "the start itself was bad, so there is no loss at all and the final loss is NaN",
    );
}

#[test]
fn the_row_of_a_run_that_crawls_or_stalls_tells_all_the_steps() {
    check_row(
        &run::<2>(&[9.0, 8.0, 7.0, 6.0, 5.0, 4.0], Stop::Finished),
        1.0,
        expected(Crawls, 5, 4.0),
        "this run still falls when its steps are over",
    );
    check_row(
        &run::<1>(&[9.0, 8.0, 6.0, 6.0, 6.0, 6.0], Stop::Finished),
        1.0,
        expected(Stalls, 5, 6.0),
        "this run no longer falls and is not below the threshold",
    );
    check_row(
        &run::<3>(&[9.0, 0.5, 8.0, 6.0, 4.0, 2.0], Stop::Finished),
        1.0,
        expected(Crawls, 5, 2.0),
        "this run was below the threshold once, but it did not stay there",
    );
}

#[test]
fn the_row_of_a_run_that_ends_above_its_start_tells_all_the_steps() {
    let why = "this run took all its steps and ended above its start";
    check_row(
        &run::<2>(&[9.0, 8.0, 7.0, 8.0, 9.0, 10.0], Stop::Finished),
        1.0,
        expected(Diverges, 5, 10.0),
        why,
    );
    check_row(
        &run::<2>(&[0.1, 0.05, 0.1, 0.2, 0.3, 0.5], Stop::Finished),
        1.0,
        expected(Diverges, 5, 0.5),
        why,
    );
}

#[test]
fn a_row_tells_losses_of_zero_and_below_as_they_are() {
    let why = "the last loss is the final loss, whatever its sign";
    check_row(
        &run::<2>(&[9.0, 4.0, 0.5, 0.4, -3.0, -3.5], Stop::Finished),
        1.0,
        expected(Converges, 2, -3.5),
        why,
    );
    check_row(
        &run::<2>(&[9.0, 4.0, 3.0, 2.0, 1.5, 0.0], Stop::Finished),
        1.0,
        expected(Converges, 5, 0.0),
        why,
    );
    let why = "the threshold is the one that is given, whatever its size and sign";
    check_row(
        &run::<2>(&[9.0, 8.0, 4.0, 3.0, 2.5, 2.0], Stop::Finished),
        3.5,
        expected(Converges, 3, 2.0),
        why,
    );
    check_row(
        &run::<2>(&[9.0, 8.0, -1.0, -3.0, -1.0, -4.0], Stop::Finished),
        -2.0,
        expected(Converges, 5, -4.0),
        why,
    );
    check_row(
        &run::<2>(&[9.0, 8.0, 7.0, -1.0, -3.0, -1.0], Stop::Finished),
        -2.0,
        expected(Stalls, 5, -1.0),
        why,
    );
}

#[test]
fn a_row_carries_the_settings_of_its_run() {
    for (lr, momentum) in [(0.5, 0.0), (0.001, 0.95), (-2.0, 1.5), (2.0, -0.5)] {
        let settings = settings(lr, momentum, 2);
        let got = row(settings, &run::<2>(&[3.0, 2.0, 1.0], Stop::Finished), 1e-3);
        holds!(
            (got.lr, got.momentum) == (lr, momentum),
            "lr and momentum come from the settings: expected {lr} and {momentum},\n\
             yours are {} and {}",
            got.lr,
            got.momentum
        );
    }
}

#[test]
fn the_row_of_the_standard_run_with_momentum_tells_step_101() {
    let settings = settings(0.02, 0.9, 200);
    let run = run::<2>(&losses_with_momentum(), Stop::Finished);
    let got = row(settings, &run, 1e-3);
    holds!(
        (got.behaviour, got.steps) == (Converges, 101),
        "this run converges, and it settles at step 101: expected Converges and 101,\n\
         yours are {:?} and {}",
        got.behaviour,
        got.steps
    );
}

#[test]
fn the_table_looks_like_this() {
    let rows = [
        (0.001, 0.0, Crawls, 200, 2.1067043909032925),
        (0.02, 0.0, Converges, 200, 0.0009666745806428523),
        (0.02, 0.9, Converges, 101, 2.9702063086874833e-8),
        (0.1, 0.0, Stalls, 200, 40.0),
        (0.2, 0.0, Diverges, 7, 21257640.131072),
        (1.0, 0.25, Diverges, 0, f64::NAN),
    ]
    .map(|(lr, momentum, behaviour, steps, final_loss)| Row {
        lr,
        momentum,
        behaviour,
        steps,
        final_loss,
    });
    let mut settings = insta::Settings::clone_current();
    settings.set_description("- is what was expected, + is yours");
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    insta::assert_snapshot!(render(&rows), @r"
    | lr | momentum | converged | steps | final loss |
    |---|---|---|---|---|
    | 0.001 | 0 | no (crawls) | 200 | 2.107e0 |
    | 0.02 | 0 | yes | 200 | 9.667e-4 |
    | 0.02 | 0.9 | yes | 101 | 2.970e-8 |
    | 0.1 | 0 | no (stalls) | 200 | 4.000e1 |
    | 0.2 | 0 | no (diverges) | 7 | 2.126e7 |
    | 1 | 0.25 | no (diverges) | 0 | NaN |
    ");
}

#[test]
fn a_table_shows_every_number_and_every_row_as_it_is() {
    for (lr, momentum, loss, line) in [
        (
            1e-7,
            -0.5,
            0.0,
            "| 0.0000001 | -0.5 | yes | 9 | 0.000e0 |\n",
        ),
        (
            250.25,
            0.125,
            -0.0025,
            "| 250.25 | 0.125 | yes | 9 | -2.500e-3 |\n",
        ),
        (
            -0.25,
            1.5,
            f64::INFINITY,
            "| -0.25 | 1.5 | yes | 9 | inf |\n",
        ),
        (
            0.1875,
            0.90625,
            12.5,
            "| 0.1875 | 0.90625 | yes | 9 | 1.250e1 |\n",
        ),
    ] {
        let row = Row {
            lr,
            momentum,
            ..expected(Converges, 9, loss)
        };
        let got = render(&[row, row]).split_off(render(&[]).len());
        holds!(
            got == line.repeat(2),
            "the two equal lines of {row:?}:\n\
             expected  {:#?}\n\
             yours     {:#?}",
            lines(&line.repeat(2)),
            lines(&got)
        );
    }
}

#[test]
fn steps_are_printed_as_they_are_however_many() {
    for (steps, cell) in [(0, "| 0 |"), (1000, "| 1000 |"), (12500, "| 12500 |")] {
        let got = render(&[expected(Crawls, steps, 1.5)]);
        holds!(
            got.contains(cell),
            "{steps} steps stand as {cell} in their line; yours is\n{:#?}",
            lines(&got)
        );
    }
}

/// The lines of a text with the newlines that end them, fit for a failure message.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[test]
fn without_rows_the_table_is_the_header_and_the_rule() {
    let table = render(&[]);
    let expected = "| lr | momentum | converged | steps | final loss |\n|---|---|---|---|---|\n";
    holds!(
        table == expected,
        "without rows the table is two lines, each with a newline at its end:\n\
         expected  {:#?}\n\
         yours     {:#?}",
        lines(expected),
        lines(&table)
    );
}

#[test]
fn every_line_of_the_table_ends_in_a_newline() {
    for n in [1, 3, 12] {
        let table = render(&vec![expected(Crawls, 7, 1.5); n]);
        let line = "| 0.3 | 0.7 | no (crawls) | 7 | 1.500e0 |\n";
        let end: String = table.split_inclusive('\n').skip(2).collect();
        holds!(
            end == line.repeat(n),
            "under the rule there is a line for each row, with a newline at its end:\n\
             expected  {:#?}\n\
             yours     {:#?}",
            lines(&line.repeat(n)),
            lines(&end)
        );
    }
}
