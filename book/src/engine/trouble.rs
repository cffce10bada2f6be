//! Why there is no answer from a workshop, in words for whoever wrote the code.

use checker::course;
use checker::place::Place;
use checker::probe::{Cut, is_todo};
use std::fmt;

/// Why there is no walk: the exercise at fault, and words that go on after its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    pub exercise: String,
    pub says: String,
    /// It was stopped by a limit, so it is no use to ask again before something is edited.
    pub stopped: bool,
}

impl Trouble {
    /// Something that is the matter with `exercise`.
    pub fn new(exercise: &str, says: &str) -> Trouble {
        Trouble {
            exercise: exercise.to_string(),
            says: says.to_string(),
            stopped: false,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.exercise, self.says)
    }
}

/// The exercise in whose file the code panicked is the one at fault.
///
/// `folder` is where the exercises are.
pub(super) fn panicked(folder: &str, by: &str, words: &str, place: Option<&Place>) -> Trouble {
    let exercise = place.and_then(|place| course::find(place.folder()));
    let exercise = exercise.map_or(by, |one| one.name);
    let at = place.map_or(String::new(), |place| format!(" ({})", place.below(folder)));
    let says = match is_todo(words) {
        true => format!("a todo!() is left{at}"),
        false => format!("it panicked{at}: {words}"),
    };
    Trouble::new(exercise, &says)
}

/// What a limit said.
pub(super) fn stopped_by_limit(exercise: &str, why: Cut) -> Trouble {
    let (what, stopped) = match why {
        Cut::Time => (
            "ran for three seconds and was stopped: is there a loop without an end",
            true,
        ),
        Cut::WallClock => ("did not end, and was stopped", true),
        Cut::Budget => ("was not begun: the time was used up before", true),
        Cut::Asleep => ("slept or waited, and was stopped", true),
        Cut::Memory => (
            "asked for more memory than there is for it, and was stopped",
            true,
        ),
        Cut::Stack => ("called itself until the stack was full", true),
        Cut::Output => ("printed so much that it was stopped", true),
        Cut::Slopes => ("called the gradient again and again, and was stopped", true),
        Cut::Exit(_) => ("left the program instead of returning", false),
        Cut::OutOfTurn => ("spoke for the grader instead of returning", false),
        Cut::Forbidden => (
            "asked the operating system for something that no step needs, and was stopped",
            true,
        ),
        Cut::Killed => ("was killed by something else on this machine", false),
        Cut::Abort => ("aborted the program instead of returning", false),
    };
    // Nobody can say in which of the crates it was.
    let calls_others = course::find(exercise).is_some_and(|one| one.needs.len() > 1);
    let further = match calls_others {
        false => "",
        true => ", here or in a step that it calls",
    };
    let end = if why == Cut::Time { "?" } else { "" };
    Trouble {
        exercise: exercise.to_string(),
        says: format!("it {what}{further}{end}"),
        stopped,
    }
}
