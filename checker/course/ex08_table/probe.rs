//! Makes the calls of ex08_table.

use ex05_sweep::Behaviour;
use ex07_guard::{Run, Settings};
use ex08_table::{first_below, render, row, settled_below};
use support::calls::ex07_guard::Stop;
use support::calls::ex08_table::{FirstBelow, Render, ResultRow, Row, SettledBelow};
use support::request::{Asked, Request};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        FirstBelow::FUNCTION => {
            let FirstBelow { losses, threshold } = asked.read()?;
            let first: Option<usize> = first_below(&losses, threshold);
            Some(FirstBelow::answer(&first))
        }
        SettledBelow::FUNCTION => {
            let SettledBelow { losses, threshold } = asked.read()?;
            let settled: Option<usize> = settled_below(&losses, threshold);
            Some(SettledBelow::answer(&settled))
        }
        Row::FUNCTION => {
            let asked: Row = asked.read()?;
            let row = match asked.trajectory.first().map_or(2, Vec::len) {
                1 => row_of::<1>(asked),
                2 => row_of::<2>(asked),
                3 => row_of::<3>(asked),
                _ => return None,
            };
            Some(Row::answer(&row))
        }
        Render::FUNCTION => {
            let Render { rows } = asked.read()?;
            let rows: Vec<ex08_table::Row> = rows.iter().map(one_row).collect();
            let table: String = render(&rows);
            Some(Render::answer(&table))
        }
        _ => None,
    }
}

fn row_of<const N: usize>(asked: Row) -> ResultRow {
    let settings = Settings {
        lr: asked.lr,
        momentum: asked.momentum,
        steps: asked.steps,
    };
    let run = Run::<N> {
        trajectory: asked.trajectory.concat().as_chunks::<N>().0.to_vec(),
        losses: asked.losses,
        stop: match asked.stop {
            Stop::Finished => ex07_guard::Stop::Finished,
            Stop::Diverged(step) => ex07_guard::Stop::Diverged { step },
        },
    };
    let row: ex08_table::Row = row(settings, &run, asked.threshold);
    ResultRow {
        lr: row.lr,
        momentum: row.momentum,
        behaviour: format!("{:?}", row.behaviour),
        steps: row.steps,
        final_loss: row.final_loss,
    }
}

fn one_row(row: &ResultRow) -> ex08_table::Row {
    ex08_table::Row {
        lr: row.lr,
        momentum: row.momentum,
        behaviour: match row.behaviour.as_str() {
            "Converges" => Behaviour::Converges,
            "Crawls" => Behaviour::Crawls,
            "Stalls" => Behaviour::Stalls,
            _ => Behaviour::Diverges,
        },
        steps: row.steps,
        final_loss: row.final_loss,
    }
}
