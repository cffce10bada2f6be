//! Where a hidden test sends whom it fails: part of every `hidden.rs`.

/// `assert!` with its words, and below them the section of the chapter to read.
macro_rules! holds {
    ($what:expr, $($words:tt)+) => {
        assert!($what, "{}\n{}", format_args!($($words)+), read_on::section())
    };
}

/// The mistakes that are often made here, and who may know which it is.
pub fn section() -> String {
    let name = env!("CARGO_PKG_NAME");
    let chapter = name.replace('_', "-");
    let short = name.split('_').next().unwrap_or(name);
    format!(
        "read  What can go wrong, in book/chapters/{chapter}.md\n\
         ask   cargo run -- {short}, which knows many mistakes by name"
    )
}
