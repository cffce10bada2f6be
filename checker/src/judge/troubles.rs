//! What went wrong in a run, as the glosses read it.

use crate::course::functions::last_name;
use crate::glossary::trouble::Trouble;
use crate::judge::naming::first_wrong;
use crate::judge::sealed::{Examination, each};
use crate::probe::{Cut, Ending, Replies, Reply, is_todo};
use crate::solved::Right;

/// The panics, wrong answers and endless calls among `replies` to the calls of `examinations`, at
/// most one of a kind for each function. `spoilt`: the functions that go wrong by another's fault, whose
/// troubles say nothing of themselves.
pub fn troubles<'a>(
    examinations: &'a [Box<dyn Examination>],
    replies: &'a Replies,
    spoilt: &[&str],
) -> Vec<Trouble<'a>> {
    let (mut troubles, mut first) = (Vec::new(), 0);
    for (examination, these) in each(examinations, &replies.replies) {
        let function = examination.function();
        let calls = first..first + these.len();
        first = calls.end;
        if spoilt.contains(&last_name(function)) {
            continue;
        }
        let panic = these
            .iter()
            .zip(examination.rights())
            .find_map(|both| match both {
                (_, Right::Panics) => None,
                (Reply::Panic { words, place }, _) if !is_todo(words) => {
                    let place = place.as_ref()?;
                    Some(Trouble::Panic { words, place })
                }
                _ => None,
            });
        troubles.extend(panic);
        if first_wrong(examination, these).is_some() {
            troubles.push(Trouble::Wrong(function));
        }
        if let Ending::Cut {
            why: Cut::Stack,
            during: Some(at),
        } = replies.ending
            && calls.contains(&at)
        {
            troubles.push(Trouble::Stack(function));
        }
    }
    troubles
}
