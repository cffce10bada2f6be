pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    Row {
        lr: settings.lr,
        momentum: settings.momentum,
        behaviour: Behaviour::Crawls,
        steps: first_below(&run.losses, threshold).unwrap_or(settings.steps),
        final_loss: run.losses.last().copied().unwrap_or(f64::NAN),
    }
}

pub fn render(rows: &[Row]) -> String {
    let mut table =
        String::from("| lr | momentum | converged | steps | final loss |\n|---|---|---|---|---|\n");
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            Behaviour::Crawls => "no (Crawls)",
            Behaviour::Stalls => "no (Stalls)",
            Behaviour::Diverges => "no (Diverges)",
        };
        table.push_str(&format!(
            "| {} | {} | {converged} | {} | {:.3e} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        ));
    }
    table
}
