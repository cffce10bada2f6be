//! The nine exercises: one file each with its words, its hints, its sealed calls and the wrong
//! programs that are known.

pub mod ex01_surface;
pub mod ex02_gradient;
pub mod ex03_step;
pub mod ex04_loop;
pub mod ex05_sweep;
pub mod ex06_momentum;
pub mod ex07_guard;
pub mod ex08_table;
pub mod ex09_saddle;
pub(crate) mod reference;

use crate::sealed::Examination;
use std::collections::BTreeSet;

/// One step of the course.
#[derive(Debug)]
pub struct Exercise {
    /// The package: `ex03_step`.
    pub name: &'static str,
    /// A few words for lists.
    pub title: &'static str,
    /// The earlier exercises whose crates this one uses.
    pub needs: &'static [&'static str],
    /// From the idea over the formula to the line of code.
    pub hints: [&'static str; 3],
    /// One examination a stub, in the order of the file, drawn from a seed.
    pub examine: fn(u32) -> Vec<Box<dyn Examination>>,
}

/// All nine, in the order of the course.
pub static ALL: [Exercise; 9] = [
    ex01_surface::EXERCISE,
    ex02_gradient::EXERCISE,
    ex03_step::EXERCISE,
    ex04_loop::EXERCISE,
    ex05_sweep::EXERCISE,
    ex06_momentum::EXERCISE,
    ex07_guard::EXERCISE,
    ex08_table::EXERCISE,
    ex09_saddle::EXERCISE,
];

impl Exercise {
    /// The exercise called `name`, which may be shortened: `ex03`, `ex3`, `3`, `step`.
    pub fn find(name: &str) -> Option<&'static Exercise> {
        ALL.iter().find(|exercise| {
            let (number, word) = exercise.name.split_once('_').expect("exNN_name");
            let digit = number[2..].trim_start_matches('0');
            [exercise.name, number, word, &number[2..], digit].contains(&name)
                || name.strip_prefix("ex") == Some(digit)
        })
    }

    /// Its place in the course, from 0.
    pub fn index(&self) -> usize {
        ALL.iter()
            .position(|other| other.name == self.name)
            .expect("one of the nine")
    }

    /// Every earlier exercise that it needs, directly or not, by its place in the course.
    pub fn below(&self) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        for name in self.needs {
            let exercise = Exercise::find(name).expect("one of the nine");
            places.insert(exercise.index());
            places.extend(exercise.below());
        }
        places
    }

    /// The functions that the learner writes, in the order of the file; methods by their own name.
    pub fn functions(&self) -> Vec<&'static str> {
        let last = |path: &'static str| path.rsplit("::").next().unwrap_or(path);
        (self.examine)(0)
            .iter()
            .map(|examination| last(examination.function()))
            .collect()
    }
}
