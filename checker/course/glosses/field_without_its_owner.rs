//! `lr` for `settings.lr`: a field without the variable that has it.

use crate::course;
use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::{FnArg, Item, Pat, Type};

pub static GLOSS: Gloss = Gloss {
    name: "field-without-its-owner",
    reads: Reads::Errors(&["E0423", "E0424", "E0425", "E0599"], says),
    examples: &[
        example(
            "bowl_gradient",
            "[a * p[0], b * p[1]]",
            "`a` is a field of `bowl`: write `bowl.a`.",
        ),
        example(
            "guarded_descent",
            r"
    let (p, v) = ex06_momentum::momentum_step(&gradient, start, [0.0; N], lr, momentum);
    Run { trajectory: vec![p, v], losses: vec![f(p)], stop: Stop::Finished }
",
            "`lr` is a field of `settings`: write `settings.lr`.",
        ),
        example(
            "Bowl::value",
            "0.5 * (a * p[0] * p[0] + b * p[1] * p[1])",
            "`a` is a field of `self`: write `self.a`.",
        ),
        example(
            "row",
            "let end = losses[losses.len() - 1];\nRow { lr: settings.lr, momentum: settings.momentum, behaviour: Behaviour::Crawls, steps: settings.steps, final_loss: end }",
            "`losses` is a field of `run`: write `run.losses`.",
        ),
        example(
            "bowl_gradient",
            "[self.a * p[0], self.b * p[1]]",
            "`self` is there in methods only; here `bowl` has the field `a`: write `bowl.a`.",
        ),
        example(
            "Bowl::value",
            "0.5 * (Self::a * p[0] * p[0] + Self::b * p[1] * p[1])",
            "`a` is a field of `self`: write `self.a`.",
        ),
        example(
            "bowl_gradient",
            "[Bowl.a * p[0], Bowl.b * p[1]]",
            "`Bowl` is the type, not a value of it. The one at hand is `bowl`: write `bowl.a`.",
        ),
        example(
            "bowl_gradient",
            "[Bowl::a * p[0], Bowl::b * p[1]]",
            "`a` is a field of `bowl`: write `bowl.a`.",
        ),
        example(
            "row",
            "Row { lr: Settings.lr, momentum: settings.momentum, behaviour: Behaviour::Crawls, steps: 0, final_loss: 0.0 }",
            "`Settings` is the type, not a value of it. The one at hand is `settings`: write `settings.lr`.",
        ),
        silent("bowl_gradient", "[c * p[0], c * p[1]]"),
        silent("bowl_gradient", "[Bowl::c * p[0], Bowl.c * p[1]]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let function = it.function.as_ref()?;
    let is_self = it.text() == "self";
    let is_type = it.error.code == "E0423";
    let name = match is_self || is_type {
        true => {
            let after = it.after().strip_prefix('.')?;
            let end = after.find(|c: char| !c.is_alphanumeric() && c != '_');
            &after[..end.unwrap_or(after.len())]
        }
        false => it.text(),
    };
    // `Self::a`, `Bowl::a`, `Bowl.a`: asked of a type.
    let is_asked = |kind: &str| match it.error.code.as_str() {
        "E0423" => it.text() == kind,
        "E0599" => ["Self", kind]
            .iter()
            .any(|kind| it.before().ends_with(&format!("{kind}::"))),
        _ => true,
    };
    let inputs = function.signature.inputs.iter();
    let mut owners = inputs.filter_map(|input| {
        let (owner, kind) = owner(input, function)?;
        (is_asked(&kind) && has_field(it, &kind, name)).then_some(owner)
    });
    let owner = owners.next().filter(|_| owners.next().is_none())?;
    Some(if is_self {
        format!(
            "`self` is there in methods only; here `{owner}` has the field `{name}`: write `{owner}.{name}`."
        )
    } else if is_type {
        let kind = it.text();
        format!(
            "`{kind}` is the type, not a value of it. The one at hand is `{owner}`: write `{owner}.{name}`."
        )
    } else {
        format!("`{name}` is a field of `{owner}`: write `{owner}.{name}`.")
    })
}

/// The name of an argument, and of its type.
fn owner(input: &FnArg, function: &WrittenFunction) -> Option<(String, String)> {
    match input {
        // Methods are asked for of one type only: what has that field is it.
        FnArg::Receiver(_) => {
            let file = function.source.syntax.as_ref()?;
            let mut owners = file.items.iter().filter_map(|item| match item {
                Item::Impl(it) => of_type(&it.self_ty),
                _ => None,
            });
            let kind = owners.next().filter(|_| owners.next().is_none())?;
            Some(("self".to_string(), kind))
        }
        FnArg::Typed(input) => match &*input.pat {
            Pat::Ident(name) => Some((name.ident.to_string(), of_type(&input.ty)?)),
            _ => None,
        },
    }
}

fn of_type(kind: &Type) -> Option<String> {
    match kind {
        Type::Reference(lent) => of_type(&lent.elem),
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// Does the type `kind` of this step, or of one below it, have such a field?
fn has_field(it: &Refused, kind: &str, name: &str) -> bool {
    let Some(here) = it.exercise() else {
        return false;
    };
    let below = here.below();
    let mut given = course::all()
        .iter()
        .filter(|one| one.index == here.index || below.contains(&one.index))
        .filter(|one| one.gives(kind));
    given.any(|one| {
        let items = syn::parse_file(one.solution).map_or(Vec::new(), |file| file.items);
        items.iter().any(|item| match item {
            Item::Struct(it) if it.ident == kind => {
                let mut fields = it.fields.iter().filter_map(|field| field.ident.as_ref());
                fields.any(|field| field == name)
            }
            _ => false,
        })
    })
}
