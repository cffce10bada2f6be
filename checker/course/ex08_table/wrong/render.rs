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

// == no-header | The formula as code
// Your table begins with the first row. Put the header and the rule above it.
pub fn render(rows: &[Row]) -> String {
    rows.iter().map(line).collect()
}

// == no-rule | The formula as code
// Your table has no rule under the header. Without |---|---|---|---|---| Markdown does not see a
// table.
pub fn render(rows: &[Row]) -> String {
    let mut table = String::from("| lr | momentum | converged | steps | final loss |\n");
    for row in rows {
        table += &line(row);
    }
    table
}

// == no-final-newline | The formula as code
// Your last line does not end in a newline. Every line does: add \n to each instead of joining
// them.
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

// == one-newline-too-many | What can go wrong
// Your table ends in an empty line. Each line brings its own newline: add no other.
pub fn render(rows: &[Row]) -> String {
    let mut table =
        String::from("| lr | momentum | converged | steps | final loss |\n|---|---|---|---|---|\n");
    for row in rows {
        table += &line(row);
    }
    table + "\n"
}

// == loss-with-fixed-decimals | The mathematics
// Your final loss is printed by {:.3}. A loss of 0.0000003 then reads 0.000: {:.3e} prints three
// digits and the exponent.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.3} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == loss-with-all-digits | Rust you need
// Your final loss is printed with all its digits. {:.3e} prints three and the exponent.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == loss-as-it-is | What can go wrong
// Your final loss is printed by {}. {:.3e} prints three digits and the exponent, so that small and
// large losses can be compared.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == loss-with-two-digits | Rust you need
// Your final loss is printed by {:.2e}, with one digit too few: {:.3e}.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.2e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == rates-with-two-decimals | What can go wrong
// Your lr and momentum are printed by {:.2}, so 0.001 reads 0.00. {} prints them as short as they
// are.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {:.2} | {:.2} | {converged} | {} | {:.3e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == rates-by-debug | Rust you need
// Your lr and momentum are printed by {:?}, so 0 reads 0.0. {} prints them as short as they are.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {:?} | {:?} | {converged} | {} | {:.3e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == names-the-behaviour | What can go wrong
// Under converged stands the name of the behaviour. The column asks a question: yes, or no with
// the reason, such as no (crawls).
fn converged(behaviour: Behaviour) -> String {
    format!("{behaviour:?}")
}

// == capital-reason | What can go wrong
// Your reasons are written as in the enum, no (Crawls). In the table they are lower case: no
// (crawls).
fn converged(behaviour: Behaviour) -> String {
    match behaviour {
        Behaviour::Converges => String::from("yes"),
        other => format!("no ({other:?})"),
    }
}

// == no-without-reason | What can go wrong
// Your no comes without its reason. Write no (crawls), no (stalls) or no (diverges).
fn converged(behaviour: Behaviour) -> String {
    if behaviour == Behaviour::Converges {
        String::from("yes")
    } else {
        String::from("no")
    }
}

// == true-or-false | What can go wrong
// Under converged stands true or false. Write yes, or no with the reason, such as no (crawls).
fn converged(behaviour: Behaviour) -> String {
    (behaviour == Behaviour::Converges).to_string()
}

// == lines-run-together | What can go wrong
// Your rows stand in one line. End each of them in a newline, \n.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.3e} |",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == zero-without-exponent | What can go wrong
// A final loss of 0 is printed as 0. Print it like every other, by {:.3e}: 0.000e0.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    let loss = match row.final_loss {
        0.0 => String::from("0"),
        loss => format!("{loss:.3e}"),
    };
    format!(
        "| {} | {} | {converged} | {} | {loss} |\n",
        row.lr, row.momentum, row.steps
    )
}

// == no-last-bar | The formula as code
// The lines of your runs do not end in a bar. Each begins and ends with one, as the header does.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.3e}\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == no-outer-bars | The formula as code
// The lines of your runs have bars between the columns only. Each begins and ends with one, as the
// header does.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "{} | {} | {converged} | {} | {:.3e}\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == spaces-in-the-rule | The formula as code
// Your rule has spaces in it. Markdown would take it, but here the text is compared letter by letter:
// |---|---|---|---|---|.
pub fn render(rows: &[Row]) -> String {
    let mut table = String::from(
        "| lr | momentum | converged | steps | final loss |\n| --- | --- | --- | --- | --- |\n",
    );
    for row in rows {
        table += &line(row);
    }
    table
}

// == (unnamed) puts two spaces before the steps
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} |  {} | {:.3e} |\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}

// == swaps-rate-and-momentum | What can go wrong
// In your lines rate and momentum have changed places. The header says lr first.
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "| {} | {} | {converged} | {} | {:.3e} |\n",
        row.momentum, row.lr, row.steps, row.final_loss
    )
}

// == no-spaces-in-the-lines | What can go wrong
// Your lines have no spaces beside the bars. The header has them, and so has every line: "| 0.02 | 0.9
// |".
fn line(row: &Row) -> String {
    let converged = converged(row.behaviour);
    format!(
        "|{}|{}|{converged}|{}|{:.3e}|\n",
        row.lr, row.momentum, row.steps, row.final_loss
    )
}
