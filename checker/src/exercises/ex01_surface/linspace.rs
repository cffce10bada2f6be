//! `linspace`: the marks of a ruler, both ends among them.

use crate::draw::Draw;
use crate::sealed::{Misconception, Model, ROUNDING, Stub, close};
use crate::show;
use crate::spy::Answer;
use crate::wire::Value;

pub struct Linspace;

pub struct Input {
    start: f64,
    end: f64,
    n: usize,
}

impl Input {
    /// `start + i · gap` for each of `marks`.
    fn marks(&self, marks: impl Iterator<Item = usize>, gap: f64) -> Value {
        let mark = |i: usize| self.start + i as f64 * gap;
        marks.map(mark).collect::<Vec<f64>>().into()
    }

    /// The whole way, in `parts` equal parts.
    fn gap(&self, parts: usize) -> f64 {
        (self.end - self.start) / parts as f64
    }

    fn right(&self) -> Vec<f64> {
        let mark = |i: usize| match i {
            0 => self.start,
            i if i + 1 == self.n => self.end,
            i => self.start + (self.end - self.start) * i as f64 / (self.n - 1) as f64,
        };
        (0..self.n).map(mark).collect()
    }

    /// Are the ends of `answer` the numbers that were asked for, to the last bit?
    fn has_its_ends(&self, answer: &Value) -> bool {
        answer.numbers().is_some_and(|answer| {
            let right = self.right();
            (answer.first(), answer.last()) == (right.first(), right.last())
        })
    }
}

impl Stub for Linspace {
    type Input = Input;
    const FUNCTION: &'static str = "linspace";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let start = draw.decimals(-3.0, 3.0, 1.0);
        let (n, gap) = (draw.whole(4, 5), draw.decimals(2.0, 4.0, 1.0));
        let end = start + gap * (n - 1) as f64;
        let mut inputs = vec![Input { start, end, n }];
        for n in [2, 3, 4, 5, 6, 7, 9, 12, 20] {
            // Ends that rounding misses, so that a last mark which is not put in as it is shows.
            let (start, end) = loop {
                let (low, high) = (draw.within(-3.0, -0.5), draw.within(0.5, 3.0));
                let (start, end) = if n % 2 == 0 { (low, high) } else { (high, low) };
                if start + (end - start) != end {
                    break (start, end);
                }
            };
            inputs.push(Input { start, end, n });
        }
        for n in [1, 0] {
            let (start, end) = (draw.within(-3.0, -0.5), draw.within(0.5, 3.0));
            inputs.push(Input { start, end, n });
        }
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![input.start.into(), input.end.into(), input.n.into()]
    }

    fn shown(input: &Input) -> String {
        format!("linspace({:?}, {:?}, {})", input.start, input.end, input.n)
    }

    fn right(input: &Input) -> Value {
        input.right().into()
    }

    fn holds(input: &Input, answer: &Answer) -> bool {
        close(&answer.value, &Linspace::right(input), ROUNDING) && input.has_its_ends(&answer.value)
    }

    fn special(input: &Input) -> bool {
        input.n < 2
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        match (got.numbers(), right.numbers()) {
            (Some(a), Some(b)) if close(got, right, ROUNDING) => {
                let k = if a[0] == b[0] { a.len() - 1 } else { 0 };
                (format!("{:?} at index {k}", a[k]), format!("{:?}", b[k]))
            }
            _ => show::lists(got, right),
        }
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "excludes-end",
                says: "Your ruler stops one gap before the end: it divides the way into n gaps and \
                       returns the first n marks. Both ends belong to it, and n marks leave only \
                       n - 1 gaps: divide by n - 1.",
                model: Model::Returns(|i| i.marks(0..i.n, i.gap(i.n))),
            },
            Misconception {
                name: "one-mark-too-many",
                says: "Your ruler has n + 1 marks: it divides the way into n gaps. The caller asks \
                       for n marks, so there are n - 1 gaps between them.",
                model: Model::Returns(|i| i.marks(0..i.n + 1, i.gap(i.n))),
            },
            Misconception {
                name: "one-mark-beyond",
                says: "Your gaps are right, but there is one mark too many, beyond the end: i runs \
                       from 0 to n. Stop before n: 0..n.",
                model: Model::Returns(|i| i.marks(0..i.n + 1, i.gap(i.n.saturating_sub(1)))),
            },
            Misconception {
                name: "excludes-start",
                says: "Your ruler begins one gap after the start: it divides the way into n gaps \
                       and returns the marks 1 to n. The start is the first mark, and n marks \
                       leave n - 1 gaps.",
                model: Model::Returns(|i| i.marks(1..i.n + 1, i.gap(i.n))),
            },
            Misconception {
                name: "counts-from-one",
                says: "Your gaps are right, but your marks begin one gap late: the first is \
                       start + gap, and the last lies beyond the end. Count i from 0.",
                model: Model::Returns(|i| i.marks(1..i.n + 1, i.gap(i.n.saturating_sub(1)))),
            },
            Misconception {
                name: "excludes-both-ends",
                says: "Your ruler leaves out both ends: it divides the way into n + 1 gaps and \
                       returns the marks between. Both ends belong to it: n marks, n - 1 gaps.",
                model: Model::Returns(|i| i.marks(1..i.n + 1, i.gap(i.n + 1))),
            },
            Misconception {
                name: "reversed",
                says: "Your ruler runs backwards, from end to start. The first number is start.",
                model: Model::Returns(|i| i.right().into_iter().rev().collect::<Vec<_>>().into()),
            },
            Misconception {
                name: "whole-number-division",
                says: "All your marks but the last stand at the start: i / (n - 1) between whole \
                       numbers is 0 until i = n - 1. Make fractions of them before you divide: \
                       i as f64 / (n - 1) as f64.",
                model: Model::Returns(|i| match i.n {
                    0 | 1 => i.right().into(),
                    n => i.marks((0..n).map(|k| k / (n - 1)), i.gap(1)),
                }),
            },
            Misconception {
                name: "forgets-start",
                says: "Your marks count from 0, not from start: they are i * gap. Add start to \
                       each.",
                model: Model::Returns(|i| {
                    let gap = i.gap(i.n.saturating_sub(1));
                    (0..i.n)
                        .map(|k| k as f64 * gap)
                        .collect::<Vec<f64>>()
                        .into()
                }),
            },
            Misconception {
                name: "end-not-exact",
                says: "Your marks are right up to rounding, but the last is not exactly end: what \
                       you add to start has been rounded, and that shows at the end. \
                       start * (1.0 - t) + end * t, with t from 0 to 1, hits both ends exactly.",
                model: Model::Shows(|i, answer| {
                    let first = answer
                        .value
                        .numbers()
                        .and_then(|answer| answer.first().copied());
                    close(&answer.value, &Linspace::right(i), ROUNDING)
                        && first == i.right().first().copied()
                }),
            },
            Misconception {
                name: "one-mark-is-nan",
                says: "With n = 1 yours returns NaN, \"not a number\": there are no gaps then, and \
                       0 / 0 has no value. Treat n = 1 first: it gives [start].",
                model: Model::Returns(|i| match i.n {
                    1 => vec![f64::NAN].into(),
                    _ => i.right().into(),
                }),
            },
            Misconception {
                name: "one-mark-is-none",
                says: "With n = 1 yours returns an empty list. One mark was asked for: it gives \
                       [start].",
                model: Model::Returns(|i| match i.n {
                    1 => Vec::<f64>::new().into(),
                    _ => i.right().into(),
                }),
            },
        ]
    }
}
