//! Annotations for GitHub Actions: a line each, which is a command to whoever reads the log.
//!
//! Whatever a submission says is escaped, so that it gives no command of its own. GitHub shows the
//! first ten of each level for a step of a workflow.

use crate::report::format::Format;
use crate::report::hits::{Hit, hits};
use crate::text::{visible, without_marked_orders};
use crate::verdict::Report;

pub const FORMAT: Format = Format {
    name: "github",
    render,
    divider: "",
};

/// `::error file=exercises/ex03_step/src/lib.rs,line=44,col=1,title=adds-gradient::step from …`.
pub fn render(report: &Report) -> String {
    let dir = &report.evidence.dir;
    hits(report)
        .iter()
        .map(|hit| annotation(hit, dir))
        .collect()
}

/// One line; `dir` is what the folder of the exercises is called there.
pub fn annotation(hit: &Hit, dir: &str) -> String {
    let level = if hit.level == "note" {
        "notice"
    } else {
        hit.level
    };
    let place = crate::place::Place::file(hit.place.file.clone()).below(dir);
    format!(
        "::{level} file={},line={},col={},title={}::{}\n",
        property(&place),
        hit.place.line,
        hit.place.column,
        property(&hit.rule),
        message(&hit.text)
    )
}

fn message(text: &str) -> String {
    let text = text
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A");
    without_marked_orders(&visible(&text))
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use crate::place::Place;
    use crate::report::github::annotation;
    use crate::report::hits::Hit;

    #[test]
    fn a_submission_gives_no_commands() {
        let hit = Hit {
            level: "note",
            rule: "a,b".to_string(),
            place: Place::line("x:y/lib.rs", 3),
            text: "100%\n::set-output name=a::\u{1b}[2J".to_string(),
        };
        assert_eq!(
            annotation(&hit, "work"),
            "::notice file=work/x%3Ay/lib.rs,line=3,col=0,title=a%2Cb::100%25%0A::set-output \
             name=a::\u{fffd}[2J\n"
        );
    }
}
