//! Wrong ways to write `linspace`, each under the name of its misconception.

// == excludes-end
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64;
    (0..n).map(|i| start + i as f64 * gap).collect()
}

// == one-mark-too-many
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64;
    (0..=n).map(|i| start + i as f64 * gap).collect()
}

// == one-mark-beyond
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start) / (n - 1) as f64;
    (0..=n).map(|i| start + i as f64 * gap).collect()
}

// == excludes-start
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64;
    let mut marks = Vec::new();
    let mut mark = start;
    for _ in 0..n {
        mark += gap;
        marks.push(mark);
    }
    marks
}

// == counts-from-one
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start) / (n - 1) as f64;
    (1..=n).map(|i| start + i as f64 * gap).collect()
}

// == excludes-both-ends
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / (n + 1) as f64;
    (1..=n).map(|i| start + i as f64 * gap).collect()
}

// == reversed
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n == 1 {
        return vec![start];
    }
    (0..n)
        .map(|i| {
            let t = i as f64 / (n - 1) as f64;
            start * t + end * (1.0 - t)
        })
        .collect()
}

// == whole-number-division
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n == 1 {
        return vec![start];
    }
    (0..n)
        .map(|i| {
            let t = (i / (n - 1)) as f64;
            start * (1.0 - t) + end * t
        })
        .collect()
}

// == forgets-start
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    (0..n)
        .map(|i| i as f64 * (end - start) / (n - 1) as f64)
        .collect()
}

// == end-not-exact
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n == 1 {
        return vec![start];
    }
    (0..n)
        .map(|i| {
            let t = i as f64 / (n - 1) as f64;
            start + (end - start) * t
        })
        .collect()
}

// == one-mark-is-nan
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    (0..n)
        .map(|i| {
            let t = i as f64 / (n - 1) as f64;
            start * (1.0 - t) + end * t
        })
        .collect()
}

// == one-mark-is-none
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return Vec::new();
    }
    let mut marks = Vec::new();
    for i in 0..n {
        let t = i as f64 / (n - 1) as f64;
        marks.push(start * (1.0 - t) + end * t);
    }
    marks
}

// == (unnamed) takes one from n before it asks for an empty ruler [panicked]
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gaps = n - 1;
    if gaps == 0 {
        return vec![start];
    }
    let mark = |i: usize| {
        let t = i as f64 / gaps as f64;
        start * (1.0 - t) + end * t
    };
    (0..=gaps).map(mark).collect()
}
