//! Wrong ways to write `linspace`, each under the name of its misconception.

// == excludes-end | What can go wrong
// Your ruler stops one gap before the end: it divides the way into n gaps and returns the first n
// marks. Both ends belong to it, and n marks leave only n - 1 gaps: divide by n - 1.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64;
    (0..n).map(|i| start + i as f64 * gap).collect()
}

// == one-mark-too-many | What can go wrong
// Your ruler has n + 1 marks: it divides the way into n gaps. The caller asks for n marks, so
// there are n - 1 gaps between them.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64;
    (0..=n).map(|i| start + i as f64 * gap).collect()
}

// == one-mark-beyond | What can go wrong
// Your gaps are right, but there is one mark too many, beyond the end: i runs from 0 to n. Stop
// before n: 0..n.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start) / (n - 1) as f64;
    (0..=n).map(|i| start + i as f64 * gap).collect()
}

// == last-mark-missing | What can go wrong
// Your gaps are right, but the last mark is missing: 0..n - 1 has n - 1 rounds. 0..n already stops
// before n.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start) / (n - 1) as f64;
    (0..n - 1).map(|i| start + i as f64 * gap).collect()
}

// == excludes-start | What can go wrong
// Your ruler begins one gap after the start: it divides the way into n gaps and returns the marks
// 1 to n. The start is the first mark, and n marks leave n - 1 gaps.
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

// == counts-from-one | What can go wrong
// Your gaps are right, but your marks begin one gap late: the first is start + gap, and the last
// lies beyond the end. Count i from 0.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start) / (n - 1) as f64;
    (1..=n).map(|i| start + i as f64 * gap).collect()
}

// == excludes-both-ends | What can go wrong
// Your ruler leaves out both ends: it divides the way into n + 1 gaps and returns the marks
// between. Both ends belong to it: n marks, n - 1 gaps.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / (n + 1) as f64;
    (1..=n).map(|i| start + i as f64 * gap).collect()
}

// == reversed | What can go wrong
// Your ruler runs backwards, from end to start. The first number is start.
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

// == whole-number-division | What can go wrong
// All your marks but the last stand at the start: i / (n - 1) between whole numbers is 0 until i =
// n - 1. Make fractions of them before you divide: i as f64 / (n - 1) as f64.
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

// == forgets-start | What can go wrong
// Your marks count from 0, not from start: they are i * gap. Add start to each.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    (0..n)
        .map(|i| i as f64 * (end - start) / (n - 1) as f64)
        .collect()
}

// == end-not-exact | What can go wrong
// Your marks are right up to rounding, but one of the two ends is not exactly the number that was
// asked for: a rounding shows there. start * (1.0 - t) + end * t, with t from 0 to 1, hits both ends
// exactly.
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

// == one-mark-is-nan | What can go wrong
// With n = 1 yours returns NaN, "not a number": there are no gaps then, and 0 / 0 has no value.
// Treat n = 1 first: it gives [start].
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    (0..n)
        .map(|i| {
            let t = i as f64 / (n - 1) as f64;
            start * (1.0 - t) + end * t
        })
        .collect()
}

// == one-mark-is-none | What can go wrong
// With n = 1 yours returns an empty list. One mark was asked for: it gives [start].
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

// == subtracts-after-dividing | What can go wrong
// Your gap is (end - start) / n - 1: Rust divides first, and takes 1 from the result. Put brackets
// around the divisor: / (n - 1).
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64 - 1.0;
    (0..n).map(|i| start + i as f64 * gap).collect()
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

// == only-goes-up | What can go wrong
// Your ruler goes up even where start is above end: it begins at the smaller of the two. The first
// mark is start, whichever is smaller, and the marks may go down.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n == 1 {
        return vec![start];
    }
    let (low, high) = (start.min(end), start.max(end));
    let mark = |i: usize| {
        let t = i as f64 / (n - 1) as f64;
        low * (1.0 - t) + high * t
    };
    (0..n).map(mark).collect()
}

// == gap-without-sign | What can go wrong
// Your gap is always positive, so from a start above end the marks go up, away from the end. There
// the gap is negative: leave its sign.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gap = (end - start).abs() / (n - 1) as f64;
    let mut marks: Vec<f64> = (0..n).map(|i| start + i as f64 * gap).collect();
    if start <= end {
        marks[n - 1] = end;
    }
    marks
}

// == no-length-is-one-mark | What can go wrong
// Where start and end are equal, yours returns a single mark. n marks were asked for: all n of them
// are start.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n == 0 {
        return vec![];
    }
    if n == 1 || start == end {
        return vec![start];
    }
    let mark = |i: usize| {
        let t = i as f64 / (n - 1) as f64;
        start * (1.0 - t) + end * t
    };
    (0..n).map(mark).collect()
}

// == one-mark-is-end | What can go wrong
// With n = 1 yours returns [end]. One mark stands where the ruler begins: [start]. Treat n = 1 before
// the last mark is set to end.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gaps = n.saturating_sub(1).max(1);
    let mut marks: Vec<f64> = (0..n)
        .map(|i| start + (end - start) * i as f64 / gaps as f64)
        .collect();
    if let Some(last) = marks.last_mut() {
        *last = end;
    }
    marks
}

// == end-twice | What can go wrong
// Your ruler has the end twice: the marks hold it already, and then it is pushed once more. n marks
// are asked for.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gaps = (n - 1) as f64;
    let mut marks: Vec<f64> = (0..n - 1)
        .map(|i| start + (end - start) * i as f64 / gaps)
        .collect();
    marks.extend([end, end]);
    marks
}

// == only-the-end-is-right | What can go wrong
// Your marks begin at 0 instead of at start, and only the last one, which is set by itself, is where
// it belongs. Add start to every mark.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    if n < 2 {
        return vec![start; n];
    }
    let gaps = (n - 1) as f64;
    let mut marks: Vec<f64> = (0..n).map(|i| (end - start) * i as f64 / gaps).collect();
    marks[n - 1] = end;
    marks
}
