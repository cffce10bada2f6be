//! What can be made, what it is called, and which exercises it needs.

mod momentum;
mod saddle;
mod sweep;
mod table;
mod trajectory;

use plot::GridError;

use crate::args::Task;

/// A picture, or the table.
pub struct Figure {
    /// The name of its file.
    pub file: &'static str,
    /// The exercises that it runs.
    pub needs: &'static [&'static str],
    /// Computes it. Panics if one of the exercises does.
    pub make: fn() -> Result<String, GridError>,
}

impl Figure {
    /// The figure of a single task.
    pub fn of(task: Task) -> Self {
        match task {
            Task::Trajectory => trajectory::FIGURE,
            Task::Sweep => sweep::FIGURE,
            Task::Momentum => momentum::FIGURE,
            Task::Saddle => saddle::FIGURE,
            Task::Table | Task::All => table::FIGURE,
        }
    }
}
