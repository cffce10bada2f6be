//! 293 K: the sign of Kelvin, in words alone.

/// A K.
pub const SIGN: &str = "K"; // K
pub const LETTER: char = 'K';
