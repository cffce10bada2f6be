//! Wrong ways to write `bowl_gradient`, each under the name of its misconception.

// == finite-differences | What can go wrong
// Your gradient is close everywhere and not exact: it shows the rounding of an estimate from
// heights. That is the check, not the answer. Derive the two slopes on paper: what is the
// derivative of half a * x * x by x?
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let h = 1e-6;
    let [x, y] = p;
    let along_x = (bowl.value([x + h, y]) - bowl.value([x - h, y])) / (2.0 * h);
    let along_y = (bowl.value([x, y + h]) - bowl.value([x, y - h])) / (2.0 * h);
    [along_x, along_y]
}

// == doubled | What can go wrong
// Your gradient is [2 * a * x, 2 * b * y], twice as steep as the bowl. The square brings down a 2,
// but the bowl has a half in front: they cancel.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [2.0 * bowl.a * x, 2.0 * bowl.b * y]
}

// == halved | What can go wrong
// Your gradient is half as steep as the bowl: [0.5 * a * x, 0.5 * b * y]. The derivative of x * x
// is 2 * x, and its 2 cancels the half in front.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [0.5 * bowl.a * x, 0.5 * bowl.b * y]
}

// == negated | What can go wrong
// Your gradient points downhill: it is [-a * x, -b * y]. A gradient points uphill; it is the step
// that turns round and subtracts it.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [-bowl.a * x, -bowl.b * y]
}

// == swaps-axes | What can go wrong
// Your slopes have changed places: you return [b * y, a * x]. The slope along x comes first.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.b * y, bowl.a * x]
}

// == crosses-curvatures | What can go wrong
// Your curvatures have changed places: you return [b * x, a * y]. a belongs to x, and b to y.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.b * x, bowl.a * y]
}

// == one-curvature-for-both | What can go wrong
// Your gradient uses the curvature a for both slopes: it is [a * x, a * y]. Along y the curvature
// is b.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    p.map(|c| bowl.a * c)
}

// == ignores-curvatures | What can go wrong
// Your gradient is the point itself, [x, y], whatever the bowl. The curvatures stay when you
// differentiate: half a * x * x has the slope a * x.
pub fn bowl_gradient(_bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [0.5 * 2.0 * x, 0.5 * 2.0 * y]
}

// == curvatures-alone | What can go wrong
// Your gradient is [a, b] everywhere. That would be a tilted plane. On a bowl the slope grows as
// you leave the middle: multiply by the coordinate.
pub fn bowl_gradient(bowl: &Bowl, _p: Point) -> Point {
    [bowl.a, bowl.b]
}

// == keeps-squares | What can go wrong
// Your slopes still hold the squares: you return [a * x * x, b * y * y]. Differentiating takes one
// factor away: x * x becomes 2 * x.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.a * x * x, bowl.b * y * y]
}

// == returns-terms-of-the-height | What can go wrong
// You return the two terms of the height, half of a * x * x and half of b * y * y, not their
// slopes. Differentiate each of them.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [0.5 * bowl.a * x * x, 0.5 * bowl.b * y * y]
}

// == sums-both-slopes | What can go wrong
// Both your slopes are a * x + b * y. Keep them apart: when x alone moves, the term with y is a
// constant and has no slope.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let slope = bowl.a * p[0] + bowl.b * p[1];
    [slope, slope]
}

// == size-of-slope-only | What can go wrong
// Your slopes are never negative: they have lost their sign. Left of the middle the bowl falls as
// x grows, so its slope there is negative.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.a * x.abs(), bowl.b * y.abs()]
}

// == normalised | What can go wrong
// Your gradient always has length 1. Leave it as steep as the bowl is: [a * x, b * y], without
// dividing.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let slope = [bowl.a * p[0], bowl.b * p[1]];
    let length = (slope[0] * slope[0] + slope[1] * slope[1]).sqrt();
    [slope[0] / length, slope[1] / length]
}

// == keeps-the-other-term | What can go wrong
// Each of your slopes still holds the height of the other term: along x you keep b * y * y / 2. Hold y
// still, and that is a constant: its slope is 0.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [
        bowl.a * x + 0.5 * bowl.b * y * y,
        bowl.b * y + 0.5 * bowl.a * x * x,
    ]
}

// == x-for-both | What can go wrong
// Your second slope is b * x: it has an x where a y belongs. The slope along y is b * y.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    [bowl.a * p[0], bowl.b * p[0]]
}

// == (unnamed) differences along each axis, as wide as the place is far
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    let [h, k] = p.map(|x| x.abs().max(1e-3));
    let along_x = (bowl.value([x + h, 0.0]) - bowl.value([x - h, 0.0])) / (2.0 * h);
    let along_y = (bowl.value([0.0, y + k]) - bowl.value([0.0, y - k])) / (2.0 * k);
    [along_x, along_y]
}
