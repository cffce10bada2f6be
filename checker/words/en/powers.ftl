### How a power is written, for the glosses

square-or-power = `x * x` for a square, or `x.powi(n)`
square = `{ $x } * { $x }`, or `{ $x }.powi(2)`
whole = `{ $x }.powi({ $n })`
broken = `{ $x }.powf({ $n })`
by-variable = `{ $x }.powi({ $n })`, with a whole number that is an `i32`
