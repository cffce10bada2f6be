pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    for (k, loss) in losses.iter().enumerate() {
        if *loss < threshold {
            return Some(k + 1);
        }
    }
    None
}
pub fn render(rows: &[Row]) -> String {
    let mut table = String::from("| lr | momentum | converged | steps | final loss |\n");
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            Behaviour::Crawls => "no (crawls)",
            Behaviour::Stalls => "no (stalls)",
            Behaviour::Diverges => "no (diverges)",
        };
        table += &format!(
            "| {} | {} | {converged} | {} | {:.3e} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        );
    }
    table
}
