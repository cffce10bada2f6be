//! Wrong ways to write `best_restart`, each under the name of its misconception.

// == (shared)
pub fn best_restart<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    starts: &[Point<N>],
    lr: f64,
    steps: usize,
) -> Option<(Point<N>, f64)> {
    let mut best: Option<(Point<N>, f64, Point<N>)> = None;
    let mut before = None;
    for &start in starts {
        let start = begins(start, before);
        let end = *ex04_loop::descend(&gradient, start, lr, taken(steps)).last()?;
        before = Some(end);
        let loss = f(end);
        if counts(loss) && best.is_none_or(|(_, other, _)| replaces(loss, other)) {
            best = Some((end, loss, start));
        }
    }
    best.map(|(end, loss, start)| (answered(start, end), loss))
}

fn begins<const N: usize>(start: Point<N>, _before: Option<Point<N>>) -> Point<N> {
    start
}

fn taken(steps: usize) -> usize {
    steps
}

fn counts(loss: f64) -> bool {
    loss.is_finite()
}

fn replaces(loss: f64, other: f64) -> bool {
    loss < other
}

fn answered<const N: usize>(_start: Point<N>, end: Point<N>) -> Point<N> {
    end
}

// == first-start | What can go wrong
// Yours keeps the first walk, whatever the others find.
fn replaces(_loss: f64, _other: f64) -> bool {
    false
}

// == last-start | What can go wrong
// Yours keeps the last walk: it replaces the best without comparing.
fn replaces(_loss: f64, _other: f64) -> bool {
    true
}

// == highest | What can go wrong
// Yours keeps the highest end. The lowest loss wins.
fn replaces(loss: f64, other: f64) -> bool {
    loss > other
}

// == goes-on-from-the-last | What can go wrong
// Each of your walks begins where the last one ended: that is one long walk. Begin each at its own start.
fn begins<const N: usize>(start: Point<N>, before: Option<Point<N>>) -> Point<N> {
    before.unwrap_or(start)
}

// == best-start | What can go wrong
// Yours compares the starts and not the ends. A high start may lie over the deepest valley.
pub fn best_restart<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    starts: &[Point<N>],
    lr: f64,
    steps: usize,
) -> Option<(Point<N>, f64)> {
    let mut lowest: Option<Point<N>> = None;
    for &start in starts {
        if lowest.is_none_or(|other| f(start) < f(other)) {
            lowest = Some(start);
        }
    }
    let end = *ex04_loop::descend(&gradient, lowest?, lr, steps).last()?;
    Some((end, f(end))).filter(|(_, loss)| counts(*loss))
}

// == start-for-end | What can go wrong
// Yours finds the right walk and returns where it began. Return where it ended, and the loss there.
fn answered<const N: usize>(start: Point<N>, _end: Point<N>) -> Point<N> {
    start
}

// == minus-infinity-wins | What can go wrong
// Yours lets a walk win that fell to minus infinity: it found nothing, it diverged. Only finite losses
// count.
fn counts(loss: f64) -> bool {
    !loss.is_nan() && loss < f64::INFINITY
}

// == one-step-more | What can go wrong
// Your walks take one step too many.
fn taken(steps: usize) -> usize {
    steps + 1
}

// == one-step-short | What can go wrong
// Your walks are looked at one step before their end. A walk of so many steps has one point more: the last
// is walk[steps].
fn taken(steps: usize) -> usize {
    steps.saturating_sub(1)
}

// == later-of-equals | What can go wrong
// Of two ends with the same loss yours keeps the later. The earlier stays, until one is lower.
fn replaces(loss: f64, other: f64) -> bool {
    loss <= other
}
