//! Code that is handed out, and that a learner has changed so that it does something else.
//!
//! The answers of the stubs hang on it, so nothing can be said of them: neither that they are right, nor
//! which mistake they make. Changes that leave it what it was, such as a method more, are nobody's
//! business.

use crate::course::Exercise;
use crate::course::functions::{Function, functions, last_name};
use crate::judge::evidence::{Finding, Status};
use crate::judge::naming::first_wrong;
use crate::judge::sealed::Examination;
use crate::place::{Place, Remark};
use crate::probe::Reply;
use crate::submission::ROOT;
use crate::text::line_of;
use crate::words;

/// What is said where given code is no longer what it was. `asked`: each examination with the replies
/// to its calls; `lib`: the learner's file.
pub fn changed(
    exercise: &'static Exercise,
    lib: Option<&str>,
    asked: &[(&dyn Examination, &[Reply])],
) -> Option<Finding> {
    let given = asked
        .iter()
        .filter(|(examination, _)| examination.is_given());
    let (name, seen) = given
        .filter_map(|(examination, replies)| {
            Some((examination.function(), first_wrong(*examination, replies)?))
        })
        .next()?;
    let text = words::evidence::given_changed(name);
    let place = lib.and_then(|lib| first_other(exercise, lib, name));
    let place = place.map(|line| Place::line(format!("{}/{ROOT}", exercise.name), line));
    let mut finding = Finding::of(exercise.name, Status::Failed, Remark { text, place });
    finding.evidence.push(seen.into());
    finding.functions.push(name);
    Some(finding)
}

/// The line of the first method of the type `name` that does not stand as it was handed out, or of the
/// function or the constant `name`.
fn first_other(exercise: &Exercise, lib: &str, name: &str) -> Option<usize> {
    let constant = format!("const {}:", last_name(name));
    if let Some(at) = lib.find(&constant) {
        return Some(line_of(lib, at));
    }
    let (given, own) = (functions(exercise.solution).ok()?, functions(lib).ok()?);
    let is_its = |function: &&Function| {
        let owner = function.name.strip_prefix(name);
        let is_stub = exercise.stubs.iter().any(|stub| stub.name == function.name);
        owner.is_some_and(|rest| rest.is_empty() || rest.starts_with("::")) && !is_stub
    };
    let words = |text: &str, function: &Function| -> String {
        text[function.whole.clone()].split_whitespace().collect()
    };
    let stays = |function: &Function| {
        let was = given.iter().find(|was| was.name == function.name);
        was.is_some_and(|was| words(exercise.solution, was) == words(lib, function))
    };
    let other = own.iter().filter(is_its).find(|own| !stays(own))?;
    Some(line_of(lib, other.whole.start))
}
