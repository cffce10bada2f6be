//! Results that are only rearranged: an entry left out, a list turned round.

use crate::wire::Value;

/// One way to rearrange a result.
#[derive(Debug, Clone, Copy)]
pub struct Rearrangement {
    place: Part,
    change: Change,
}

/// Which part of a result is rearranged.
#[derive(Debug, Clone, Copy)]
enum Part {
    Whole,
    /// The entry at this place.
    At(usize),
    Last,
    Each,
}

#[derive(Debug, Clone, Copy)]
enum Change {
    WithoutFirst,
    WithoutSecond,
    WithoutLast,
    FirstTwice,
    LastTwice,
    /// The first once more, and the last not at all.
    Late,
    FirstAlone,
    LastAlone,
    Backwards,
    /// One number, with the other sign.
    Negated,
    Transposed,
    /// Rows one behind the other, in a single one.
    InOneRow,
    /// A step that is counted one too high, or one too low.
    OneMore,
    OneLess,
    /// Step 0 where there is none.
    ZeroForNever,
}

const CHANGES: [Change; 15] = [
    Change::WithoutFirst,
    Change::WithoutSecond,
    Change::WithoutLast,
    Change::FirstTwice,
    Change::LastTwice,
    Change::Late,
    Change::FirstAlone,
    Change::LastAlone,
    Change::Backwards,
    Change::Negated,
    Change::Transposed,
    Change::InOneRow,
    Change::OneMore,
    Change::OneLess,
    Change::ZeroForNever,
];

const PARTS: [Part; 6] = [
    Part::Whole,
    Part::At(0),
    Part::At(1),
    Part::At(2),
    Part::Last,
    Part::Each,
];

/// All that are known.
pub static REARRANGEMENTS: [Rearrangement; CHANGES.len() * PARTS.len()] = {
    let first = Rearrangement {
        place: Part::Whole,
        change: Change::WithoutFirst,
    };
    let mut all = [first; CHANGES.len() * PARTS.len()];
    let mut k = 0;
    while k < all.len() {
        all[k] = Rearrangement {
            place: PARTS[k / CHANGES.len()],
            change: CHANGES[k % CHANGES.len()],
        };
        k += 1;
    }
    all
};

impl Rearrangement {
    /// Is everything still there, in another order?
    pub fn is_whole(&self) -> bool {
        use Change::{Backwards, InOneRow, Negated, Transposed};
        matches!(self.change, Backwards | InOneRow | Negated | Transposed)
    }

    /// `value`, rearranged; as it is where there is nothing to rearrange.
    pub fn of(&self, value: &Value) -> Value {
        if matches!(self.change, Change::Negated) && !matches!(self.place, Part::Whole) {
            return value.clone();
        }
        let Value::List(items) = value else {
            return match self.place {
                Part::Whole => changed(value, self.change),
                _ => value.clone(),
            };
        };
        let mut items = items.clone();
        let last = items.len().saturating_sub(1);
        let places = match self.place {
            Part::Whole => return changed(value, self.change),
            Part::At(place) => place..place + 1,
            Part::Last => last..last + 1,
            Part::Each => 0..items.len(),
        };
        if let Some(items) = items.get_mut(places) {
            for item in items {
                *item = changed(item, self.change);
            }
        }
        Value::List(items)
    }
}

fn changed(value: &Value, change: Change) -> Value {
    let items = match value {
        Value::Number(x) if matches!(change, Change::Negated) => return Value::Number(-x),
        Value::Count(k) => {
            return Value::Count(match change {
                Change::OneMore => k + 1,
                Change::OneLess => k.saturating_sub(1),
                _ => *k,
            });
        }
        Value::List(items) if !items.is_empty() => items.as_slice(),
        Value::List(_) if matches!(change, Change::ZeroForNever) => {
            return Value::list([Value::Count(0)]);
        }
        _ => return value.clone(),
    };
    let last = items.len() - 1;
    let some: Vec<Value> = match change {
        Change::WithoutFirst => items[1..].to_vec(),
        Change::WithoutSecond => [&items[..1], items.get(2..).unwrap_or_default()].concat(),
        Change::WithoutLast => items[..last].to_vec(),
        Change::FirstTwice => [&items[..1], items].concat(),
        Change::LastTwice => [items, &items[last..]].concat(),
        Change::Late => [&items[..1], &items[..last]].concat(),
        Change::FirstAlone => items[..1].to_vec(),
        Change::LastAlone => items[last..].to_vec(),
        Change::Backwards => items.iter().rev().cloned().collect(),
        Change::InOneRow => {
            let rows: Option<Vec<&[Value]>> = items.iter().map(Value::items).collect();
            return rows.map_or_else(|| value.clone(), |rows| Value::list([rows.concat()]));
        }
        Change::Negated | Change::OneMore | Change::OneLess | Change::ZeroForNever => {
            items.to_vec()
        }
        Change::Transposed => return transposed(items).unwrap_or_else(|| value.clone()),
    };
    Value::List(some)
}

/// The columns of a table as rows.
fn transposed(rows: &[Value]) -> Option<Value> {
    let rows: Option<Vec<&[Value]>> = rows.iter().map(Value::items).collect();
    let rows = rows?;
    let width = rows.first()?.len();
    let column = |i: usize| {
        let column: Option<Vec<Value>> = rows.iter().map(|row| row.get(i).cloned()).collect();
        column.map(Value::List)
    };
    let columns: Option<Vec<Value>> = (0..width).map(column).collect();
    columns.map(Value::List)
}

/// A text of several lines as a list of them, each as a list of its cells; a step that there may be as
/// a list with or without it; everything else as it is.
pub fn taken_apart(value: &Value) -> Value {
    let cells = |line: &str| Value::list(line.split_inclusive('|').map(Value::from));
    match value {
        Value::Word(text) if text.contains('\n') || text.contains('|') => {
            Value::list(text.split_inclusive('\n').map(cells))
        }
        Value::Word(text) if text == "None" => Value::List(Vec::new()),
        Value::Word(text) => match step(text) {
            Some(step) => Value::list([Value::Count(step)]),
            None => value.clone(),
        },
        other => other.clone(),
    }
}

/// The step of `Some(5)`.
fn step(text: &str) -> Option<u64> {
    let digits = text.strip_prefix("Some(")?.strip_suffix(')')?;
    digits.parse().ok()
}
