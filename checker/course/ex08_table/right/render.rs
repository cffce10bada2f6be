//! Right ways to write `render`, none of them the solution's.

// == with write!
use std::fmt::Write;

pub fn render(rows: &[Row]) -> String {
    let mut table = String::new();
    writeln!(table, "| lr | momentum | converged | steps | final loss |").unwrap();
    writeln!(table, "|---|---|---|---|---|").unwrap();
    for row in rows {
        let name = format!("no ({:?})", row.behaviour).to_lowercase();
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            _ => &name,
        };
        write!(table, "| {} | {} | {} ", row.lr, row.momentum, converged).unwrap();
        writeln!(table, "| {} | {:.3e} |", row.steps, row.final_loss).unwrap();
    }
    table
}

// == lines joined, and a newline at the end
pub fn render(rows: &[Row]) -> String {
    let mut lines = vec![
        "| lr | momentum | converged | steps | final loss |".to_string(),
        "|---|---|---|---|---|".to_string(),
    ];
    lines.extend(rows.iter().map(line));
    lines.join("\n") + "\n"
}

fn line(row: &Row) -> String {
    let cells = [
        row.lr.to_string(),
        row.momentum.to_string(),
        converged(row.behaviour).to_string(),
        row.steps.to_string(),
        format!("{:.3e}", row.final_loss),
    ];
    format!("| {} |", cells.join(" | "))
}

fn converged(behaviour: Behaviour) -> &'static str {
    if behaviour == Behaviour::Converges {
        "yes"
    } else if behaviour == Behaviour::Crawls {
        "no (crawls)"
    } else if behaviour == Behaviour::Stalls {
        "no (stalls)"
    } else {
        "no (diverges)"
    }
}
