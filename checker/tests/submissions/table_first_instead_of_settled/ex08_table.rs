use ex07_guard::Stop;

pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let behaviour = match run.stop {
        Stop::Diverged { .. } => Behaviour::Diverges,
        Stop::Finished => ex05_sweep::classify(&run.losses, threshold),
    };
    let steps = match run.stop {
        Stop::Diverged { step } => step,
        Stop::Finished => first_below(&run.losses, threshold)
            .filter(|_| behaviour == Behaviour::Converges)
            .unwrap_or(settings.steps),
    };
    let final_loss = run.losses.last().copied().unwrap_or(f64::NAN);
    Row { lr: settings.lr, momentum: settings.momentum, behaviour, steps, final_loss }
}
