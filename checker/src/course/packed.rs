//! Files in one, in a form that nobody reads by accident: how the solutions travel in a learner's copy,
//! which has no folder of them. A curtain, not a lock: whoever wants to read them, reads them.
//!
//! The checker and its build script compile this alike; `--example learners-copy` writes the file.

/// Where it lies, beside `build.rs`.
pub const PLACE: &str = "course/solutions.packed";

/// Bytes a line.
const WIDTH: usize = 48;

/// Texts by their paths, as one text, which begins with what it is `about`.
pub fn pack<'a>(about: &str, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut packed: String = about.lines().map(|line| format!("# {line}\n")).collect();
    for (path, text) in files {
        packed += &format!("\n{path}:\n");
        for line in text.as_bytes().chunks(WIDTH) {
            packed.extend(line.iter().map(|byte| format!("{byte:02x}")));
            packed.push('\n');
        }
    }
    packed
}

/// The texts and their paths; `None` when `packed` is not what [`pack`] makes. How lines end is no
/// matter.
pub fn unpack(packed: &str) -> Option<Vec<(String, String)>> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let lines = packed.lines().map(str::trim_end);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_suffix(':') {
            Some(path) => files.push((path.to_string(), Vec::new())),
            None => files.last_mut()?.1.extend(bytes(line)?),
        }
    }
    let text = |(path, bytes)| Some((path, String::from_utf8(bytes).ok()?));
    files.into_iter().map(text).collect()
}

/// Two digits a byte.
fn bytes(line: &str) -> Option<Vec<u8>> {
    let pairs = (0..line.len()).step_by(2);
    let byte = |at| u8::from_str_radix(line.get(at..at + 2)?, 16).ok();
    pairs.map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn what_is_packed_comes_out_again() {
        let long = "p − lr · slope\r\n".repeat(20);
        let files = [
            ("a/lib.rs", long.as_str()),
            ("b", ""),
            ("c", "no line feed"),
        ];
        let packed = pack("what this is", files);
        let found = unpack(&packed).expect("it was packed here");
        assert_eq!(found, files.map(|(path, text)| (path.into(), text.into())));
        assert_eq!(unpack(&packed.replace('\n', "\r\n")), Some(found));
        assert!(!packed.contains("slope"), "it can be read by accident");
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["00ff\n", "a:\n0\n", "a:\nxy\n", "a:\nff\n", "a:\n−−\n"] {
            assert_eq!(unpack(text), None, "{text}");
        }
    }
}
