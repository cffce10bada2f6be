//! `println!` where the text is to be returned.

use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{ReturnType, Stmt, Type};

pub static GLOSS: Gloss = Gloss {
    name: "printed-for-returned",
    reads: Reads::Wrong(says),
    examples: &[
        example(
            "render",
            r#"
    println!("| lr | momentum | converged | steps | final loss |");
    for row in rows { println!("| {} |", row.lr); }
    String::new()
"#,
            "`println!` shows its text on the screen and returns nothing of it. Put the text together with `format!`, and return it.",
        ),
        example(
            "render",
            r#"
    let text = String::from("| lr | momentum | converged | steps | final loss |\n");
    for row in rows { print!("| {} |\n", row.lr); }
    text
"#,
            "`print!` shows its text on the screen and returns nothing of it. Put the text together with `format!`, and return it.",
        ),
        silent("render", r#"let _ = rows; format!("| lr |\n")"#),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    let ReturnType::Type(_, kind) = &it.signature.output else {
        return None;
    };
    if !matches!(&**kind, Type::Path(path) if path.path.is_ident("String")) {
        return None;
    }
    it.statements().iter().find_map(|statement| {
        let Stmt::Macro(call) = statement else {
            return None;
        };
        let name = call.mac.path.get_ident()?.to_string();
        ["print", "println"].contains(&name.as_str()).then(|| {
            let says = format!(
                "`{name}!` shows its text on the screen and returns nothing of it. Put the text together \
                 with `format!`, and return it."
            );
            (call.span(), says)
        })
    })
}
