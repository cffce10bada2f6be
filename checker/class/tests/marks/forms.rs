//! Every form, held against what its reader asks for.

use crate::Desk;
use class::export::FORMS;
use serde_json::Value;
use std::fs;

const CANVAS: [&str; 4] = ["--to", "canvas", "--assignment", "Gradient descent (9001)"];

fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("as many cells in every row"));
    rows.map(|row| row.iter().map(str::to_string).collect())
        .collect()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|why| panic!("{why}: {text}"))
}

#[test]
fn a_spreadsheet_reckons_nothing_of_a_name() {
    let table = table(&Desk::copy().exported(&["--to", "csv"], "marks.csv"));
    let names: Vec<&str> = table.iter().map(|row| row[1].as_str()).collect();
    assert_eq!(
        names,
        [
            "name",
            "Smith, Jr., Ada",
            "'=cmd()",
            "Cy <b>",
            "Dee",
            "Eve",
            "Fay"
        ]
    );
    let is_formula = |cell: &String| cell.starts_with(['=', '+', '-', '@']);
    assert!(!table.iter().flatten().any(is_formula), "{table:?}");
    assert_eq!(table[1][3..6], ["COMPLETE", "13", "13"]);
    assert_eq!(table[5][3..5], ["no verdict", ""], "never a 0");
}

#[test]
fn canvas_is_told_ids_and_its_own_column() {
    let desk = Desk::copy();
    let table = table(&desk.exported(&CANVAS, "canvas.csv"));
    let heads = [
        "Student",
        "ID",
        "SIS User ID",
        "SIS Login ID",
        "Section",
        "Gradient descent (9001)",
    ];
    assert_eq!(
        table[0], heads,
        "Section is the last of the student's columns"
    );
    assert_eq!(table[1], ["    Points Possible", "", "", "", "", "13"]);
    assert_eq!(table[2], ["Smith, Jr., Ada", "", "", "ada", "A", "13"]);
    assert_eq!(table[3][0], "=\"=cmd()\"", "as Canvas writes it itself");
    assert_eq!(table[6][5], "", "what is waived stays as it is in Canvas");
    desk.write("marks.csv", "learner,excused\nfay,yes\n");
    let excused = crate::forms::table(&desk.exported(&CANVAS, "canvas.csv"));
    assert_eq!(excused[7][5], "EX");
    // A number that Canvas reads as it is meant: one point, and no comma.
    let is_number = |cell: &str| cell.parse::<f64>().is_ok() && !cell.contains(',');
    assert!(is_number(&table[3][5]), "{}", table[3][5]);
    for bad in [
        "Gradient descent",
        "Gradient descent (new)",
        "Gradient descent ()",
    ] {
        let waived = ["--waive", "eve", "--waive", "fay"];
        let words = [
            &["export", "--to", "canvas", "--assignment", bad],
            &waived[..],
        ]
        .concat();
        let (is_well, said) = desk.class(&words);
        assert!(
            !is_well && said.contains("would make a new assignment"),
            "{said}"
        );
    }
}

#[test]
fn moodles_worksheet_is_filled_in_and_otherwise_as_it_was() {
    let desk = Desk::copy();
    // The people of this class are Moodle's participants now.
    let path = desk.path().join("journal.jsonl");
    let journal = fs::read_to_string(&path).expect("there");
    let number = |login: &str| 1_300_000 + u32::from(login.as_bytes()[0]);
    let mut changed = journal;
    for login in ["ada", "bo", "cy", "dee", "eve", "fay"] {
        let signs = format!("\"signs\":{{\"login\":\"{login}\"}}");
        let with = format!(
            "\"signs\":{{\"participant\":\"{}\",\"login\":\"{login}\"}}",
            number(login)
        );
        changed = changed.replace(&signs, &with);
        changed = changed.replace(&format!("\"{login}\","), &format!("\"{}\",", number(login)));
        changed = changed.replace(&format!("\"{login}\"]"), &format!("\"{}\"]", number(login)));
    }
    fs::write(&path, changed).expect("written");
    let head = "\u{feff}Kennung,\"Vollständiger Name\",Status,Bewertung,\"Maximale Bewertung\",\"Zuletzt \
                geändert (Bewertung)\",\"Feedback als Kommentar\"\r\n";
    let row = |login: &str, feedback: &str, most: &str| {
        format!(
            "Teilnehmer/in{},\"{login}, x\",Abgegeben,,\"{most}\",-,{feedback}\r\n",
            number(login)
        )
    };
    let sheet = [
        row("ada", "", "13,00"),
        row("bo", "\"seen, by me\"", "13,00"),
        row("fay", "", "13,00"),
    ];
    desk.write("sheet.csv", &(head.to_string() + &sheet.concat()));
    let file = desk.path().join("sheet.csv");
    let words = [
        "--to",
        "moodle-worksheet",
        "--worksheet",
        file.to_str().expect("UTF-8"),
    ];
    let text = desk.exported(&words, "moodle-worksheet.csv");
    assert!(text.starts_with('\u{feff}'), "as it was");
    let bare = text.trim_start_matches('\u{feff}');
    let rows = table(bare);
    assert_eq!(
        rows[0][5], "Zuletzt geändert (Bewertung)",
        "headings stay in their language"
    );
    assert_eq!((rows[1][3].as_str(), rows[1][4].as_str()), ("13", "13,00"));
    assert!(rows[1][6].contains("COMPLETE"), "{rows:?}");
    assert_eq!(rows[2][6], "seen, by me", "what somebody wrote stays");
    assert_eq!(
        rows[3],
        table(&row("fay", "", "13,00"))[0],
        "nobody has decided: untouched"
    );

    desk.write("sheet.csv", &(head.to_string() + &row("ada", "", "10,00")));
    let waived = ["--waive", "eve", "--waive", "fay"];
    let (is_well, said) = desk.class(&[&["export"], &words[..], &waived].concat());
    assert!(
        !is_well && said.contains("line 2") && said.contains("Moodle takes 10 at most"),
        "{said}"
    );
}

#[test]
fn moodles_import_never_has_feedback_without_a_grade() {
    let table = table(&Desk::copy().exported(&["--to", "moodle"], "moodle.csv"));
    assert_eq!(table.len(), 5, "heads, and those who have a grade");
    assert!(
        table
            .iter()
            .all(|row| !row[3].is_empty() && !row[2].is_empty()),
        "{table:?}"
    );
}

#[test]
fn gradescope_has_a_score_where_there_is_a_verdict_and_none_else() {
    let desk = Desk::copy();
    let text = desk.exported(&["--to", "gradescope"], "gradescope/bo/results.json");
    let bo = json(&text);
    let sum: f64 = bo["tests"]
        .as_array()
        .expect("tests")
        .iter()
        .filter_map(|it| it["score"].as_f64())
        .sum();
    assert!(
        (bo["score"].as_f64().expect("a score") - sum).abs() < 0.05,
        "{text}"
    );
    assert_eq!(bo["stdout_visibility"], "hidden");
    let known = [
        "number",
        "name",
        "score",
        "max_score",
        "status",
        "tags",
        "output",
        "visibility",
    ];
    for test in bo["tests"].as_array().expect("tests") {
        for key in test.as_object().expect("an object").keys() {
            assert!(
                known.contains(&key.as_str()),
                "{key} is nothing that Gradescope knows"
            );
        }
        assert!(["passed", "failed"].contains(&test["status"].as_str().expect("a word")));
    }
    let tagged = bo["tests"][2]["tags"].as_array().expect("tags");
    assert_eq!(tagged.len(), 1, "the misconception: {text}");
    let fay = json(&desk.exported(&["--to", "gradescope"], "gradescope/fay/results.json"));
    assert!(fay.get("score").is_none(), "never a silent 0: {fay}");
}

#[test]
fn prairielearn_and_autolab_read_shares_and_problems() {
    let desk = Desk::copy();
    let ada = json(&desk.exported(&["--to", "prairielearn"], "prairielearn/ada/results.json"));
    assert_eq!(
        (&ada["score"], &ada["gradable"]),
        (&1.0.into(), &true.into())
    );
    let eve = json(&desk.exported(&["--to", "prairielearn"], "prairielearn/eve/results.json"));
    assert_eq!(eve["gradable"], false, "no attempt is lost");
    assert!(eve["format_errors"][0].is_string());
    let text = desk.exported(&["--to", "autolab"], "autolab/ada.json");
    assert_eq!(text.lines().count(), 1, "the last line of standard output");
    let scores = json(&text);
    assert_eq!(scores["scores"].as_object().expect("scores").len(), 11);
}

#[test]
fn junit_sarif_and_github_say_whose_fault_it_is_and_obey_nobody() {
    let desk = Desk::copy();
    let junit = desk.exported(&["--to", "junit"], "junit.xml");
    let step = crate::common::step().name;
    assert!(
        junit.contains(&format!(
            "<testcase classname=\"bo\" name=\"{step}\"><failure"
        )),
        "{junit}"
    );
    assert!(
        junit.contains("<testcase classname=\"fay\" name=\"verdict\"><error"),
        "{junit}"
    );
    assert!(!junit.contains("<b>"), "a name is no markup");
    let sarif = json(&desk.exported(&["--to", "sarif"], "class.sarif"));
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    assert!(results.iter().any(|it| it["level"] == "error"), "{sarif}");
    for result in results {
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(region["startLine"].as_u64() >= Some(1), "{result}");
    }
    let github = desk.exported(&["--to", "github"], "github/bo/annotations.txt");
    assert_eq!(github.lines().count(), 1, "{github}");
    assert!(
        github.starts_with(&format!("::error file=exercises/{step}/src/lib.rs,line=")),
        "{github}"
    );
}

#[test]
fn every_form_writes_something() {
    let desk = Desk::copy();
    for form in FORMS
        .iter()
        .filter(|form| !["canvas", "moodle-worksheet"].contains(&form.name))
    {
        let waived = ["--waive", "eve", "--waive", "fay"];
        let (is_well, said) = desk.class(&[&["export", "--to", form.name], &waived[..]].concat());
        assert!(is_well && said.contains("export"), "{}: {said}", form.name);
    }
}
