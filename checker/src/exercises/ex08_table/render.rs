//! `render`: the rows as a Markdown table.

use crate::draw::Draw;
use crate::sealed::{Misconception, Model, Stub};
use crate::wire::Value;

pub struct Render;

#[derive(Clone)]
pub struct Row {
    lr: f64,
    momentum: f64,
    behaviour: &'static str,
    steps: usize,
    final_loss: f64,
}

const HEADER: &str = "| lr | momentum | converged | steps | final loss |\n";
const RULE: &str = "|---|---|---|---|---|\n";

/// What stands under *converged*.
fn converged(behaviour: &str) -> String {
    match behaviour {
        "Converges" => "yes".to_string(),
        other => format!("no ({})", other.to_lowercase()),
    }
}

/// One line from the texts of its five cells.
fn line(cells: [String; 5]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

impl Row {
    /// The cells as they should be.
    fn cells(&self) -> [String; 5] {
        [
            self.lr.to_string(),
            self.momentum.to_string(),
            converged(self.behaviour),
            self.steps.to_string(),
            format!("{:.3e}", self.final_loss),
        ]
    }

    /// The right line, but for one cell.
    fn line_with(&self, place: usize, text: String) -> String {
        let mut cells = self.cells();
        cells[place] = text;
        line(cells)
    }
}

/// Header, rule, and a line for each row.
fn table(rows: &[Row], one: impl Fn(&Row) -> String) -> String {
    format!("{HEADER}{RULE}{}", rows.iter().map(one).collect::<String>())
}

fn right(rows: &[Row]) -> String {
    table(rows, |row| line(row.cells()))
}

impl Stub for Render {
    type Input = Vec<Row>;
    const FUNCTION: &'static str = "render";

    fn inputs(draw: &mut Draw) -> Vec<Vec<Row>> {
        let mut rows = |behaviours: &[&'static str]| -> Vec<Row> {
            let row = |behaviour: &&'static str| Row {
                lr: draw.decimals(0.001, 0.299, 1000.0),
                momentum: draw.within(0.01, 0.99),
                behaviour,
                steps: draw.whole(3, 200),
                final_loss: match *behaviour {
                    "Converges" => draw.within(1.0, 9.0) * 1e-7,
                    "Diverges" => draw.within(1.0, 9.0) * 1e9,
                    _ => draw.within(1.0, 90.0),
                },
            };
            behaviours.iter().map(row).collect()
        };
        let mut inputs = vec![rows(&["Crawls"]), rows(&["Converges"])];
        let mut plain = rows(&["Diverges", "Converges"]);
        (plain[0].lr, plain[1].momentum) = (1.0, 0.0);
        inputs.push(plain);
        inputs.push(rows(&["Stalls", "Crawls", "Converges", "Diverges"]));
        let names = ["Crawls", "Converges", "Stalls", "Diverges"];
        inputs.push(rows(&[names, names].concat()));
        let mut without_loss = rows(&["Crawls", "Diverges"]);
        without_loss[1].final_loss = f64::NAN;
        without_loss[1].steps = 0;
        inputs.push(without_loss);
        inputs.push(Vec::new());
        let shuffled = draw.shuffled(inputs.split_off(3));
        inputs.extend(shuffled);
        inputs
    }

    fn arguments(input: &Vec<Row>) -> Vec<Value> {
        let row = |row: &Row| {
            Value::List(vec![
                row.lr.into(),
                row.momentum.into(),
                row.behaviour.into(),
                row.steps.into(),
                row.final_loss.into(),
            ])
        };
        vec![Value::list(input.iter().map(row))]
    }

    fn shown(input: &Vec<Row>) -> String {
        match input.as_slice() {
            [] => "render of no rows".to_string(),
            [row] => format!(
                "render of one row, lr {}, momentum {}, {}, {} steps, final loss {}",
                row.lr, row.momentum, row.behaviour, row.steps, row.final_loss
            ),
            rows => format!("render of {} rows", rows.len()),
        }
    }

    fn right(input: &Vec<Row>) -> Value {
        right(input).into()
    }

    fn special(input: &Vec<Row>) -> bool {
        input.is_empty() || input.iter().any(|row| row.final_loss.is_nan())
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let lines = |value: &Value| -> Vec<String> {
            let text = value.word().unwrap_or_default();
            text.split_inclusive('\n')
                .map(|line| format!("{line:?}"))
                .collect()
        };
        let (got, right) = (lines(got), lines(right));
        let differs = |k: &usize| got.get(*k) != right.get(*k);
        let k = (0..got.len().max(right.len())).find(differs).unwrap_or(0);
        let nothing = || "nothing".to_string();
        let (got, right) = (got.get(k).cloned(), right.get(k).cloned());
        let got = got.unwrap_or_else(nothing);
        (
            format!("{got} as line {}", k + 1),
            right.unwrap_or_else(nothing),
        )
    }

    fn misconceptions() -> Vec<Misconception<Vec<Row>>> {
        vec![
            Misconception {
                name: "no-header",
                says: "Your table begins with the first row. Put the header and the rule above it.",
                model: Model::Returns(|rows| right(rows)[HEADER.len() + RULE.len()..].into()),
            },
            Misconception {
                name: "no-rule",
                says: "Your table has no rule under the header. Without |---|---|---|---|---| \
                       Markdown does not see a table.",
                model: Model::Returns(|rows| right(rows).replacen(RULE, "", 1).into()),
            },
            Misconception {
                name: "no-final-newline",
                says: "Your last line does not end in a newline. Every line does: add \\n to each \
                       instead of joining them.",
                model: Model::Returns(|rows| right(rows).trim_end().into()),
            },
            Misconception {
                name: "one-newline-too-many",
                says: "Your table ends in an empty line. Each line brings its own newline: add no \
                       other.",
                model: Model::Returns(|rows| format!("{}\n", right(rows)).into()),
            },
            Misconception {
                name: "loss-with-fixed-decimals",
                says: "Your final loss is printed by {:.3}. A loss of 0.0000003 then reads 0.000: \
                       {:.3e} prints three digits and the exponent.",
                model: Model::Returns(|rows| {
                    table(rows, |row| {
                        row.line_with(4, format!("{:.3}", row.final_loss))
                    })
                    .into()
                }),
            },
            Misconception {
                name: "loss-with-all-digits",
                says: "Your final loss is printed with all its digits. {:.3e} prints three and the \
                       exponent.",
                model: Model::Returns(|rows| {
                    table(rows, |row| {
                        row.line_with(4, format!("{:e}", row.final_loss))
                    })
                    .into()
                }),
            },
            Misconception {
                name: "loss-as-it-is",
                says: "Your final loss is printed by {}. {:.3e} prints three digits and the \
                       exponent, so that small and large losses can be compared.",
                model: Model::Returns(|rows| {
                    table(rows, |row| row.line_with(4, row.final_loss.to_string())).into()
                }),
            },
            Misconception {
                name: "loss-with-two-digits",
                says: "Your final loss is printed by {:.2e}, with one digit too few: {:.3e}.",
                model: Model::Returns(|rows| {
                    table(rows, |row| {
                        row.line_with(4, format!("{:.2e}", row.final_loss))
                    })
                    .into()
                }),
            },
            Misconception {
                name: "rates-with-two-decimals",
                says: "Your lr and momentum are printed by {:.2}, so 0.001 reads 0.00. {} prints \
                       them as short as they are.",
                model: Model::Returns(|rows| {
                    let one = |row: &Row| {
                        let mut cells = row.cells();
                        cells[0] = format!("{:.2}", row.lr);
                        cells[1] = format!("{:.2}", row.momentum);
                        line(cells)
                    };
                    table(rows, one).into()
                }),
            },
            Misconception {
                name: "rates-by-debug",
                says: "Your lr and momentum are printed by {:?}, so 0 reads 0.0. {} prints them as \
                       short as they are.",
                model: Model::Returns(|rows| {
                    let one = |row: &Row| {
                        let mut cells = row.cells();
                        cells[0] = format!("{:?}", row.lr);
                        cells[1] = format!("{:?}", row.momentum);
                        line(cells)
                    };
                    table(rows, one).into()
                }),
            },
            Misconception {
                name: "names-the-behaviour",
                says: "Under converged stands the name of the behaviour. The column asks a \
                       question: yes, or no with the reason, such as no (crawls).",
                model: Model::Returns(|rows| {
                    table(rows, |row| row.line_with(2, row.behaviour.to_string())).into()
                }),
            },
            Misconception {
                name: "capital-reason",
                says: "Your reasons are written as in the enum, no (Crawls). In the table they are \
                       lower case: no (crawls).",
                model: Model::Returns(|rows| {
                    let cell = |row: &Row| match row.behaviour {
                        "Converges" => "yes".to_string(),
                        other => format!("no ({other})"),
                    };
                    table(rows, |row| row.line_with(2, cell(row))).into()
                }),
            },
            Misconception {
                name: "no-without-reason",
                says: "Your no comes without its reason. Write no (crawls), no (stalls) or \
                       no (diverges).",
                model: Model::Returns(|rows| {
                    let cell = |row: &Row| match row.behaviour {
                        "Converges" => "yes",
                        _ => "no",
                    };
                    table(rows, |row| row.line_with(2, cell(row).to_string())).into()
                }),
            },
            Misconception {
                name: "true-or-false",
                says: "Under converged stands true or false. Write yes, or no with the reason, \
                       such as no (crawls).",
                model: Model::Returns(|rows| {
                    let cell = |row: &Row| (row.behaviour == "Converges").to_string();
                    table(rows, |row| row.line_with(2, cell(row))).into()
                }),
            },
            Misconception {
                name: "lines-run-together",
                says: "Your rows stand in one line. End each of them in a newline, \\n.",
                model: Model::Returns(|rows| {
                    table(rows, |row| line(row.cells()).trim_end().to_string()).into()
                }),
            },
        ]
    }
}
