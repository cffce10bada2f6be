//! How values travel between the checker and the probe: one line of text, `f64`s bit by bit.
//!
//! The same file is compiled into both sides.

use std::fmt::Write;

/// What a sealed call takes and returns.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Number(f64),
    Count(u64),
    Word(String),
    List(Vec<Value>),
}

/// Nothing that travels has more lists in lists than this. Whoever reads and drops it uses a little
/// stack for each.
const DEPTH: usize = 16;

impl Value {
    /// A list of anything that is a value.
    pub fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Value {
        Value::List(items.into_iter().map(Into::into).collect())
    }

    /// A point.
    pub fn point(p: &[f64]) -> Value {
        Value::list(p.iter().copied())
    }

    /// Writes the value as words separated by spaces, without a line break.
    pub fn encode(&self, line: &mut String) {
        match self {
            Value::Number(x) => write!(line, "n{:x}", x.to_bits()).expect("a string takes it"),
            Value::Count(k) => write!(line, "c{k}").expect("a string takes it"),
            Value::Word(text) => {
                line.push('w');
                for c in text.chars() {
                    if c.is_ascii_alphanumeric() {
                        line.push(c);
                    } else {
                        write!(line, "%{:x};", c as u32).expect("a string takes it");
                    }
                }
            }
            Value::List(items) => {
                line.push('[');
                for item in items {
                    line.push(' ');
                    item.encode(line);
                }
                line.push_str(" ]");
            }
        }
    }

    /// Reads one value that fills the whole line; `None` when it is not well formed, or has lists
    /// in lists too deeply.
    pub fn decode(line: &str) -> Option<Value> {
        let mut open: Vec<Vec<Value>> = vec![Vec::new()];
        for word in line.split_ascii_whitespace() {
            let value = match word.split_at_checked(1)? {
                ("[", "") if open.len() > DEPTH => return None,
                ("[", "") => {
                    open.push(Vec::new());
                    continue;
                }
                ("]", "") => Value::List(open.pop()?),
                ("n", bits) => Value::Number(f64::from_bits(u64::from_str_radix(bits, 16).ok()?)),
                ("c", digits) => Value::Count(digits.parse().ok()?),
                ("w", text) => Value::Word(unescape(text)?),
                _ => return None,
            };
            open.last_mut()?.push(value);
        }
        match (open.pop(), open.is_empty()) {
            (Some(mut top), true) if top.len() == 1 => top.pop(),
            _ => None,
        }
    }

    /// The number, where one is expected.
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Number(x) => Some(*x),
            _ => None,
        }
    }

    /// The count, where one is expected.
    pub fn count(&self) -> Option<usize> {
        match self {
            Value::Count(k) => usize::try_from(*k).ok(),
            _ => None,
        }
    }

    /// The word, where one is expected.
    pub fn word(&self) -> Option<&str> {
        match self {
            Value::Word(text) => Some(text),
            _ => None,
        }
    }

    /// The items, where a list is expected.
    pub fn items(&self) -> Option<&[Value]> {
        match self {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The numbers of a flat list.
    pub fn numbers(&self) -> Option<Vec<f64>> {
        self.items()?.iter().map(Value::number).collect()
    }
}

fn unescape(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        let (code, tail) = after.split_once(';')?;
        out.push_str(before);
        out.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
        rest = tail;
    }
    out.push_str(rest);
    Some(out)
}

impl From<f64> for Value {
    fn from(x: f64) -> Value {
        Value::Number(x)
    }
}

impl From<usize> for Value {
    fn from(k: usize) -> Value {
        Value::Count(k as u64)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Word(text.to_string())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Word(text)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Value {
        Value::list(items)
    }
}

impl<T: Clone + Into<Value>> From<&[T]> for Value {
    fn from(items: &[T]) -> Value {
        Value::list(items.iter().cloned())
    }
}

impl<const N: usize> From<[f64; N]> for Value {
    fn from(point: [f64; N]) -> Value {
        Value::list(point)
    }
}
