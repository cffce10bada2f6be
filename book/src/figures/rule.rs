//! A walk by a rule that the reader types, and what is known to be wrong with such rules.

use checker::course;

/// The rules of one line among the checker's wrong programs for `step`, as the page writes them, each
/// with what the checker says of it: `p + lr * g`.
///
/// Read from the programs themselves: a rule is what stands in their `from_fn(|i| …)`.
pub fn known() -> Vec<(String, String)> {
    let Some(exercise) = course::find("ex03_step") else {
        return Vec::new();
    };
    let stubs = exercise.stubs.iter();
    let programs = stubs.flat_map(|stub| exercise.wrong(stub));
    let known = programs.filter_map(|program| {
        let says = program.lesson.as_ref()?.says.clone();
        let source = program.source(exercise).ok()?;
        Some((rule(&source)?, says))
    });
    known.collect()
}

/// The one line of a wrong `step`, where nothing else decides what it returns.
fn rule(source: &str) -> Option<String> {
    let mut lines = source
        .lines()
        .map(str::trim)
        .filter(|it| it.contains("from_fn(") && !it.starts_with("//"));
    let (line, None) = (lines.next()?, lines.next()) else {
        return None;
    };
    let line = line
        .strip_prefix("std::array::from_fn(|i| ")?
        .strip_suffix(')')?;
    let rule = line.replace("p[i]", "p").replace("slope[i]", "g");
    let mut words = rule
        .split(|c: char| !c.is_alphabetic() && c != '.')
        .filter(|it| !it.is_empty());
    let known = words.all(|word| ["p", "g", "lr", "."].contains(&word));
    (known && !rule.contains("[")).then_some(rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checkers_wrong_steps_are_rules_of_one_line() {
        let known = known();
        for (rule, says) in [
            ("p + lr * g", "adds the gradient"),
            ("p - g", "walks the whole gradient"),
            ("-lr * g", "returns the move"),
            ("p - lr * p", "shrinks the point itself"),
            ("lr * g - p", "the wrong way round"),
            ("(p - g) * lr", "multiplies all of it by lr"),
            ("p - lr", "subtracts lr itself"),
            ("p - lr * (lr * g)", "the rate in it twice"),
        ] {
            let found = known.iter().find(|(known, _)| known == rule);
            let (_, said) = found.unwrap_or_else(|| panic!("{rule} is not among {known:?}"));
            assert!(said.contains(says), "{rule}: {said}");
        }
        assert!(
            known.iter().all(|(rule, _)| rule != "p - lr * g"),
            "the right one is not wrong"
        );
    }
}
