//! JUnit's XML, as GitLab, Jenkins and others read it: a case an exercise.
//!
//! What is a learner's is a failure, what is a grader's an error; a stub is skipped.

use crate::judge::evidence::{Finding, Status};
use crate::report::format::Format;
use crate::text::printable;
use crate::understanding::Standing;
use crate::verdict::Report;
use crate::words;
use std::fmt::Write;

pub const FORMAT: Format = Format {
    name: "junit",
    render,
    divider: "",
};

/// The cases of one submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Suite {
    /// What readers group by.
    pub name: String,
    pub properties: Vec<(&'static str, String)>,
    pub cases: Vec<Case>,
}

/// One case: its name, and what is said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    pub name: String,
    /// A status, as reports spell it.
    pub status: String,
    /// The misconception, or the status again.
    pub kind: String,
    pub says: Vec<String>,
}

pub fn render(report: &Report) -> String {
    document(&[suite(report)])
}

fn suite(report: &Report) -> Suite {
    let evidence = &report.evidence;
    let findings = evidence.findings.iter().chain(&evidence.extensions);
    let mut cases: Vec<Case> = findings
        .map(|finding| case(finding, &evidence.dir))
        .collect();
    for figure in &evidence.figures {
        let says = figure.says.iter().map(|it| it.below(&evidence.dir));
        cases.push(plain(figure.file, figure.state.word(), says.collect()));
    }
    for item in evidence
        .understanding
        .items
        .iter()
        .filter(|_| evidence.all_right())
    {
        let status = match item.standing {
            Standing::Missing => Status::Stub.word(),
            standing => standing.word(),
        };
        let says = item.says.iter().map(|it| it.below(&evidence.dir));
        cases.push(plain(item.name, status, says.collect()));
    }
    Suite {
        name: "checker".to_string(),
        properties: vec![
            ("verdict", report.outcome.word().to_string()),
            ("seed", evidence.seed.to_string()),
        ],
        cases,
    }
}

fn case(finding: &Finding, dir: &str) -> Case {
    let named = finding.misconceptions.first().map(|named| named.name);
    let says = finding.evidence.iter().chain(&finding.warnings);
    let says = says.map(|it| it.below(dir));
    let glosses = finding.glosses.iter();
    let says = says.chain(glosses.map(|gloss| words::report::gloss(gloss.says.below(dir))));
    Case {
        kind: named.unwrap_or(finding.status.word()).to_string(),
        ..plain(finding.exercise, finding.status.word(), says.collect())
    }
}

fn plain(name: &str, status: &str, says: Vec<String>) -> Case {
    Case {
        name: name.to_string(),
        status: status.to_string(),
        kind: status.to_string(),
        says,
    }
}

/// The element of a case that is not right; nothing for one that is.
fn element(case: &Case) -> Option<&'static str> {
    match case.status.as_str() {
        "passed" | "held" => None,
        "stub" | "waiting" | "affected" => Some("skipped"),
        "grader-error" => Some("error"),
        _ => Some("failure"),
    }
}

/// A document of these suites.
pub fn document(suites: &[Suite]) -> String {
    let count = |suite: &Suite, name: &str| {
        let cases = suite.cases.iter();
        cases.filter(|case| element(case) == Some(name)).count()
    };
    let all = |name: &str| suites.iter().map(|suite| count(suite, name)).sum::<usize>();
    let tests: usize = suites.iter().map(|suite| suite.cases.len()).sum();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"gradient descent\" tests=\"{tests}\" failures=\"{}\" errors=\"{}\">\n",
        all("failure"),
        all("error")
    );
    for suite in suites {
        let name = escaped(&suite.name);
        let cases = suite.cases.len();
        let [failures, errors, skipped] =
            ["failure", "error", "skipped"].map(|it| count(suite, it));
        let _ = writeln!(
            out,
            " <testsuite name=\"{name}\" tests=\"{cases}\" failures=\"{failures}\" errors=\"{errors}\" \
             skipped=\"{skipped}\">\n  <properties>"
        );
        for (name, value) in &suite.properties {
            let value = escaped(value);
            let _ = writeln!(out, "   <property name=\"{name}\" value=\"{value}\"/>");
        }
        out += "  </properties>\n";
        for case in &suite.cases {
            out += &of_case(&name, case);
        }
        out += " </testsuite>\n";
    }
    out + "</testsuites>\n"
}

fn of_case(suite: &str, case: &Case) -> String {
    let begins = format!(
        "  <testcase classname=\"{suite}\" name=\"{}\"",
        escaped(&case.name)
    );
    let Some(element) = element(case) else {
        return begins + "/>\n";
    };
    let first = case.says.first().map_or("", String::as_str);
    format!(
        "{begins}><{element} type=\"{}\" message=\"{}\">{}</{element}></testcase>\n",
        escaped(&case.kind),
        escaped(first).replace('\n', " "),
        escaped(&case.says.join("\n"))
    )
}

/// Text as XML 1.0 can hold it, in an element and in an attribute.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable(text).chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\n' => out.push(c),
            c if "\u{fffe}\u{ffff}".contains(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::report::junit::{Case, Suite, document};

    #[test]
    fn every_text_is_escaped_and_every_kind_of_case_counted() {
        let case = |status: &str| Case {
            name: "<&\">".to_string(),
            status: status.to_string(),
            kind: status.to_string(),
            says: vec!["a\u{1b}\u{0}]]>\n::error::x\n  \u{ad}::error::y ##[error]z".to_string()],
        };
        let cases = ["passed", "failed", "limit", "stub", "grader-error"].map(case);
        let text = document(&[Suite {
            name: "Ada \"<b>\" & 'co'".to_string(),
            properties: vec![("seed", "1".to_string())],
            cases: cases.into(),
        }]);
        assert!(
            text.contains("tests=\"5\" failures=\"2\" errors=\"1\" skipped=\"1\""),
            "{text}"
        );
        assert!(
            text.contains("classname=\"Ada &quot;&lt;b&gt;&quot; &amp; &#39;co&#39;\""),
            "{text}"
        );
        assert!(!text.contains(['\u{1b}', '\u{0}', '\u{ad}']), "{text}");
        assert!(!text.contains("##["), "{text}");
        let mut lines = text.lines().map(str::trim_start);
        assert!(lines.all(|line| !line.starts_with("::")), "{text}");
    }
}
