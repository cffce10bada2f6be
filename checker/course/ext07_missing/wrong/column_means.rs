//! Wrong ways to write `column_means`, each under the name of its misconception.

// == (shared)
pub fn column_means<const N: usize>(rows: &[Point<N>]) -> Point<N> {
    std::array::from_fn(|j| {
        let column: Vec<f64> = rows.iter().map(|row| row[j]).collect();
        middle(&column)
    })
}

fn middle(column: &[f64]) -> f64 {
    let there = there(column);
    mean(&there, there.len())
}

fn there(numbers: &[f64]) -> Vec<f64> {
    let there = numbers.iter().copied().filter(|x| !x.is_nan());
    there.collect()
}

fn mean(numbers: &[f64], count: usize) -> f64 {
    match count {
        0 => 0.0,
        count => numbers.iter().sum::<f64>() / count as f64,
    }
}

// == divides-by-all-rows | What can go wrong
// Yours divides by the number of all rows: every hole counts as a 0. Divide by the number of values
// that are there.
fn middle(column: &[f64]) -> f64 {
    mean(&there(column), column.len())
}

// == nan-spreads | What can go wrong
// Yours adds the holes, and one NaN makes the whole sum NaN. Leave them out.
fn middle(column: &[f64]) -> f64 {
    mean(column, column.len())
}

// == one-mean-for-all | What can go wrong
// All your columns have one mean, over sizes and ages alike. Each column has its own.
pub fn column_means<const N: usize>(rows: &[Point<N>]) -> Point<N> {
    let all: Vec<f64> = rows.iter().flatten().copied().collect();
    [middle(&all); N]
}

// == whole-rows-only | What can go wrong
// Yours leaves out every row with a hole anywhere. What stands in its other columns is known: use it.
pub fn column_means<const N: usize>(rows: &[Point<N>]) -> Point<N> {
    let whole = |row: &&Point<N>| row.iter().all(|x| !x.is_nan());
    std::array::from_fn(|j| {
        let column: Vec<f64> = rows.iter().filter(whole).map(|row| row[j]).collect();
        middle(&column)
    })
}

// == median | What can go wrong
// That is the middle value. The mean is asked for.
fn middle(column: &[f64]) -> f64 {
    let mut there = there(column);
    there.sort_by(f64::total_cmp);
    match there.len() {
        0 => 0.0,
        n if n % 2 == 1 => there[n / 2],
        n => (there[n / 2 - 1] + there[n / 2]) / 2.0,
    }
}

// == middle-of-the-range | What can go wrong
// Yours takes the middle between the smallest and the largest. The mean is asked for.
fn middle(column: &[f64]) -> f64 {
    let mut there = there(column);
    there.sort_by(f64::total_cmp);
    match there.as_slice() {
        [] => 0.0,
        there => (there[0] + there[there.len() - 1]) / 2.0,
    }
}

// == divides-by-nothing | What can go wrong
// Where a column has nothing in it, yours divides 0 by 0 and makes a hole of the mean. There it is 0.
fn mean(numbers: &[f64], count: usize) -> f64 {
    numbers.iter().sum::<f64>() / count as f64
}
