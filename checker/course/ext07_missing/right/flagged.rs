//! Right ways to write `flagged`, none of them the solution's.

// == filled in two loops
pub fn flagged<const N: usize, const M: usize>(rows: &[Point<N>]) -> Vec<Point<M>> {
    if M != 2 * N {
        panic!("{M} columns are not twice {N}");
    }
    let mut table = vec![[0.0; M]; rows.len()];
    for (new, row) in table.iter_mut().zip(rows) {
        for j in 0..N {
            if row[j].is_nan() {
                new[N + j] = 1.0;
            } else {
                new[j] = row[j];
            }
        }
    }
    table
}

// == values and flags, one list after the other
pub fn flagged<const N: usize, const M: usize>(rows: &[Point<N>]) -> Vec<Point<M>> {
    assert!(M == N + N, "twice as many");
    let mut table = Vec::new();
    for row in rows {
        let values = row.iter().map(|x| if x.is_nan() { 0.0 } else { *x });
        let flags = row.iter().map(|x| if x.is_nan() { 1.0 } else { 0.0 });
        let all: Vec<f64> = values.chain(flags).collect();
        table.push(all.try_into().expect("twice as many"));
    }
    table
}

// == the values by fill
pub fn flagged<const N: usize, const M: usize>(rows: &[Point<N>]) -> Vec<Point<M>> {
    assert_eq!(2 * N, M, "a flag for each value");
    let filled = fill(rows, [0.0; N]);
    let join = |(values, row): (&Point<N>, &Point<N>)| {
        let mut new = [0.0; M];
        new[..N].copy_from_slice(values);
        new[N..].copy_from_slice(&row.map(|x| f64::from(u8::from(x.is_nan()))));
        new
    };
    filled.iter().zip(rows).map(join).collect()
}
