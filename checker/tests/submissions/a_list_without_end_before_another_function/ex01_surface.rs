pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let mut marks = vec![];
    if n == 0 {
        return marks;
    }
    if n == 1 {
        return vec![start];
    }
    let gap = (end - start) / (n as f64 - 1.0);
    let mut x = start;
    while x <= end {
        marks.push(x);
        x += gap;
    }
    marks
}
