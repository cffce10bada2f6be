//! A macro through which the compiler says how it reads a text: `read!(17)` reads `17.rs` in the
//! folder that `DIFFERENTIAL` names, with the compiler's own lexer, and writes its tokens beside it.
//!
//! The compiler builds and runs this file; it is no part of the test itself.

mod library {
    extern crate proc_macro;
    pub use proc_macro::*;
}
mod tokens;

use library::TokenStream;
use std::path::Path;
use std::{env, fs, panic};

#[proc_macro]
pub fn read(case: TokenStream) -> TokenStream {
    let folder = env::var_os("DIFFERENTIAL").expect("the test names its folder");
    let file = Path::new(&folder).join(case.to_string());
    let text = fs::read_to_string(file.with_extension("rs")).expect("the case is there");
    // What ends the lexer ends this one text, and the compiler has said so.
    let read = panic::catch_unwind(|| text.parse::<TokenStream>());
    if let Ok(Ok(stream)) = read {
        let mut all = Vec::new();
        tokens::spell(stream, &mut all);
        fs::write(file.with_extension("tokens"), all.join(tokens::BETWEEN)).expect("writable");
    }
    TokenStream::new()
}
