//! A file's text where it stands inside a module of another file. The checker and its build script
//! compile this alike.

/// `text`, a whole file that begins with what it says of itself (`//! …`), as the body of a module:
/// there it cannot say such things. `None` when it begins otherwise.
pub fn as_body(text: &str) -> Option<String> {
    let text = text.replace("\n//!", "\n//");
    Some(format!("//{}", text.strip_prefix("//!")?))
}
