//! Wrong ways to write `sweep`, each under the name of its misconception.

// == (shared)
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let run = |lr: f64| {
        let with = walks_with(lr, rates, threshold);
        let trajectory = ex04_loop::descend(&gradient, start, with, count(steps));
        let losses = reported(losses(&f, &trajectory));
        let behaviour = classify(&losses, judged_by(lr, threshold));
        SweepRun {
            lr,
            losses,
            behaviour,
        }
    };
    kept(walked(rates).into_iter().map(run))
}

fn walked(rates: &[f64]) -> Vec<f64> {
    rates.to_vec()
}

fn walks_with(lr: f64, rates: &[f64], threshold: f64) -> f64 {
    lr
}

fn count(steps: usize) -> usize {
    steps
}

fn reported(losses: Vec<f64>) -> Vec<f64> {
    losses
}

fn judged_by(lr: f64, threshold: f64) -> f64 {
    threshold
}

fn kept(runs: impl Iterator<Item = SweepRun>) -> Vec<SweepRun> {
    runs.collect()
}

// == walks-on | What can go wrong
// Your runs follow one another: each begins where the one before it ended. To be compared they
// need the same start: begin each at start.
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut from = start;
    let mut runs = Vec::new();
    for &lr in rates {
        let trajectory = ex04_loop::descend(&gradient, from, lr, steps);
        from = trajectory[steps];
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == first-rate-for-all | What can go wrong
// All your runs walk with the first rate, whatever lr they report. Hand the rate of each run to
// descend.
fn walks_with(lr: f64, rates: &[f64], threshold: f64) -> f64 {
    rates[0]
}

// == threshold-of-its-own | What can go wrong
// Your runs are judged with the threshold 0.001, whatever the caller says. Hand threshold on to
// classify.
fn judged_by(lr: f64, threshold: f64) -> f64 {
    1e-3
}

// == steps-of-its-own | What can go wrong
// Your walks have 200 steps, whatever the caller says. Hand steps on to descend.
fn count(steps: usize) -> usize {
    200
}

// == one-step-too-many | What can go wrong
// Your walks are one step too long: each run has steps + 2 losses. Hand steps on to descend as it
// is; the start is counted there.
fn count(steps: usize) -> usize {
    steps + 1
}

// == one-step-short | What can go wrong [panicked]
// Your walks are one step short: each run has steps losses. Hand steps on to descend as it is:
// steps steps make steps + 1 losses.
fn count(steps: usize) -> usize {
    steps - 1
}

// == losses-without-start | What can go wrong [panicked]
// Your runs leave out the loss of the start. List the loss of every point of the walk, the start
// included.
fn reported(losses: Vec<f64>) -> Vec<f64> {
    losses[1..].to_vec()
}

// == leaves-out-diverging | What can go wrong
// Your sweep leaves out the rates that diverge. They belong to the picture as well: one run for
// each rate, in the order of rates.
fn kept(runs: impl Iterator<Item = SweepRun>) -> Vec<SweepRun> {
    runs.filter(|run| run.behaviour != Behaviour::Diverges)
        .collect()
}

// == sorted-by-rate | What can go wrong
// Your runs are sorted by their rate. Keep the order in which the rates were given.
fn walked(rates: &[f64]) -> Vec<f64> {
    let mut sorted = rates.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

// == swaps-rate-and-threshold | What can go wrong
// Rate and threshold have changed places: your runs walk with the threshold, and are judged by the
// rate. descend takes lr, classify takes threshold.
fn walks_with(lr: f64, rates: &[f64], threshold: f64) -> f64 {
    threshold
}

fn judged_by(lr: f64, threshold: f64) -> f64 {
    lr
}

// == (unnamed) leaves out the losses that are not finite
fn reported(mut losses: Vec<f64>) -> Vec<f64> {
    losses.retain(|loss| loss.is_finite());
    losses
}

// == losses-pile-up | What can go wrong
// Each of your runs holds the losses of the runs before it as well: the list that you fill is never
// emptied. Begin a new list for each rate, inside the loop.
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut runs = Vec::new();
    let mut all = Vec::new();
    for &lr in rates {
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps);
        all.extend(losses(&f, &trajectory));
        let losses = all.clone();
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == leaves-out-what-came-before | What can go wrong
// Your sweep leaves out a rate that it has had before. There is one run for each rate that is given,
// in the order of rates.
fn walked(rates: &[f64]) -> Vec<f64> {
    let is_new = |k: &usize| !rates[..*k].contains(&rates[*k]);
    let new = (0..rates.len()).filter(is_new);
    new.map(|k| rates[k]).collect()
}

// == leaves-out-below-zero | What can go wrong
// Your sweep leaves out the rates that are not above zero. There is one run for each rate that is
// given; what becomes of it is what the sweep shows.
fn walked(rates: &[f64]) -> Vec<f64> {
    let mut above = rates.to_vec();
    above.retain(|lr| !(*lr <= 0.0));
    above
}

// == stops-at-divergence | What can go wrong
// Your sweep ends at the first rate that diverges. That it diverges is what the sweep is to find: keep
// that run, and go on with the next rate.
fn kept(runs: impl Iterator<Item = SweepRun>) -> Vec<SweepRun> {
    runs.take_while(|run| run.behaviour != Behaviour::Diverges)
        .collect()
}

// == (unnamed) takes one step at least
fn count(steps: usize) -> usize {
    steps.max(1)
}

// == first-run-for-all | What can go wrong
// All your runs are the first one: each walks with the first rate, and reports it. Each rate of the
// list gets a run of its own.
fn walked(rates: &[f64]) -> Vec<f64> {
    rates.iter().map(|_| rates[0]).collect()
}
