//! The list of a course: who should have handed something in.

use crate::delivery::person::{Person, Sign};
use crate::delivery::table::table;
use anyhow::{Context, Result, bail};
use std::path::Path;

/// A course's people, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Roster(pub Vec<Person>);

/// What a column holds.
#[derive(Clone, Copy)]
enum Column {
    Is(Sign),
    Name,
    First,
    Last,
    Section,
}

/// The heads by which columns are known, in small letters.
const HEADS: &[(&str, Column)] = &[
    ("name", Column::Name),
    ("full name", Column::Name),
    ("student", Column::Name),
    ("first name", Column::First),
    ("first_name", Column::First),
    ("last name", Column::Last),
    ("last_name", Column::Last),
    ("surname", Column::Last),
    ("sid", Column::Is(Sign::Sid)),
    ("student id", Column::Is(Sign::Sid)),
    ("sis user id", Column::Is(Sign::Sid)),
    ("sis_id", Column::Is(Sign::Sid)),
    ("id number", Column::Is(Sign::Sid)),
    ("canvas", Column::Is(Sign::Canvas)),
    ("canvas id", Column::Is(Sign::Canvas)),
    ("canvas_user_id", Column::Is(Sign::Canvas)),
    ("identifier", Column::Is(Sign::Participant)),
    ("participant", Column::Is(Sign::Participant)),
    ("mail", Column::Is(Sign::Mail)),
    ("e-mail", Column::Is(Sign::Mail)),
    ("email", Column::Is(Sign::Mail)),
    ("email address", Column::Is(Sign::Mail)),
    ("login", Column::Is(Sign::Login)),
    ("sis login id", Column::Is(Sign::Login)),
    ("sis_login_id", Column::Is(Sign::Login)),
    ("username", Column::Is(Sign::Login)),
    ("user", Column::Is(Sign::Login)),
    ("github", Column::Is(Sign::Login)),
    ("section", Column::Section),
    ("group", Column::Section),
];

impl Roster {
    /// Reads a roster; Canvas' gradebook and Moodle's worksheet are rosters, too.
    ///
    /// # Errors
    /// When it cannot be read, names nobody, or has two people with one id: the line is said.
    pub fn read(path: &Path) -> Result<Roster> {
        let bytes = std::fs::read(path);
        let bytes = bytes.with_context(|| format!("cannot read the roster {}", path.display()))?;
        let text = String::from_utf8(bytes).ok();
        let text =
            text.with_context(|| format!("{} is not UTF-8: save it as UTF-8", path.display()))?;
        Roster::of(&text).with_context(|| format!("the roster {}", path.display()))
    }

    /// Reads the text of a roster.
    ///
    /// # Errors
    /// As above.
    pub fn of(text: &str) -> Result<Roster> {
        let (heads, rows) = table(text)?;
        let is_canvas = heads.iter().any(|head| head.trim() == "SIS Login ID");
        let columns: Vec<Option<Column>> =
            heads.iter().map(|head| column(head, is_canvas)).collect();
        if columns.iter().all(Option::is_none) {
            let heads: Vec<&str> = heads.iter().collect();
            bail!(
                "line 1: no column has a head that is known: {}. Call them name, id, login, email, \
                 section",
                heads.join(", ")
            );
        }
        let mut people: Vec<Person> = Vec::new();
        for (line, row) in rows {
            let person = person(&columns, &row);
            // Canvas' second line, and empty ones.
            if person.signs.is_empty() && (person.name.is_empty() || is_canvas) {
                continue;
            }
            for (sign, value) in &person.signs {
                let is_same = |other: &&Person| other.signs.get(sign) == Some(value);
                if let Some(other) = people.iter().find(is_same) {
                    bail!(
                        "line {line}: {value} stands there twice, for {} and for {}",
                        other.shown(),
                        person.shown()
                    );
                }
            }
            people.push(person);
        }
        if people.is_empty() {
            bail!("it names nobody");
        }
        Ok(Roster(people))
    }

    /// The person that somebody is, by a sign that both have, by what a folder is called, or by a
    /// whole name that is one person's alone.
    ///
    /// # Errors
    /// When the name is that of several: a sentence.
    pub fn find(&self, of: &Person) -> Result<Option<&Person>, String> {
        let shares = |one: &&Person| {
            let mut signs = of.signs.iter();
            signs.any(|(sign, value)| {
                one.signs
                    .get(sign)
                    .is_some_and(|it| it.eq_ignore_ascii_case(value))
            })
        };
        if let Some(found) = self.0.iter().find(shares) {
            return Ok(Some(found));
        }
        if let Some(called) = of.signs.get(&Sign::Called) {
            let fits = |word: &str| {
                let mut people = self.0.iter();
                people.find(|one| one.signs.values().any(|it| it.eq_ignore_ascii_case(word)))
            };
            // A clone is called `course-assignment-user`, and a user's own name may have a `-`.
            let after = called.match_indices('-').map(|(at, _)| &called[at + 1..]);
            if let Some(found) = std::iter::once(called.as_str()).chain(after).find_map(fits) {
                return Ok(Some(found));
            }
        }
        let is_known = of.signs.keys().any(|sign| *sign != Sign::Called);
        let name = match of.name.as_str() {
            "" => of.signs.get(&Sign::Called).map_or("", String::as_str),
            name => name,
        };
        let same = self
            .0
            .iter()
            .filter(|one| !name.is_empty() && plain(&one.name) == plain(name));
        match same.collect::<Vec<_>>().as_slice() {
            [] => Ok(None),
            // An id that the roster could know and does not is nobody's name.
            [one] if !is_known || of.signs.keys().all(|sign| !one.signs.contains_key(sign)) => {
                Ok(Some(one))
            }
            [_] => Ok(None),
            several => Err(format!(
                "{} people of the roster are called {name}: give their ids",
                several.len()
            )),
        }
    }
}

/// A name without capitals, and whichever way round: `Smith, Ada` is `ada smith`.
fn plain(name: &str) -> String {
    let name = match name.split_once(", ") {
        Some((last, first)) => format!("{first} {last}"),
        None => name.to_string(),
    };
    name.replace('_', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

fn column(head: &str, is_canvas: bool) -> Option<Column> {
    let head = head.trim().to_lowercase();
    // What it is called everywhere, Canvas calls its own number.
    if head == "id" {
        return Some(Column::Is(if is_canvas { Sign::Canvas } else { Sign::Sid }));
    }
    let found = HEADS.iter().find(|(known, _)| *known == head);
    found.map(|(_, column)| *column)
}

fn person(columns: &[Option<Column>], row: &csv::StringRecord) -> Person {
    let mut person = Person::default();
    let (mut first, mut last) = (String::new(), String::new());
    for (column, value) in columns.iter().zip(row) {
        let value = value.trim().to_string();
        match column {
            _ if value.is_empty() => {}
            None => {}
            Some(Column::Name) => person.name = value,
            Some(Column::First) => first = value,
            Some(Column::Last) => last = value,
            Some(Column::Section) => person.section = value,
            // Moodle writes `Participant 1300022`, in its own language.
            Some(Column::Is(sign @ Sign::Participant)) => {
                let digits = value.rsplit(' ').next().unwrap_or_default();
                person.signs.insert(*sign, digits.to_string());
            }
            Some(Column::Is(sign)) => drop(person.signs.insert(*sign, value)),
        }
    }
    if person.name.is_empty() {
        person.name = format!("{first} {last}").trim().to_string();
    }
    person
}

#[cfg(test)]
mod tests {
    use super::Roster;
    use crate::delivery::person::{Person, Sign};

    #[test]
    fn columns_are_found_by_their_heads() {
        let roster = Roster::of("Email;Name;ID;Section\nu1@example.edu;\"Smith; Jr., Ada\";s1;A\n");
        let person = &roster.expect("a roster").0[0];
        assert_eq!(person.name, "Smith; Jr., Ada");
        assert_eq!(person.signs[&Sign::Sid], "s1");
        assert_eq!(
            (person.section.as_str(), person.key()),
            ("A", "s1".to_string())
        );
    }

    #[test]
    fn a_gradebook_and_a_worksheet_are_rosters() {
        let canvas = "Student,ID,SIS User ID,SIS Login ID,Section,Lab (9001)\n\
                      \"    Points Possible\",,,,,9\n\"Smith, Ada\",40013,s1,u1,A,\n";
        let roster = Roster::of(canvas).expect("a gradebook");
        assert_eq!(roster.0.len(), 1, "Points Possible is nobody");
        assert_eq!(roster.0[0].signs[&Sign::Canvas], "40013");
        let moodle = "\u{feff}Identifier,\"Full name\",\"Email address\",Status,Grade\n\
                      \"Participant 1300022\",\"Ada Smith\",a@example.edu,Submitted,\n";
        let roster = Roster::of(moodle).expect("a worksheet");
        assert_eq!(roster.0[0].signs[&Sign::Participant], "1300022");
    }

    #[test]
    fn a_name_joins_only_where_it_is_one_persons() {
        let text = "name,id\nAda Smith,s1\nAda Smith,s2\nZoë Lee,zlee\n";
        let roster = Roster::of(text).expect("a roster");
        let called = |word: &str| Person::of(Sign::Called, word);
        assert!(
            roster.find(&called("ada smith")).is_err(),
            "two are called so"
        );
        let found = |word: &str| roster.find(&called(word)).ok().flatten().map(Person::key);
        assert_eq!(found("s2").as_deref(), Some("s2"));
        assert_eq!(found("course-lab-zlee").as_deref(), Some("zlee"));
        assert_eq!(found("Lee, Zoë").as_deref(), Some("zlee"));
        assert_eq!(found("nobody"), None);
        let other = Person::of(Sign::Sid, "s9").named("Zoë Lee");
        assert_eq!(roster.find(&other), Ok(None), "an id of somebody else");
    }

    #[test]
    fn what_is_wrong_in_a_roster_has_its_line() {
        let twice = Roster::of("id,name\ns1,Ada\n\ns1,Zoë\n").expect_err("one id twice");
        assert!(twice.to_string().contains("line 4: s1"), "{twice}");
        assert!(Roster::of("a,b\n1,2\n").is_err(), "no head is known");
        assert!(Roster::of("").is_err(), "nobody");
    }
}
