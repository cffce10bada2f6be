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

// == first-visit-for-settled
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    if let ex07_guard::Stop::Diverged { step } = run.stop {
        step
    } else if behaviour(run, threshold) == Behaviour::Converges {
        first_below(&run.losses, threshold).unwrap()
    } else {
        settings.steps
    }
}

// == always-all-steps
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    settings.steps
}

// == all-steps-when-converged
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match run.stop {
        ex07_guard::Stop::Diverged { step } => step,
        ex07_guard::Stop::Finished => settings.steps,
    }
}

// == all-steps-when-stopped
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match behaviour(run, threshold) {
        Behaviour::Converges => settled_below(&run.losses, threshold).unwrap(),
        _ => settings.steps,
    }
}

// == last-good-step-when-stopped
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    if let ex07_guard::Stop::Diverged { step } = run.stop {
        step.saturating_sub(1)
    } else if behaviour(run, threshold) == Behaviour::Converges {
        settled_below(&run.losses, threshold).unwrap()
    } else {
        settings.steps
    }
}

// == counts-the-losses
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match behaviour(run, threshold) {
        Behaviour::Converges => settled_below(&run.losses, threshold).unwrap(),
        _ => run.losses.len(),
    }
}

// == counts-the-losses-always
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    run.losses.len()
}

// == settles-though-it-does-not-converge
fn end<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> usize {
    match run.stop {
        ex07_guard::Stop::Diverged { step } => step,
        _ => settled_below(&run.losses, threshold).unwrap_or(settings.steps),
    }
}

// == ignores-the-guard
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

// == ignores-the-guards-word
fn behaviour<const N: usize>(run: &Run<N>, threshold: f64) -> Behaviour {
    if run.losses.is_empty() {
        Behaviour::Diverges
    } else {
        ex05_sweep::classify(&run.losses, threshold)
    }
}

// == threshold-of-its-own
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

// == smallest-loss
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    run.losses.iter().copied().fold(f64::NAN, f64::min)
}

// == first-loss
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    *run.losses.first().unwrap_or(&f64::NAN)
}

// == no-loss-is-zero
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    run.losses.last().copied().unwrap_or_default()
}

// == no-loss-is-infinite
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    *run.losses.last().unwrap_or(&f64::INFINITY)
}

// == (unnamed) reads the last loss of a run that has none [panicked]
fn final_loss<const N: usize>(run: &Run<N>) -> f64 {
    run.losses[run.losses.len() - 1]
}
