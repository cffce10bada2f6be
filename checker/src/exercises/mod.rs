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
    /// Those of them whose functions it calls; of the others it uses types only.
    pub calls: &'static [&'static str],
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
    /// The exercise called `name`, which may be shortened: `ex03`, `3`, `step`.
    pub fn find(name: &str) -> Option<&'static Exercise> {
        ALL.iter().find(|exercise| {
            let (number, word) = exercise.name.split_once('_').expect("exNN_name");
            [
                exercise.name,
                number,
                word,
                &number[2..],
                number[2..].trim_start_matches('0'),
            ]
            .contains(&name)
        })
    }

    /// Its place in the course, from 0.
    pub fn index(&self) -> usize {
        ALL.iter()
            .position(|other| other.name == self.name)
            .expect("one of the nine")
    }

    /// Every earlier exercise that it rests on, directly or not: first those whose functions run in
    /// it, then those of which it uses types only; each in the order of the course.
    pub fn rests_on(&self) -> Vec<&'static Exercise> {
        let called = self.below(|exercise| exercise.calls);
        let used = self.below(|exercise| exercise.needs);
        let types_only = used.difference(&called);
        called
            .iter()
            .chain(types_only)
            .map(|index| &ALL[*index])
            .collect()
    }

    /// The places in the course of everything that is reached through `next`.
    fn below(&self, next: fn(&Exercise) -> &'static [&'static str]) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        for name in next(self) {
            let exercise = Exercise::find(name).expect("one of the nine");
            places.insert(exercise.index());
            places.extend(exercise.below(next));
        }
        places
    }
}
