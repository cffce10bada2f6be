//! `linspace` with two mistakes at once, each under the names of both.

// == excludes-start + reversed
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64;
    let mut posts = vec![];
    for i in 0..n {
        posts.push(end - i as f64 * gap);
    }
    posts
}

// == excludes-end + forgets-start
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64;
    (0..n).map(|i| i as f64 * gap).collect()
}

// == forgets-start + last-mark-missing
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start) / (n - 1) as f64;
    let mut posts = Vec::new();
    for i in 0..n - 1 {
        posts.push(gap * i as f64);
    }
    posts
}

// == forgets-start + one-mark-beyond
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start) / (n - 1) as f64;
    (0..=n).map(|i| i as f64 * gap).collect()
}

// == last-mark-missing + reversed
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start) / (n - 1) as f64;
    (0..n - 1).map(|i| end - i as f64 * gap).collect()
}

// == forgets-start + gap-without-sign
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start).abs() / (n - 1) as f64;
    (0..n).map(|i| i as f64 * gap).collect()
}
