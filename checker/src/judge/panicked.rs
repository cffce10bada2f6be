//! What a panic says, and at whose door: a function that asks an earlier one for what it refuses is
//! where to look, not the earlier one.

use crate::course;
use crate::place::{Place, Remark};
use crate::scan::Called;
use std::collections::BTreeSet;

/// The panic of `function` with these `words`, which came from `place`.
pub fn panicked(
    exercise: &str,
    function: &str,
    words: &str,
    place: Option<&Place>,
    calls: &BTreeSet<Called>,
) -> Remark {
    let ended = |of: &str| match words {
        "" => format!("it panicked{of}"),
        words if is_refused(words) => format!(
            "it panicked{of}: {words}. The checker runs a step without disk, network, threads and \
             other programs: it needs none of them"
        ),
        words => format!("it panicked{of}: {words}"),
    };
    let elsewhere = place.filter(|place| place.folder() != exercise);
    let Some(earlier) = elsewhere.and_then(|place| course::find(place.folder())) else {
        let place = place.cloned();
        return Remark {
            text: ended(""),
            place,
        };
    };
    // Types are named as well.
    let is_asked = |called: &&Called| {
        called.exercise == earlier.name
            && called.by == function
            && earlier.functions().contains(&called.function.as_str())
    };
    let by_it: Vec<&Called> = calls.iter().filter(is_asked).collect();
    let one = by_it.first().filter(|first| {
        let mut others = by_it.iter();
        others.all(|other| other.function == first.function)
    });
    match one {
        Some(called) => {
            let asked = &called.function;
            let text = format!(
                "{}; {asked} refuses what {function} asks of it here",
                ended(&format!(" in {asked} of {}", earlier.name))
            );
            Remark::at(called.place.clone(), text)
        }
        None => ended(&format!(" in {}, which {function} uses", earlier.name)).into(),
    }
}

/// Are these the words of somebody whom the system has refused something?
fn is_refused(words: &str) -> bool {
    let said = [
        "PermissionDenied",
        "Permission denied",
        "Operation not permitted",
        "failed to spawn thread",
    ];
    said.iter().any(|said| words.contains(said))
}
