//! Requests and answers with types: what a probe is asked, and what comes back.
//!
//! The same file is compiled into the checker and into the probe. Each exercise lists its requests
//! in `course/<exercise>/call.rs`, once, for both sides.

use crate::surface::Surface;
use crate::wire::Value;

/// Something that travels.
pub trait Wire: Sized {
    fn to_value(&self) -> Value;
    /// Back from its travels; `None` when it is something else.
    fn from_value(value: &Value) -> Option<Self>;

    /// The surface, of a [`Watched`] one.
    fn watched(&self) -> Option<&Surface> {
        None
    }
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

    /// The surface, where the request has a [`Watched`] one.
    fn watched(&self) -> Option<&Surface>;

    /// The call as it travels, and what stays.
    fn call(&self) -> Call {
        Call {
            exercise: Self::EXERCISE,
            function: Self::FUNCTION,
            arguments: self.arguments(),
            watched: self.watched().cloned(),
        }
    }

    /// The answer as it travels.
    fn answer(answer: &Self::Answer) -> Value {
        answer.to_value()
    }
}

/// One call: exercise, function, arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    pub exercise: &'static str,
    pub function: &'static str,
    pub arguments: Vec<Value>,
    /// What the probe has to ask for, slope by slope.
    pub watched: Option<Surface>,
}

impl Call {
    /// The arguments, with the [`Watched`] surface in its place.
    pub fn whole(&self) -> impl Iterator<Item = Value> {
        self.arguments.iter().map(|argument| match &self.watched {
            Some(surface) if Watched::from_value(argument).is_some() => surface.to_value(),
            _ => argument.clone(),
        })
    }
}

/// What a probe reads of a call: the function's name and the arguments.
pub struct Asked<'a> {
    pub function: &'a str,
    pub arguments: &'a [Value],
    /// Says what the slope at a point is, where the surface is [`Watched`]: as many numbers.
    pub slopes: &'a dyn Fn(&[f64]) -> Vec<f64>,
}

impl Asked<'_> {
    /// The request; `None` when the arguments are those of another one.
    pub fn read<R: Request>(&self) -> Option<R> {
        R::from_arguments(self.arguments)
    }

    /// The slope at `p` of the [`Watched`] surface.
    pub fn slope<const N: usize>(&self, p: [f64; N]) -> [f64; N] {
        let mut slope = [0.0; N];
        slope.copy_from_slice(&(self.slopes)(&p));
        slope
    }
}

/// The coordinates as a point, if there are `N` of them.
pub fn point<const N: usize>(p: &[f64]) -> Option<[f64; N]> {
    // Plainly: whatever is generic here is compiled into every program again, for every dimension.
    let mut point = [0.0; N];
    (p.len() == N).then(|| point.copy_from_slice(p))?;
    Some(point)
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

            fn watched(&self) -> Option<&$crate::surface::Surface> {
                None$(.or($crate::request::Wire::watched(&self.$field)))*
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
        point(&value.numbers()?)
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

/// A surface that stays with the checker. The probe asks for one slope after the other: so the
/// checker knows how many were asked for, and where, and need not take the word of a program in
/// which a learner's code runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Watched(Option<Surface>);

impl Watched {
    /// The slope at `p`, as the checker knows it.
    ///
    /// # Panics
    /// In the probe, which has to ask: see [`Asked::slope`].
    pub fn slope(&self, p: &[f64]) -> Vec<f64> {
        let surface = self.0.as_ref();
        surface
            .expect("a watched surface has not travelled")
            .slope(p)
    }
}

impl From<Surface> for Watched {
    fn from(surface: Surface) -> Watched {
        Watched(Some(surface))
    }
}

/// A word in its place.
impl Wire for Watched {
    fn to_value(&self) -> Value {
        "watched".into()
    }

    fn from_value(value: &Value) -> Option<Watched> {
        (value.word()? == "watched").then_some(Watched(None))
    }

    fn watched(&self) -> Option<&Surface> {
        self.0.as_ref()
    }
}
