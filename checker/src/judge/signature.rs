//! Which function a learner's file no longer has as the course gave it.

use crate::course::Exercise;
use crate::course::functions::{Function, functions};
use crate::place::{Place, Remark};
use crate::submission::ROOT;
use crate::text::line_of;
use crate::words;
use quote::ToTokens;

/// The first function that is not there, or whose types are others; names of arguments may be.
pub fn first_changed(exercise: &Exercise, lib: &str) -> Option<Remark> {
    let given = functions(exercise.solution).ok()?;
    let own = functions(lib).ok()?;
    let file = format!("{}/{ROOT}", exercise.name);
    exercise.stubs.iter().find_map(|stub| {
        let is_it = |function: &&Function| function.name == stub.name;
        let name = &stub.name;
        let right = declared(exercise.solution, given.iter().find(is_it)?);
        let Some(function) = own.iter().find(is_it) else {
            let text = words::evidence::function_is_gone(name, right);
            return Some(Remark::at(Place::file(&file), text));
        };
        let line = line_of(lib, function.whole.start);
        let text = words::evidence::signature_changed(name, &right);
        (types(&declared(lib, function)) != types(&right))
            .then(|| Remark::at(Place::line(&file, line), text))
    })
}

/// What stands before the body, in one line.
fn declared(text: &str, function: &Function) -> String {
    let declared = &text[function.whole.start..function.body.start];
    let words: Vec<&str> = declared.split_whitespace().collect();
    words.join(" ").replace("( ", "(").replace(", )", ")")
}

/// Who may call it, what it is generic over, and the types that go in and come out.
fn types(declared: &str) -> Option<Vec<String>> {
    let function: syn::ItemFn = syn::parse_str(&format!("{declared} {{}}")).ok()?;
    let given = function.sig.inputs.iter().map(|argument| match argument {
        syn::FnArg::Receiver(receiver) => receiver.to_token_stream().to_string(),
        syn::FnArg::Typed(argument) => argument.ty.to_token_stream().to_string(),
    });
    let around = [
        function.vis.to_token_stream().to_string(),
        function.sig.generics.to_token_stream().to_string(),
        function.sig.output.to_token_stream().to_string(),
    ];
    Some(around.into_iter().chain(given).collect())
}
