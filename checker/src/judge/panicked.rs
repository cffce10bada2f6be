//! What a panic says, and at whose door: a function that asks an earlier one for what it refuses is
//! where to look, not the earlier one.

use crate::course;
use crate::place::{Place, Remark};
use crate::scan::Called;
use crate::words;

/// The panic of `function`, which reaches `calls`, that said this, and came from `place`.
pub fn panicked(
    exercise: &str,
    function: &str,
    said: &str,
    place: Option<&Place>,
    calls: &[&Called],
) -> Remark {
    let ended = |panicked: String| match said {
        "" => panicked,
        said if is_refused(said) => words::evidence::panic_refused(panicked, said),
        said => words::evidence::panic_says(panicked, said),
    };
    let elsewhere = place.filter(|place| place.folder() != exercise);
    let Some(earlier) = elsewhere.and_then(|place| course::find(place.folder())) else {
        let place = place.cloned();
        return Remark {
            text: ended(words::evidence::PANICKED.to_string()),
            place,
        };
    };
    // Types are named as well.
    let is_asked = |called: &&Called| {
        called.exercise == earlier.name && earlier.functions().contains(&called.function.as_str())
    };
    let by_it: Vec<&Called> = calls.iter().copied().filter(is_asked).collect();
    let one = by_it.first().filter(|first| {
        let mut others = by_it.iter();
        others.all(|other| other.function == first.function)
    });
    match one {
        Some(called) => {
            let asked = &called.function;
            let panicked = ended(words::evidence::panicked_in(asked, earlier.name));
            let text = words::evidence::refuses(asked, function, panicked);
            Remark::at(called.place.clone(), text)
        }
        None => ended(words::evidence::panicked_in_used(earlier.name, function)).into(),
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
