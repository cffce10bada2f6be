//! The predictions: a module each, `course/questions`.

use crate::understanding::question::Question;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/questions.rs"));

/// All of them, in the order in which they are asked.
pub fn questions() -> &'static [&'static Question] {
    static IN_ORDER: LazyLock<Vec<&'static Question>> = LazyLock::new(|| {
        let mut questions = QUESTIONS.to_vec();
        questions.sort_by_key(|question| question.order);
        questions
    });
    &IN_ORDER
}
