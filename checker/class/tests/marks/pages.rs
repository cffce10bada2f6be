//! The page, the letters and the cards: what they say, and whom they name.

use crate::Desk;
use crate::common::step;
use std::fs;

fn read(desk: &Desk, file: &str) -> String {
    let path = desk.path().join("report").join(file);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

#[track_caller]
fn report(desk: &Desk, words: &[&str]) -> String {
    let (is_well, said) = desk.class(&[&["report"], words].concat());
    assert!(is_well, "{said}");
    read(desk, "index.html")
}

#[test]
fn a_page_shows_everybody_and_needs_nothing_else() {
    let page = report(&Desk::copy(), &[]);
    for shown in [
        "Smith, Jr., Ada",
        "=cmd()",
        "Cy &lt;b&gt;",
        "Dee",
        "Eve",
        "Fay",
    ] {
        assert!(
            page.contains(&format!("<th scope=\"row\">{shown}</th>")),
            "{shown}"
        );
    }
    assert!(!page.contains("<b>"), "a name is no markup");
    for link in ["src=", "href=", "url(", "http:", "https:", "<script"] {
        assert!(!page.contains(link), "{link}: it works without a network");
    }
    let programs = step().wrong(&step().stubs[0]);
    let lesson = programs[0].lesson.as_ref().expect("it has one");
    let first: String = lesson.says.chars().take(20).collect();
    assert!(
        page.contains(&first),
        "the sentence that each was told: {first}"
    );
    assert!(page.contains("2 of 6"), "two of six have this mistake");
    assert!(
        page.contains("=cmd(), Cy &lt;b&gt;: the same, byte for byte"),
        "{page}"
    );
    assert!(page.contains("nothing was handed in"));
    assert!(page.contains("prefers-color-scheme: dark") && page.contains("@media print"));
}

#[test]
fn whoever_is_hidden_is_nowhere_and_the_same_each_time() {
    let desk = Desk::copy();
    let page = report(&desk, &["--anonymous", "a word"]);
    let body = &page[page.find("<body>").expect("a body")..];
    for name in [
        "Smith", "cmd()", "Cy ", "Dee", "Eve<", "Fay", "ada", "essay", "class: ",
    ] {
        assert!(!body.contains(name), "{name} is named");
    }
    let names = |page: &str| -> Vec<String> {
        page.match_indices("learner-")
            .map(|(at, _)| page[at..at + 14].to_string())
            .collect()
    };
    assert!(names(&page).len() >= 6);
    assert_eq!(
        names(&page),
        names(&report(&desk, &["--anonymous", "a word"]))
    );
    assert_ne!(
        names(&page),
        names(&report(&desk, &["--anonymous", "another"]))
    );
}

#[test]
fn a_letter_says_what_stands_and_names_nobody_else() {
    let desk = Desk::copy();
    desk.write("marks.csv", "learner,mark,comment\nbo,12,Come and see me\n");
    report(&desk, &["--letters"]);
    let names = [
        ("ada", "Smith"),
        ("bo", "cmd()"),
        ("cy", "Cy"),
        ("dee", "Dee"),
        ("fay", "Fay"),
    ];
    for (key, _) in names {
        for file in [format!("letters/{key}.md"), format!("letters/{key}.html")] {
            let letter = read(&desk, &file);
            let body = letter
                .split_once("<body>")
                .map_or(letter.as_str(), |(_, body)| body);
            for (other, name) in names {
                assert_eq!(body.contains(name), other == key, "{file}: {name}\n{body}");
            }
        }
    }
    let bo = read(&desk, "letters/bo.md");
    let said = [
        "12 of 13 points",
        "Come and see me",
        "8 of 9 steps are right",
        "cargo test -p",
    ];
    let right = step().name.replace('_', "\\_");
    for says in [said[0], said[1], said[3], &format!("- {right}: ")] {
        assert!(bo.contains(says), "{says}\n{bo}");
    }
    assert!(read(&desk, "letters/fay.md").contains("has not been judged: nothing was handed in"));
    assert!(read(&desk, "letters/cy.html").contains("Hello Cy &lt;b&gt;,"));
}

#[test]
fn a_card_asks_about_ones_own_code_and_knows_the_answers() {
    let desk = Desk::copy();
    report(&desk, &["--cards", "--trust"]);
    let cards = read(&desk, "cards.html");
    let card = |name: &str| -> String {
        let begins = cards
            .find(&format!("<h2>{name}</h2>"))
            .unwrap_or_else(|| panic!("{cards}"));
        let card = &cards[begins..];
        card[..card.find("</section>").expect("it ends")].to_string()
    };
    let ada = card("Smith, Jr., Ada");
    assert_eq!(ada.matches("<summary>answer").count(), 3, "{ada}");
    assert!(
        ada.contains("src/lib.rs:") && ada.contains("It is higher at update 1."),
        "{ada}"
    );
    assert!(ada.contains("0.19 with 0.9, 0.14 with 0.4"), "{ada}");
    let bo = card("=cmd()");
    assert!(
        bo.contains("Yours returns (") && bo.contains("the formula gives ("),
        "{bo}"
    );
    assert!(card("Dee").contains("nothing to ask about yet"));
    assert!(!cards.contains("Fay"), "who handed nothing in has no card");
}
