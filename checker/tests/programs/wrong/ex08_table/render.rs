//! Wrong ways to write `render`, each under the name of its misconception.

// == (shared)
pub fn render(rows: &[Row]) -> String {
    let mut table =
        String::from("| lr | momentum | converged | steps | final loss |\n|---|---|---|---|---|\n");
    for row in rows {
        table += &line(row);
    }
    table
}

fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.3e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

fn converged(behaviour: Behaviour) -> String {
    match behaviour {
        Behaviour::Converges => String::from("yes"),
        Behaviour::Crawls => String::from("no (crawls)"),
        Behaviour::Stalls => String::from("no (stalls)"),
        Behaviour::Diverges => String::from("no (diverges)"),
    }
}

// == no-header
pub fn render(rows: &[Row]) -> String {
    rows.iter().map(line).collect()
}

// == no-rule
pub fn render(rows: &[Row]) -> String {
    let mut table = String::from("| lr | momentum | converged | steps | final loss |\n");
    for row in rows {
        table += &line(row);
    }
    table
}

// == no-final-newline
pub fn render(rows: &[Row]) -> String {
    let mut lines = vec![
        String::from("| lr | momentum | converged | steps | final loss |"),
        String::from("|---|---|---|---|---|"),
    ];
    for row in rows {
        lines.push(line(row).trim_end().to_string());
    }
    lines.join("\n")
}

// == one-newline-too-many
pub fn render(rows: &[Row]) -> String {
    let mut table =
        String::from("| lr | momentum | converged | steps | final loss |\n|---|---|---|---|---|\n");
    for row in rows {
        table += &line(row);
    }
    table + "\n"
}

// == loss-with-fixed-decimals
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.3} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == loss-with-all-digits
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == loss-as-it-is
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == loss-with-two-digits
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.2e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == rates-with-two-decimals
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {:.2} | {:.2} | {converged} | {} | {:.3e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == rates-by-debug
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {:?} | {:?} | {converged} | {} | {:.3e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == names-the-behaviour
fn converged(behaviour: Behaviour) -> String {
    format!("{behaviour:?}")
}

// == capital-reason
fn converged(behaviour: Behaviour) -> String {
    match behaviour {
        Behaviour::Converges => String::from("yes"),
        other => format!("no ({other:?})"),
    }
}

// == no-without-reason
fn converged(behaviour: Behaviour) -> String {
    if behaviour == Behaviour::Converges {
        String::from("yes")
    } else {
        String::from("no")
    }
}

// == true-or-false
fn converged(behaviour: Behaviour) -> String {
    (behaviour == Behaviour::Converges).to_string()
}

// == lines-run-together
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.3e} |",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}
