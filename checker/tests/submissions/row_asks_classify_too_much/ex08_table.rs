pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let kind = ex05_sweep::classify(&run.losses, threshold);
    let (behaviour, end) = match run.stop {
        ex07_guard::Stop::Diverged { step } => (Behaviour::Diverges, Some(step)),
        ex07_guard::Stop::Finished => match kind {
            Behaviour::Converges => (kind, settled_below(&run.losses, threshold)),
            other => (other, None),
        },
    };
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour,
        steps: end.unwrap_or(settings.steps),
        final_loss: run.losses.last().copied().unwrap_or(f64::NAN),
    }
}
