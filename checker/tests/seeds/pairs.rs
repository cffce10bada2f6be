//! Two mistakes at once: both are named, or none is.

use crate::book::{KnownProgram, both_names, pairs_of, programs_of, stubs};
use crate::{COMPLAINTS, Complaints};
use checker::judge::naming::Misconceptions;

/// So many of the programs with two mistakes are called by both names, in per cent.
const NAMED: usize = 70;

/// What is said of one program with two mistakes.
pub struct Heard {
    title: String,
    both: [&'static str; 2],
    /// Were both named with every seed?
    is_named: bool,
    /// A seed with which another name was given, and what was.
    misnamed: Option<(u32, Vec<&'static str>)>,
}

impl Heard {
    /// Nothing yet.
    pub fn of(pair: &KnownProgram) -> Heard {
        Heard {
            title: pair.title(),
            both: both_names(pair),
            is_named: true,
            misnamed: None,
        }
    }

    /// What is said with this seed.
    pub fn hear(&mut self, seed: u32, said: &Misconceptions) {
        let given: Vec<&'static str> = said.all.iter().map(|(name, _)| *name).collect();
        if given.iter().any(|name| !self.both.contains(name)) {
            self.misnamed.get_or_insert((seed, given.clone()));
        }
        self.is_named &= said.together && self.both.iter().all(|name| given.contains(name));
    }
}

fn pairs() -> impl Iterator<Item = &'static Heard> {
    COMPLAINTS.iter().flat_map(|it: &Complaints| &it.pairs)
}

#[test]
fn a_pair_is_headed_by_two_names_of_its_function_in_the_order_of_the_alphabet() {
    for (exercise, stub) in stubs() {
        let known = programs_of(exercise, stub);
        let known: Vec<&str> = known
            .iter()
            .filter_map(KnownProgram::misconception)
            .collect();
        for pair in pairs_of(exercise, stub) {
            let [one, other] = both_names(&pair);
            let are_known = known.contains(&one) && known.contains(&other);
            assert!(
                one < other && are_known,
                "{}: one of {known:?}, and a later one",
                pair.title()
            );
        }
    }
}

#[test]
fn two_mistakes_at_once_are_never_called_by_the_name_of_another() {
    let misnamed = pairs().filter_map(|pair| {
        let (seed, given) = pair.misnamed.as_ref()?;
        Some(format!(
            "{} is called {given:?} with seed {seed}",
            pair.title
        ))
    });
    let misnamed: Vec<String> = misnamed.collect();
    assert!(misnamed.is_empty(), "{}", misnamed.join("\n"));
}

#[test]
fn most_programs_with_two_mistakes_are_called_by_both_names() {
    let silent: Vec<&str> = pairs()
        .filter(|pair| !pair.is_named)
        .map(|pair| pair.title.as_str())
        .collect();
    let all = pairs().count();
    let named = all - silent.len();
    println!(
        "{named} of {all} are named; not named:\n{}",
        silent.join("\n")
    );
    let is_part = std::env::var_os("PROGRAMS_OF").is_some();
    assert!(is_part || all >= 60, "there are only {all} such programs");
    assert!(
        is_part || 100 * named >= NAMED * all,
        "{named} of {all} are called by both names, fewer than {NAMED} %; not these:\n{}",
        silent.join("\n")
    );
}
