//! SARIF 2.1.0: for editors, archives and code scanning.

use crate::place::Place;
use crate::report::format::Format;
use crate::report::hits::{Hit, hits};
use crate::report::json::plain;
use crate::verdict::Report;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

pub const FORMAT: Format = Format {
    name: "sarif",
    render,
    divider: "",
};

pub fn render(report: &Report) -> String {
    let dir = report.evidence.dir.as_str();
    document(hits(report).iter().map(|hit| (dir, hit)))
}

/// A document of one run: hits, each with what the folder of its exercises is called.
pub fn document<'a>(hits: impl IntoIterator<Item = (&'a str, &'a Hit)>) -> String {
    let (mut rules, mut results) = (BTreeSet::new(), Vec::new());
    // What is found twice alike is told apart by its number.
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (dir, hit) in hits {
        rules.insert(hit.rule.clone());
        let uri = uri(&Place::file(hit.place.file.clone()).below(dir));
        let count = counts.entry(format!("{uri}/{}", hit.rule)).or_default();
        *count += 1;
        results.push(result(hit, &uri, *count));
    }
    let rules = rules.iter().map(|rule| json!({ "id": rule }));
    let run = json!({
        "tool": {"driver": {
            "name": "checker",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": rules.collect::<Vec<Value>>(),
        }},
        "results": results,
    });
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    let text = serde_json::to_string_pretty(&document);
    plain(&text.expect("text and lists are always JSON")) + "\n"
}

fn result(hit: &Hit, uri: &str, count: usize) -> Value {
    let region = json!({"startLine": hit.place.line, "startColumn": hit.place.column});
    let place = json!({"artifactLocation": {"uri": uri}, "region": region});
    json!({
        "ruleId": hit.rule,
        "level": hit.level,
        "message": {"text": hit.text},
        "locations": [{"physicalLocation": place}],
        // The same from run to run, wherever its line has moved to.
        "partialFingerprints": {"finding/v1": format!("{uri}/{}/{count}", hit.rule)},
    })
}

/// A path as a reference: what means something else in one is spelt by its bytes.
fn uri(path: &str) -> String {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(byte);
    path.bytes()
        .map(|byte| match is_plain(&byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::place::Place;
    use crate::report::hits::Hit;
    use crate::report::sarif::document;

    #[test]
    fn every_result_has_a_rule_a_place_and_a_print_of_its_own() {
        let hit = Hit {
            level: "error",
            rule: "adds-gradient".to_string(),
            place: Place {
                file: "ex/src/lib.rs".to_string(),
                line: 3,
                column: 1,
            },
            text: "\u{1b}[2J ##[error]".to_string(),
        };
        let text = document([("my work", &hit), ("my work", &hit)]);
        assert!(!text.contains('\u{1b}') && !text.contains("##["), "{text}");
        let all: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let run = &all["runs"][0];
        assert_eq!(
            run["tool"]["driver"]["rules"].as_array().map(Vec::len),
            Some(1)
        );
        let results = run["results"].as_array().expect("a list");
        let prints = results
            .iter()
            .map(|it| &it["partialFingerprints"]["finding/v1"]);
        let prints: Vec<_> = prints.collect();
        assert_ne!(prints[0], prints[1]);
        let place = &results[0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "my%20work/ex/src/lib.rs");
        assert_eq!(place["region"]["startLine"], 3);
    }
}
