//! `row` with two mistakes at once, each under the names of both.

// == first-visit-for-settled + last-good-step-when-stopped
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let (behaviour, steps) = match run.stop {
        ex07_guard::Stop::Diverged { step } => (Behaviour::Diverges, step.saturating_sub(1)),
        ex07_guard::Stop::Finished => {
            let behaviour = ex05_sweep::classify(&run.losses, threshold);
            match behaviour {
                Behaviour::Converges => (behaviour, first_below(&run.losses, threshold).unwrap()),
                _ => (behaviour, settings.steps),
            }
        }
    };
    let final_loss = *run.losses.last().unwrap_or(&f64::NAN);
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour,
        steps,
        final_loss,
    }
}

// == first-visit-for-settled + smallest-loss
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let (behaviour, steps) = match run.stop {
        ex07_guard::Stop::Diverged { step } => (Behaviour::Diverges, step),
        ex07_guard::Stop::Finished => {
            let behaviour = ex05_sweep::classify(&run.losses, threshold);
            match behaviour {
                Behaviour::Converges => (behaviour, first_below(&run.losses, threshold).unwrap()),
                _ => (behaviour, settings.steps),
            }
        }
    };
    let final_loss = run.losses.iter().copied().fold(f64::NAN, f64::min);
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour,
        steps,
        final_loss,
    }
}

// == all-steps-when-stopped + first-loss
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let (behaviour, steps) = match run.stop {
        ex07_guard::Stop::Diverged { step } => (Behaviour::Diverges, {
            let _ = step;
            settings.steps
        }),
        ex07_guard::Stop::Finished => {
            let behaviour = ex05_sweep::classify(&run.losses, threshold);
            match behaviour {
                Behaviour::Converges => (behaviour, settled_below(&run.losses, threshold).unwrap()),
                _ => (behaviour, settings.steps),
            }
        }
    };
    let final_loss = *run.losses.first().unwrap_or(&f64::NAN);
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour,
        steps,
        final_loss,
    }
}

// == all-steps-when-converged + last-good-step-when-stopped
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let (behaviour, steps) = match run.stop {
        ex07_guard::Stop::Diverged { step } => (Behaviour::Diverges, step.saturating_sub(1)),
        ex07_guard::Stop::Finished => {
            let behaviour = ex05_sweep::classify(&run.losses, threshold);
            match behaviour {
                Behaviour::Converges => (behaviour, settings.steps),
                _ => (behaviour, settings.steps),
            }
        }
    };
    let final_loss = *run.losses.last().unwrap_or(&f64::NAN);
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour,
        steps,
        final_loss,
    }
}

// == counts-the-losses + first-loss
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let (behaviour, steps) = match run.stop {
        ex07_guard::Stop::Diverged { step } => (Behaviour::Diverges, step),
        ex07_guard::Stop::Finished => {
            let behaviour = ex05_sweep::classify(&run.losses, threshold);
            match behaviour {
                Behaviour::Converges => (behaviour, settled_below(&run.losses, threshold).unwrap()),
                _ => (behaviour, run.losses.len()),
            }
        }
    };
    let final_loss = *run.losses.first().unwrap_or(&f64::NAN);
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour,
        steps,
        final_loss,
    }
}
