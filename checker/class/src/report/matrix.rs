//! Learners by steps, with the share of each step's functions.

use crate::marks::gradebook::Gradebook;
use crate::record::{Record, Step};
use crate::report::html::html;
use crate::report::names::Names;
use checker::course;

/// The matrix.
pub fn matrix(gradebook: &Gradebook, names: &Names) -> String {
    let heads: String = course::core()
        .map(|one| {
            let (name, title) = (html(one.name), html(&one.title));
            format!(
                "<th scope=\"col\"><abbr title=\"{name}: {title}\">{}</abbr></th>",
                html(one.code())
            )
        })
        .collect();
    let rows: String = gradebook
        .entries
        .iter()
        .map(|entry| {
            let mark = entry.cell().text("excused");
            let record = &entry.record;
            let late = if record.late {
                " <small>late</small>"
            } else {
                ""
            };
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}{late}</td>{}<td>{}</td></tr>\n",
                html(&names.of(record)),
                html(&names.section(record)),
                verdict(record),
                steps(record, names),
                html(&mark)
            )
        })
        .collect();
    format!(
        "<p class=\"soft\">✓ right · ½ some of its functions · ✗ wrong · ○ a todo!() is left · ↳ waits \
         for, or goes wrong by, an earlier step</p>\n<div class=\"wide\" tabindex=\"0\"><table \
         class=\"matrix\"><thead><tr><th scope=\"col\">learner</th><th scope=\"col\">section</th><th \
         scope=\"col\">verdict</th>{heads}<th scope=\"col\">understanding</th><th \
         scope=\"col\">mark</th></tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n"
    )
}

/// A verdict as a coloured word.
pub fn verdict(record: &Record) -> String {
    let kind = match record.verdict() {
        Some("COMPLETE") => "right",
        Some("RUNS-NOT-UNDERSTOOD") => "open",
        Some("TOOL-LOCKED") => "wrong",
        Some(_) => "open",
        None => "none",
    };
    format!("<span class=\"{kind}\">{}</span>", html(record.word()))
}

fn steps(record: &Record, names: &Names) -> String {
    let Some(graded) = record.graded() else {
        return format!(
            "<td class=\"none\" colspan=\"{}\">{}</td>",
            course::core().count() + 1,
            { html(&names.lack(record)) }
        );
    };
    let steps: String = graded.steps.iter().map(cell).collect();
    let status = graded.text("/understanding/status");
    let kind = match status {
        "held" => "right",
        "wrong" => "wrong",
        _ => "none",
    };
    format!("{steps}<td class=\"{kind}\">{}</td>", html(status))
}

fn cell(step: &Step) -> String {
    let share = step.share();
    let (kind, sign) = match step.status.as_str() {
        "passed" => ("right", "✓"),
        "affected" | "waiting" => ("none", "↳"),
        "stub" if share == 0.0 => ("none", "○"),
        _ if share > 0.0 => ("open", "½"),
        _ => ("wrong", "✗"),
    };
    let says = match step.wrong.as_slice() {
        [] => step.status.clone(),
        wrong => format!("{}: {}", step.status, wrong.join(", ")),
    };
    let says = html(&says);
    format!(
        "<td class=\"step {kind}\"><abbr title=\"{says}\" aria-label=\"{says}\">{sign}</abbr></td>"
    )
}
