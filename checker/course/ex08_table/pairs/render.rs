//! `render` with two mistakes at once, each under the names of both.

// == capital-reason + no-rule
pub fn render(rows: &[Row]) -> String {
    let mut table = String::new();
    table.push_str("| lr | momentum | converged | steps | final loss |\n");
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            Behaviour::Crawls => "no (Crawls)",
            Behaviour::Stalls => "no (Stalls)",
            Behaviour::Diverges => "no (Diverges)",
        };
        table += &format!(
            "| {} | {} | {converged} | {} | {:.3e} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        );
    }
    table
}

// == capital-reason + no-final-newline
pub fn render(rows: &[Row]) -> String {
    let mut table = String::new();
    table.push_str("| lr | momentum | converged | steps | final loss |\n");
    table.push_str("|---|---|---|---|---|\n");
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            Behaviour::Crawls => "no (Crawls)",
            Behaviour::Stalls => "no (Stalls)",
            Behaviour::Diverges => "no (Diverges)",
        };
        table += &format!(
            "| {} | {} | {converged} | {} | {:.3e} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        );
    }
    table.trim_end().to_string()
}

// == loss-with-two-digits + no-without-reason
pub fn render(rows: &[Row]) -> String {
    let mut table = String::new();
    table.push_str("| lr | momentum | converged | steps | final loss |\n");
    table.push_str("|---|---|---|---|---|\n");
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            Behaviour::Crawls => "no",
            Behaviour::Stalls => "no",
            Behaviour::Diverges => "no",
        };
        table += &format!(
            "| {} | {} | {converged} | {} | {:.2e} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        );
    }
    table
}

// == loss-as-it-is + no-rule
pub fn render(rows: &[Row]) -> String {
    let mut table = String::new();
    table.push_str("| lr | momentum | converged | steps | final loss |\n");
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            Behaviour::Crawls => "no (crawls)",
            Behaviour::Stalls => "no (stalls)",
            Behaviour::Diverges => "no (diverges)",
        };
        table += &format!(
            "| {} | {} | {converged} | {} | {} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        );
    }
    table
}

// == capital-reason + loss-with-two-digits
pub fn render(rows: &[Row]) -> String {
    let mut table = String::new();
    table.push_str("| lr | momentum | converged | steps | final loss |\n");
    table.push_str("|---|---|---|---|---|\n");
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            Behaviour::Crawls => "no (Crawls)",
            Behaviour::Stalls => "no (Stalls)",
            Behaviour::Diverges => "no (Diverges)",
        };
        table += &format!(
            "| {} | {} | {converged} | {} | {:.2e} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        );
    }
    table
}

// == no-header + true-or-false
pub fn render(rows: &[Row]) -> String {
    let mut table = String::new();
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "true",
            Behaviour::Crawls => "false",
            Behaviour::Stalls => "false",
            Behaviour::Diverges => "false",
        };
        table += &format!(
            "| {} | {} | {converged} | {} | {:.3e} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        );
    }
    table
}

// == no-final-newline + rates-with-two-decimals
pub fn render(rows: &[Row]) -> String {
    let mut table = String::new();
    table.push_str("| lr | momentum | converged | steps | final loss |\n");
    table.push_str("|---|---|---|---|---|\n");
    for row in rows {
        let converged = match row.behaviour {
            Behaviour::Converges => "yes",
            Behaviour::Crawls => "no (crawls)",
            Behaviour::Stalls => "no (stalls)",
            Behaviour::Diverges => "no (diverges)",
        };
        table += &format!(
            "| {:.2} | {:.2} | {converged} | {} | {:.3e} |\n",
            row.lr, row.momentum, row.steps, row.final_loss
        );
    }
    table.trim_end().to_string()
}
