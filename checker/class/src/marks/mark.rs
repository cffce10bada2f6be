//! One person's points, line by line.

use crate::marks::scheme::Scheme;
use crate::record::{Graded, Record, text};
use checker::understanding::challenge;

/// A sum, and how it comes about.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    pub lines: Vec<SumLine>,
    /// What is left of the sum, and why: one factor after the other.
    pub factors: Vec<(f64, String)>,
    /// Rounded to two digits.
    pub points: f64,
    pub of: f64,
    pub passed: bool,
}

/// One line of the sum.
#[derive(Debug, Clone, PartialEq)]
pub struct SumLine {
    pub what: String,
    pub points: f64,
    pub of: f64,
    pub why: String,
}

impl Mark {
    /// Reckons the points of a submission that has a verdict.
    pub fn of(record: &Record, graded: &Graded, scheme: &Scheme) -> Mark {
        let mut lines: Vec<SumLine> = graded
            .steps
            .iter()
            .map(|step| {
                let of = scheme.step(&step.name);
                let why = match step.wrong.as_slice() {
                    wrong if step.share() < 1.0 && !wrong.is_empty() => {
                        format!("{}: {}", step.status, wrong.join(", "))
                    }
                    _ => step.status.clone(),
                };
                line(&step.name, step.share(), of, why)
            })
            .collect();
        lines.push(figures(graded, scheme));
        lines.push(understanding(graded, scheme));
        let factors = factors(record, graded, scheme);
        let sum: f64 = lines.iter().map(|line| line.points).sum();
        let points = round(factors.iter().fold(sum, |sum, (factor, _)| sum * factor));
        let of = scheme.all();
        Mark {
            lines,
            factors,
            points,
            of,
            passed: points >= round(scheme.pass * of),
        }
    }
}

fn line(what: &str, share: f64, of: f64, why: String) -> SumLine {
    SumLine {
        what: what.to_string(),
        points: share * of,
        of,
        why,
    }
}

/// To two digits, as every platform keeps them.
pub fn round(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}

fn figures(graded: &Graded, scheme: &Scheme) -> SumLine {
    let figures = graded.list("/figures");
    let held = figures
        .iter()
        .filter(|it| text(it.get("status")) == "held")
        .count();
    let why = match figures.len() {
        0 => "looked at once all steps are right".to_string(),
        all => format!("{held} of {all} hold"),
    };
    let share = held as f64 / figures.len().max(1) as f64;
    line("figures", share, scheme.weights.figures, why)
}

fn understanding(graded: &Graded, scheme: &Scheme) -> SumLine {
    let items = graded.list("/understanding/items");
    let is_held = |status: &str| status == "held";
    let held = items
        .iter()
        .filter(|it| is_held(text(it.get("status"))))
        .count();
    let open = items.iter().filter(|it| !is_held(text(it.get("status"))));
    let open: Vec<&str> = open.map(|it| text(it.get("name"))).collect();
    // All the questions, and the write-up.
    let all = challenge::names().count() + 1;
    let why = match open.as_slice() {
        [] => format!("{held} of {all} hold"),
        open => format!("{held} of {all} hold; open: {}", open.join(", ")),
    };
    let share = held as f64 / all as f64;
    line("understanding", share, scheme.weights.understanding, why)
}

fn factors(record: &Record, graded: &Graded, scheme: &Scheme) -> Vec<(f64, String)> {
    let mut factors = Vec::new();
    if let Some(factor) = scheme.verdicts.get(&graded.verdict) {
        factors.push((*factor, graded.verdict.clone()));
    }
    let late = &scheme.late;
    if record.late && late.per_day > 0.0 {
        let hours = record
            .late_by
            .map(|seconds| seconds as f64 / 3600.0 - late.grace_hours);
        // Where nobody knows by how much, it is a day.
        let days = hours.map_or(1.0, |hours| (hours / 24.0).ceil().max(0.0));
        let lost = (days * late.per_day).min(late.most);
        if lost > 0.0 {
            factors.push((1.0 - lost, format!("late by {days} days begun")));
        }
    }
    factors
}
