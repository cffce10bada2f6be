//! Right ways to write `linspace`, none of them the solution's.

// == gaps fused with the start, the end put in by hand
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    match n {
        0 => vec![],
        1 => vec![start],
        _ => {
            let gap = (end - start) / (n - 1) as f64;
            let mut marks: Vec<f64> = (0..n - 1).map(|i| gap.mul_add(i as f64, start)).collect();
            marks.push(end);
            marks
        }
    }
}

// == gaps added up, then the last mark corrected
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let mut marks = Vec::new();
    let mut mark = start;
    for _ in 0..n {
        marks.push(mark);
        mark += (end - start) / (n as f64 - 1.0);
    }
    if n > 1 {
        marks[n - 1] = end;
    }
    marks
}

// == with mul_add, from both ends
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n <= 1 {
        return vec![start; n];
    }
    let last = n - 1;
    let mark = |i| {
        let (behind, ahead) = (i as f64 / last as f64, (last - i) as f64 / last as f64);
        start.mul_add(ahead, end * behind)
    };
    (0..=last).map(mark).collect()
}
