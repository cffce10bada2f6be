//! Right ways to write `row`, none of them the solution's.

// == a row that is corrected step by step
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let mut row = Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour: Behaviour::Diverges,
        steps: settings.steps,
        final_loss: f64::NAN,
    };
    if let Some(&loss) = run.losses.last() {
        row.final_loss = loss;
    }
    if let ex07_guard::Stop::Diverged { step } = run.stop {
        row.steps = step;
        return row;
    }
    row.behaviour = ex05_sweep::classify(&run.losses, threshold);
    if row.behaviour == Behaviour::Converges {
        row.steps = settled_below(&run.losses, threshold).unwrap();
    }
    row
}

// == two matches, the last loss by iterating
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    let behaviour = match run.stop {
        ex07_guard::Stop::Diverged { .. } => Behaviour::Diverges,
        _ => ex05_sweep::classify(&run.losses, threshold),
    };
    let settled = settled_below(&run.losses, threshold);
    let steps = match (run.stop, behaviour, settled) {
        (ex07_guard::Stop::Diverged { step }, _, _) => step,
        (_, Behaviour::Converges, Some(k)) => k,
        _ => settings.steps,
    };
    let Settings { lr, momentum, .. } = settings;
    let final_loss = run.losses.iter().fold(f64::NAN, |_, &loss| loss);
    Row {
        lr,
        momentum,
        behaviour,
        steps,
        final_loss,
    }
}
