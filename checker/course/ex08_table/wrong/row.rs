//! Wrong ways to write `row`, each under the name of its misconception.

// == (shared)
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour: behaviour(run, threshold),
        steps: end(settings, run, threshold),
        final_loss: final_loss(run),
    }
}

fn behaviour<const N: usize>(run: &Run<N>, threshold: f64) -> Behaviour {
    match run.stop {
        ex07_guard::Stop::Diverged { .. } => Behaviour::Diverges,
        ex07_guard::Stop::Finished => ex05_sweep::classify(&run.losses, threshold),
    }
}

fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    if let ex07_guard::Stop::Diverged { step } = run.stop {
        step
    } else if behaviour(run, threshold) == Behaviour::Converges {
        settled_below(&run.losses, threshold).unwrap()
    } else {
        settings.steps
    }
}

fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    match run.losses.last() {
        Some(&loss) => loss,
        None => f64::NAN,
    }
}

// == first-visit-for-settled | What can go wrong
// Your steps tell the first visit below the threshold. A run is there when it stays there: use
// settled_below.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    if let ex07_guard::Stop::Diverged { step } = run.stop {
        step
    } else if behaviour(run, threshold) == Behaviour::Converges {
        first_below(&run.losses, threshold).unwrap()
    } else {
        settings.steps
    }
}

// == always-all-steps | What can go wrong
// Your steps are settings.steps in every row. That is right only for a run that neither converged
// nor was stopped: else tell the settled step, or the step of the divergence.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    settings.steps
}

// == all-steps-when-converged | What can go wrong
// Your steps are settings.steps for a run that converges. Its story ended where it settled: use
// settled_below.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match run.stop {
        ex07_guard::Stop::Diverged { step } => step,
        ex07_guard::Stop::Finished => settings.steps,
    }
}

// == all-steps-when-stopped | What can go wrong
// Your steps are settings.steps for a run that the guard stopped. Its story ended at the step
// inside Stop::Diverged.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match behaviour(run, threshold) {
        Behaviour::Converges => settled_below(&run.losses, threshold).unwrap(),
        _ => settings.steps,
    }
}

// == last-good-step-when-stopped | What can go wrong
// For a run that the guard stopped, your steps are one too small: that is the last good point. The
// step of the divergence is inside Stop::Diverged.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    if let ex07_guard::Stop::Diverged { step } = run.stop {
        step.saturating_sub(1)
    } else if behaviour(run, threshold) == Behaviour::Converges {
        settled_below(&run.losses, threshold).unwrap()
    } else {
        settings.steps
    }
}

// == counts-the-losses | What can go wrong
// Your steps are the number of losses where they should be settings.steps. The start has a loss
// too, so there is one loss more than steps.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match behaviour(run, threshold) {
        Behaviour::Converges => settled_below(&run.losses, threshold).unwrap(),
        _ => run.losses.len(),
    }
}

// == counts-the-losses-always | What can go wrong
// Your steps are the number of losses in every row. Tell the settled step of a run that converges,
// the step of the divergence, or else settings.steps.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    run.losses.len()
}

// == settles-though-it-does-not-converge | What can go wrong
// Yours tells the settled step whenever there is one, even of a run that ended above its start.
// Tell it only if the behaviour is Converges.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match run.stop {
        ex07_guard::Stop::Diverged { step } => step,
        _ => settled_below(&run.losses, threshold).unwrap_or(settings.steps),
    }
}

// == ignores-the-guard | What can go wrong
// Yours asks classify even where the guard stopped the run. The recorded losses may look harmless
// then: Stop::Diverged means Diverges, whatever they are.
fn behaviour<const N: usize>(run: &Run<N>, threshold: f64) -> Behaviour {
    if run.losses.is_empty() {
        Behaviour::Diverges
    } else {
        ex05_sweep::classify(&run.losses, threshold)
    }
}

fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match (behaviour(run, threshold), run.stop) {
        (Behaviour::Converges, _) => settled_below(&run.losses, threshold).unwrap(),
        (_, ex07_guard::Stop::Diverged { step }) => step,
        _ => settings.steps,
    }
}

// == ignores-the-guards-word | What can go wrong
// Your steps are right, but the behaviour is what classify says even where the guard stopped the
// run. Stop::Diverged means Diverges, whatever the recorded losses look like.
fn behaviour<const N: usize>(run: &Run<N>, threshold: f64) -> Behaviour {
    if run.losses.is_empty() {
        Behaviour::Diverges
    } else {
        ex05_sweep::classify(&run.losses, threshold)
    }
}

// == threshold-of-its-own | What can go wrong
// Yours uses the threshold 0.001, whatever the caller says. Hand threshold on to classify and to
// settled_below.
fn behaviour<const N: usize>(run: &Run<N>, threshold: f64) -> Behaviour {
    match run.stop {
        ex07_guard::Stop::Diverged { .. } => Behaviour::Diverges,
        ex07_guard::Stop::Finished => ex05_sweep::classify(&run.losses, 1e-3),
    }
}

fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    if let ex07_guard::Stop::Diverged { step } = run.stop {
        step
    } else if behaviour(run, threshold) == Behaviour::Converges {
        settled_below(&run.losses, 1e-3).unwrap()
    } else {
        settings.steps
    }
}

// == smallest-loss | What can go wrong
// Your final loss is the smallest one of the run. The last one is asked for.
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    run.losses.iter().copied().fold(f64::NAN, f64::min)
}

// == first-loss | What can go wrong
// Your final loss is the first one of the run. The last one is asked for.
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    *run.losses.first().unwrap_or(&f64::NAN)
}

// == no-loss-is-zero | What can go wrong
// Where no loss was recorded, your final loss is 0. That would be a perfect run. There is no
// number to tell: f64::NAN.
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    run.losses.last().copied().unwrap_or_default()
}

// == no-loss-is-infinite | What can go wrong
// Where no loss was recorded, your final loss is infinite. No such loss was seen: f64::NAN says
// that there is no number.
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    *run.losses.last().unwrap_or(&f64::INFINITY)
}

// == first-visit-whenever-there-is-one | What can go wrong
// Your steps tell the first visit below the threshold of every run that was not stopped. Tell the
// settled step, of a run that converges; of the others, settings.steps.
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match run.stop {
        ex07_guard::Stop::Diverged { step } => step,
        _ => first_below(&run.losses, threshold).unwrap_or(settings.steps),
    }
}

// == swaps-rate-and-momentum | What can go wrong
// In your row rate and momentum have changed places: lr is settings.lr, and momentum is
// settings.momentum.
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    Row {
        lr: settings.momentum,
        momentum: settings.lr,
        behaviour: behaviour(run, threshold),
        steps: end(settings, run, threshold),
        final_loss: final_loss(run),
    }
}

// == loss-where-it-ended | What can go wrong
// Your final loss is the one at the step that you tell, where a converging run settled. The last one of
// the run is asked for.
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let steps = end(settings, run, threshold);
    let final_loss = match behaviour(run, threshold) {
        Behaviour::Converges => run.losses[steps],
        _ => final_loss(run),
    };
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour: behaviour(run, threshold),
        steps,
        final_loss,
    }
}

// == (unnamed) reads the last loss of a run that has none [panicked]
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    run.losses[run.losses.len() - 1]
}

// == (unnamed) takes every point for one of the plane [panicked]
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let [x, y] = [0, 1].map(|i| run.trajectory.last().map_or(0.0, |p| p[i]));
    assert!(x.is_finite() && y.is_finite());
    let behaviour = match run.stop {
        ex07_guard::Stop::Diverged { .. } => Behaviour::Diverges,
        ex07_guard::Stop::Finished => ex05_sweep::classify(&run.losses, threshold),
    };
    let steps = match run.stop {
        ex07_guard::Stop::Diverged { step } => step,
        ex07_guard::Stop::Finished if behaviour == Behaviour::Converges => {
            settled_below(&run.losses, threshold).expect("it converges")
        }
        ex07_guard::Stop::Finished => settings.steps,
    };
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour,
        steps,
        final_loss: run.losses.last().copied().unwrap_or(f64::NAN),
    }
}
