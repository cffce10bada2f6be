//! `cargo run -p class --example made-class -- FOLDER [COUNT] [SEED]` writes the work of a class that
//! never was: `submissions.zip`, as Canvas lets one download it, and `gradebook.csv`.

mod made;

use anyhow::{Context, Result};
use std::path::Path;

fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let folder = words.next().context("say which folder")?;
    let count = words.next().map_or(Ok(200), |word| word.parse())?;
    let seed = words.next().map_or(Ok(1), |word| word.parse())?;
    made::write(Path::new(&folder), count, seed)
}
