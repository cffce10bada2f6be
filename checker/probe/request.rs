//! Requests and answers with types: what a probe is asked, and what comes back.
//!
//! The same file is compiled into the checker and into the probe. Each exercise lists its requests in
//! `course/<exercise>/call.rs`, once, for both sides.

use crate::surface::Surface;
use crate::wire::Value;

/// Something that travels.
pub trait Wire: Sized {
    fn to_value(&self) -> Value;
    /// Back from its travels; `None` when it is something else.
    fn from_value(value: &Value) -> Option<Self>;
}

/// One call of one function of an exercise.
pub trait Request: Sized {
    /// The package: `ex03_step`.
    const EXERCISE: &'static str;
    /// As the learner knows it: `step`, `Bowl::value`.
    const FUNCTION: &'static str;
    /// What the function returns.
    type Answer: Wire;

    fn arguments(&self) -> Vec<Value>;
    fn from_arguments(arguments: &[Value]) -> Option<Self>;

    /// The call as it travels.
    fn call(&self) -> Call {
        Call {
            exercise: Self::EXERCISE,
            function: Self::FUNCTION,
            arguments: self.arguments(),
        }
    }
}

/// One call: exercise, function, arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    pub exercise: &'static str,
    pub function: &'static str,
    pub arguments: Vec<Value>,
}

/// What a probe reads of a call: the function's name and the arguments.
pub struct Asked<'a> {
    pub function: &'a str,
    pub arguments: &'a [Value],
}

impl Asked<'_> {
    /// The request; `None` when the arguments are those of another one.
    pub fn read<R: Request>(&self) -> Option<R> {
        R::from_arguments(self.arguments)
    }
}

/// The coordinates as a point, if there are `N` of them.
pub fn point<const N: usize>(p: &[f64]) -> Option<[f64; N]> {
    p.try_into().ok()
}

/// A trajectory as it travels.
pub fn points<const N: usize>(trajectory: &[[f64; N]]) -> Vec<Vec<f64>> {
    // Compiled once, not for every dimension in every program.
    rows(trajectory.as_flattened(), N)
}

fn rows(numbers: &[f64], width: usize) -> Vec<Vec<f64>> {
    numbers.chunks(width).map(<[f64]>::to_vec).collect()
}

/// Defines requests: their fields in the order in which they travel, and what comes back.
macro_rules! requests {
    ($exercise:literal: $(
        $(#[$doc:meta])*
        $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? }
        = $function:literal -> $answer:ty;
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }

        impl $crate::request::Request for $name {
            const EXERCISE: &'static str = $exercise;
            const FUNCTION: &'static str = $function;
            type Answer = $answer;

            fn arguments(&self) -> Vec<$crate::wire::Value> {
                vec![$($crate::request::Wire::to_value(&self.$field)),*]
            }

            fn from_arguments(arguments: &[$crate::wire::Value]) -> Option<Self> {
                let [$($field),*] = arguments else { return None };
                Some($name { $($field: $crate::request::Wire::from_value($field)?),* })
            }
        }
    )*};
}
pub(crate) use requests;

/// Defines something with named parts that travels as a list of them.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }

        impl $crate::request::Wire for $name {
            fn to_value(&self) -> $crate::wire::Value {
                $crate::wire::Value::List(vec![$($crate::request::Wire::to_value(&self.$field)),*])
            }

            fn from_value(value: &$crate::wire::Value) -> Option<Self> {
                let [$($field),*] = value.items()? else { return None };
                Some($name { $($field: $crate::request::Wire::from_value($field)?),* })
            }
        }
    };
}
pub(crate) use record;

impl Wire for f64 {
    fn to_value(&self) -> Value {
        Value::Number(*self)
    }

    fn from_value(value: &Value) -> Option<f64> {
        value.number()
    }
}

impl Wire for usize {
    fn to_value(&self) -> Value {
        Value::Count(*self as u64)
    }

    fn from_value(value: &Value) -> Option<usize> {
        value.count()
    }
}

impl Wire for String {
    fn to_value(&self) -> Value {
        Value::Word(self.clone())
    }

    fn from_value(value: &Value) -> Option<String> {
        value.word().map(str::to_string)
    }
}

/// As Rust writes it: `Some(5)`, `None`.
impl Wire for Option<usize> {
    fn to_value(&self) -> Value {
        Value::Word(format!("{self:?}"))
    }

    fn from_value(value: &Value) -> Option<Option<usize>> {
        match value.word()? {
            "None" => Some(None),
            some => {
                let digits = some.strip_prefix("Some(")?.strip_suffix(')')?;
                Some(Some(digits.parse().ok()?))
            }
        }
    }
}

/// The number itself, or `None`.
impl Wire for Option<f64> {
    fn to_value(&self) -> Value {
        self.map_or_else(|| Value::Word("None".to_string()), Value::Number)
    }

    fn from_value(value: &Value) -> Option<Option<f64>> {
        match value.word() {
            Some("None") => Some(None),
            _ => Some(Some(value.number()?)),
        }
    }
}

/// A word as Rust writes it: `Some(Rests)`, `None`.
impl Wire for Option<String> {
    fn to_value(&self) -> Value {
        Value::Word(match self {
            Some(word) => format!("Some({word})"),
            None => "None".to_string(),
        })
    }

    fn from_value(value: &Value) -> Option<Option<String>> {
        match value.word()? {
            "None" => Some(None),
            some => Some(Some(
                some.strip_prefix("Some(")?.strip_suffix(')')?.to_string(),
            )),
        }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(Wire::to_value).collect())
    }

    fn from_value(value: &Value) -> Option<Vec<T>> {
        value.items()?.iter().map(T::from_value).collect()
    }
}

impl Wire for [f64; 2] {
    fn to_value(&self) -> Value {
        Value::point(self)
    }

    fn from_value(value: &Value) -> Option<[f64; 2]> {
        value.numbers()?.try_into().ok()
    }
}

/// `f` and its slope, by their coefficients.
impl Wire for Surface {
    fn to_value(&self) -> Value {
        Value::List(vec![
            self.q.to_value(),
            self.l.to_value(),
            self.c.to_value(),
            self.k.to_value(),
        ])
    }

    fn from_value(value: &Value) -> Option<Surface> {
        let [q, l, c, k] = value.items()? else {
            return None;
        };
        Some(Surface {
            q: Wire::from_value(q)?,
            l: Wire::from_value(l)?,
            c: Wire::from_value(c)?,
            k: Wire::from_value(k)?,
        })
    }
}
