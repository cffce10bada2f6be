//! The course: its exercises and what is known of each, from the folders of `course/`.

pub mod body;
pub mod functions;
pub mod handed_out;
pub mod packed;
pub mod program;
pub mod section;

/// One bowl, one start, one number of steps.
#[path = "../../course/experiment.rs"]
pub mod experiment;

use crate::words;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The texts of one folder.
struct Folder {
    name: &'static str,
    about: &'static str,
    manifest: &'static str,
    solution: &'static str,
    call: &'static str,
    probe: &'static str,
    /// By the stub's last name: the programs that are known to be wrong.
    wrong: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/course.rs"));

/// One step of the course.
#[derive(Debug)]
pub struct Exercise {
    /// The package: `ex03_step`.
    pub name: &'static str,
    /// A few words for lists.
    pub title: String,
    pub kind: Kind,
    /// The earlier exercises whose crates this one uses.
    pub needs: Vec<&'static str>,
    /// From the idea over the formula to the line of code.
    pub hints: [String; 3],
    /// What the learner writes, in the order of the file.
    pub stubs: Vec<Stub>,
    /// Its `Cargo.toml`, the same for learner and solution.
    pub manifest: &'static str,
    /// The solution's `src/lib.rs`.
    pub solution: &'static str,
    /// What it can be asked, as both sides compile it.
    pub call: &'static str,
    /// What makes the calls.
    pub probe: &'static str,
    /// Its place in the course, from 0.
    pub index: usize,
    wrong: &'static [(&'static str, &'static str)],
}

/// Does an exercise count for the verdict?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Core,
    /// Whoever likes it does it: it never changes the verdict.
    Extension,
}

/// One `todo!()` of one exercise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stub {
    /// As the learner knows it: `step`, `Bowl::value`.
    pub name: String,
    /// What its `todo!()` asks for.
    pub asks: String,
}

/// What `exercise.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    title: String,
    kind: Kind,
    needs: Vec<String>,
    hints: [String; 3],
    stub: Vec<Stub>,
}

static EXERCISES: LazyLock<Vec<Exercise>> = LazyLock::new(|| {
    let read = |(index, folder): (usize, &Folder)| {
        let about: About = toml::from_str(folder.about)
            .unwrap_or_else(|why| panic!("course/{}/exercise.toml: {why}", folder.name));
        let earlier = |need: String| {
            let mut names = FOLDERS[..index].iter().map(|folder| folder.name);
            names.find(|name| *name == need).unwrap_or_else(|| {
                panic!(
                    "course/{}/exercise.toml needs {need}, which is no earlier exercise",
                    folder.name
                )
            })
        };
        Exercise {
            name: folder.name,
            title: about.title,
            kind: about.kind,
            needs: about.needs.into_iter().map(earlier).collect(),
            hints: about.hints,
            stubs: about.stub,
            manifest: folder.manifest,
            solution: folder.solution,
            call: folder.call,
            probe: folder.probe,
            index,
            wrong: folder.wrong,
        }
    };
    FOLDERS.iter().enumerate().map(read).collect()
});

/// Every exercise, in the order of the course.
pub fn all() -> &'static [Exercise] {
    &EXERCISES
}

/// The exercises that the verdict is about.
pub fn core() -> impl Iterator<Item = &'static Exercise> {
    of(Kind::Core)
}

/// The exercises that never change the verdict.
pub fn extensions() -> impl Iterator<Item = &'static Exercise> {
    of(Kind::Extension)
}

/// The exercises of this kind.
pub fn of(kind: Kind) -> impl Iterator<Item = &'static Exercise> {
    all().iter().filter(move |exercise| exercise.kind == kind)
}

/// How many exercises the verdict is about, as a word where there is a short one.
pub fn size() -> String {
    in_words(core().count())
}

/// A count as a word, up to twelve.
pub fn in_words(count: usize) -> String {
    let word = words::course::NUMBERS.split(' ').nth(count);
    word.map_or_else(|| count.to_string(), str::to_string)
}

/// From the first to the last that the verdict is about: `ex01_surface … ex09_saddle`.
pub fn range() -> String {
    let names: Vec<&str> = core().map(|exercise| exercise.name).collect();
    match names.as_slice() {
        [first, .., last] => format!("{first} … {last}"),
        few => few.concat(),
    }
}

/// The exercise called `name`, which may be shortened: `ex03`, `ex3`, `3`, `step`.
pub fn find(name: &str) -> Option<&'static Exercise> {
    let name = name.to_lowercase();
    all().iter().find(|exercise| exercise.is_called(&name))
}

impl Exercise {
    fn is_called(&self, name: &str) -> bool {
        let (code, word) = (self.code(), self.word());
        let digits = code.trim_start_matches(|c: char| !c.is_ascii_digit());
        let number = digits.trim_start_matches('0');
        let kind = &code[..code.len() - digits.len()];
        [self.name, code, word].contains(&name)
            || name.strip_prefix(kind) == Some(number)
            // The number alone is that of a step which counts.
            || (self.kind == Kind::Core && [digits, number].contains(&name))
    }

    /// The short name: `ex03`.
    pub fn code(&self) -> &'static str {
        self.name.split('_').next().unwrap_or(self.name)
    }

    /// The name without its number: `step`.
    fn word(&self) -> &'static str {
        self.name
            .split_once('_')
            .map_or(self.name, |(_, word)| word)
    }

    /// Its number in words: `step 3`, or `extension 5`.
    pub fn as_step(&self) -> String {
        match self.kind {
            Kind::Core => words::course::step(self.number()),
            Kind::Extension => words::course::extension(self.number()),
        }
    }

    /// That of its chapter: `chapter 3`, or `extension 5`.
    pub fn as_chapter(&self) -> String {
        match self.kind {
            Kind::Core => words::course::chapter(self.number()),
            Kind::Extension => words::course::extension(self.number()),
        }
    }

    /// Among those of its kind.
    fn number(&self) -> &'static str {
        let number = self.code().trim_start_matches(char::is_alphabetic);
        number.trim_start_matches('0')
    }

    /// Every earlier exercise that it needs, directly or not, by its place in the course.
    pub fn below(&self) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        for exercise in self.needs.iter().filter_map(|need| find(need)) {
            places.insert(exercise.index);
            places.extend(exercise.below());
        }
        places
    }

    /// Does its crate have a function or a type of this name, for others to use?
    pub fn gives(&self, name: &str) -> bool {
        let ways = ["fn", "struct", "enum"];
        let mut lines = self
            .solution
            .lines()
            .filter_map(|line| line.strip_prefix("pub "));
        lines.any(|line| {
            let rest = ways
                .iter()
                .find_map(|way| line.strip_prefix(way)?.strip_prefix(' '));
            let rest = rest.and_then(|rest| rest.strip_prefix(name));
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        })
    }

    /// The functions that the learner writes, in the order of the file; methods by their own name.
    pub fn functions(&'static self) -> Vec<&'static str> {
        self.stubs.iter().map(Stub::function).collect()
    }
}

impl Stub {
    /// The name of the function alone: `value`.
    pub fn function(&self) -> &str {
        functions::last_name(&self.name)
    }
}
