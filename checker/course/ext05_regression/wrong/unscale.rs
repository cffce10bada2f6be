//! Wrong ways to write `unscale`, each under the name of its misconception.

// == intercept-untouched | What can go wrong
// Your intercept is still that of the scaled inputs: the height at their mean. At x = 0 the line is
// w · mean / spread lower.
pub fn unscale([w, b]: Point, scale: Scale) -> Point {
    [w / scale.spread, b]
}

// == multiplies-by-the-spread | What can go wrong
// Yours multiplies by the spread. Per unit of x the line rises less than per spread: divide.
pub fn unscale([w, b]: Point, scale: Scale) -> Point {
    [w * scale.spread, b - w * scale.mean * scale.spread]
}

// == adds-the-mean-part | What can go wrong
// Your intercept goes the wrong way: subtract w · mean / spread.
pub fn unscale([w, b]: Point, scale: Scale) -> Point {
    [w / scale.spread, b + w * scale.mean / scale.spread]
}

// == mean-without-spread | What can go wrong
// In your intercept the spread is missing: b - w · mean / spread.
pub fn unscale([w, b]: Point, scale: Scale) -> Point {
    [w / scale.spread, b - w * scale.mean]
}

// == subtracts-the-mean | What can go wrong
// Yours subtracts the mean size from a price. Subtract what the line rises over it: w · mean / spread.
pub fn unscale([w, b]: Point, scale: Scale) -> Point {
    [w / scale.spread, b - scale.mean]
}

// == slope-untouched | What can go wrong
// Your slope is still that of the scaled inputs: divide it by the spread.
pub fn unscale([w, b]: Point, scale: Scale) -> Point {
    [w, b - w * scale.mean / scale.spread]
}
