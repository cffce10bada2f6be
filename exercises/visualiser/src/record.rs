//! The numbers of a figure as a JSON object, which the figure carries with it: in the `<metadata>`
//! of a picture, or in a comment at the end of the table. The checker reads them there.
//!
//! Settings are written exactly; what was computed is written with nine significant digits. What is
//! not finite is one of the strings `"inf"`, `"-inf"` and `"nan"`.

use ex01_surface::{Bowl, Point};

use crate::settings::Settings;
use crate::surface::Surface;

/// A JSON value.
pub enum Json {
    Text(String),
    /// A setting: every digit counts.
    Exact(f64),
    /// A number that was computed: nine digits.
    Rounded(f64),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// Settings.
    pub fn exact(numbers: impl IntoIterator<Item = f64>) -> Self {
        Self::List(numbers.into_iter().map(Self::Exact).collect())
    }

    /// Numbers that were computed.
    pub fn rounded(numbers: impl IntoIterator<Item = f64>) -> Self {
        Self::List(numbers.into_iter().map(Self::Rounded).collect())
    }

    /// The points of a walk.
    pub fn points(walk: &[Point]) -> Self {
        Self::List(walk.iter().map(|p| Self::rounded(*p)).collect())
    }

    /// `{"bowl": [a, b]}`, `"saddle"` or `"terrain"`.
    pub fn surface(surface: &Surface) -> Self {
        match surface {
            Surface::Bowl(Bowl { a, b }) => Self::Object(vec![("bowl", Self::exact([*a, *b]))]),
            other => Self::text(other.name()),
        }
    }

    /// The object on one line, without spaces.
    pub fn write(&self) -> String {
        match self {
            // Words of this program alone: nothing in them needs an escape.
            Self::Text(text) => format!("\"{text}\""),
            Self::Exact(x) => number(*x),
            Self::Rounded(x) if x.is_finite() => {
                let rounded = format!("{x:.8e}").parse();
                // Whatever is formatted can be read again.
                number(rounded.unwrap_or(*x))
            }
            Self::Rounded(x) => number(*x),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::write).collect();
                format!("[{}]", items.join(","))
            }
            Self::Object(fields) => {
                let field = |(name, value): &(&str, Self)| format!("\"{name}\":{}", value.write());
                let fields: Vec<String> = fields.iter().map(field).collect();
                format!("{{{}}}", fields.join(","))
            }
        }
    }
}

/// The shortest text that gives the same number when it is read.
fn number(x: f64) -> String {
    if x.is_nan() {
        "\"nan\"".to_owned()
    } else if x.is_infinite() {
        let sign = if x > 0.0 { "" } else { "-" };
        format!("\"{sign}inf\"")
    } else if x == 0.0 || (1e-5..1e12).contains(&x.abs()) {
        format!("{x}")
    } else {
        format!("{x:e}")
    }
}

/// What every record begins with: the figure, and what its runs have in common.
pub fn settings(figure: &str, settings: &Settings) -> Vec<(&'static str, Json)> {
    vec![
        ("figure", Json::text(figure)),
        ("surface", Json::surface(&settings.surface)),
        ("start", Json::exact(settings.start)),
        ("steps", Json::Exact(settings.steps as f64)),
    ]
}

/// The picture with the record in it, right after its description.
pub fn into_svg(svg: &str, record: &Json) -> String {
    let end = "</desc>";
    let metadata = format!("{end}\n<metadata>{}</metadata>", record.write());
    svg.replacen(end, &metadata, 1)
}

/// The table with the record in its last line, which no reader of Markdown shows.
pub fn into_markdown(table: &str, record: &Json) -> String {
    format!("{table}\n<!-- {} -->\n", record.write())
}

/// The table without the record.
pub fn without(table: &str) -> &str {
    table.split("\n<!-- ").next().unwrap_or(table)
}
