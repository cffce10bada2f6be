//! `Diverges` for `Behaviour::Diverges`.

use crate::course;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Item;

pub static GLOSS: Gloss = Gloss {
    name: "kind-without-its-type",
    reads: Reads::Errors(&["E0425", "E0422", "E0531", "E0574"], says),
    examples: &[
        example(
            "classify",
            "if losses[0] > threshold { Diverges } else { Behaviour::Crawls }",
            "`Diverges` is a kind of `Behaviour`, and is called by both names: `Behaviour::Diverges`.",
        ),
        example(
            "guarded_descent",
            "Run { trajectory: vec![start], losses: vec![f(start)], stop: Finished }",
            "`Finished` is a kind of `Stop`, and is called by both names: `Stop::Finished`.",
        ),
        silent(
            "classify",
            "if losses[0] > threshold { Explodes } else { Behaviour::Crawls }",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (name, here) = (it.text(), it.exercise()?);
    let below = here.below();
    let at_hand = course::all()
        .iter()
        .filter(|one| one.index == here.index || below.contains(&one.index));
    let mut kinds = at_hand.flat_map(|one| {
        let items = syn::parse_file(one.solution).map_or(Vec::new(), |file| file.items);
        items.into_iter().filter_map(|item| match item {
            Item::Enum(it) if it.variants.iter().any(|kind| kind.ident == name) => Some(it.ident),
            _ => None,
        })
    });
    let kind = kinds.next()?;
    Some(format!(
        "`{name}` is a kind of `{kind}`, and is called by both names: `{kind}::{name}`."
    ))
}
