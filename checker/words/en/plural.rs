/// Which form of the words a count takes, as Unicode's CLDR calls it.
pub fn form(count: usize) -> &'static str {
    match count {
        1 => "one",
        _ => "other",
    }
}
