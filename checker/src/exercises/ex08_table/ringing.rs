//! Losses that dip below a threshold, climb out again, and stay or not.

use crate::draw::Draw;
use crate::show;
use crate::wire::Value;

pub struct Ringing {
    pub losses: Vec<f64>,
    pub threshold: f64,
}

impl Ringing {
    /// Losses after a pattern: `a` is above the threshold, `b` below, `e` equal to it, `n` no
    /// number.
    pub fn after(draw: &mut Draw, pattern: &str) -> Ringing {
        let threshold = draw.within(0.5, 2.0);
        let mut loss = |kind: char| match kind {
            'a' => draw.within(threshold + 0.2, threshold + 4.0),
            'b' => draw.within(0.05, threshold - 0.1),
            'e' => threshold,
            _ => f64::NAN,
        };
        let losses = pattern.chars().map(&mut loss).collect();
        Ringing { losses, threshold }
    }

    /// The plain patterns first, then those that ring, then the special ones.
    pub fn inputs(draw: &mut Draw) -> Vec<Ringing> {
        let mut patterns: Vec<String> = ["aab", "abab", "abb"].map(str::to_string).to_vec();
        let ringing = [
            "aabbabbb", "abba", "aaa", "bab", "bbb", "babba", "aabaabb", "ba", "aeb", "beb", "abe",
            "bebb", "b", "a",
        ];
        patterns.extend(draw.shuffled(ringing.map(str::to_string).to_vec()));
        for length in [6, 9, 12] {
            let letter = |_| if draw.whole(0, 1) == 0 { 'a' } else { 'b' };
            patterns.push((0..length).map(letter).collect());
        }
        patterns.extend(["anb", "bnb", "aan", ""].map(str::to_string));
        patterns
            .iter()
            .map(|pattern| Ringing::after(draw, pattern))
            .collect()
    }

    /// No losses, or one that is no number: a program may well have a line of its own for it.
    pub fn special(&self) -> bool {
        self.losses.is_empty() || self.losses.iter().any(|loss| loss.is_nan())
    }

    pub fn arguments(&self) -> Vec<Value> {
        vec![self.losses.clone().into(), self.threshold.into()]
    }

    /// The call of `function` in words.
    pub fn shown(&self, function: &str) -> String {
        format!(
            "{function} of {} with threshold {}",
            show::list(&self.losses),
            self.threshold
        )
    }

    /// The first place whose loss satisfies `yes`.
    pub fn first(&self, yes: impl Fn(f64) -> bool) -> Option<usize> {
        self.losses.iter().position(|&loss| yes(loss))
    }

    /// The last place whose loss satisfies `yes`.
    pub fn last(&self, yes: impl Fn(f64) -> bool) -> Option<usize> {
        self.losses.iter().rposition(|&loss| yes(loss))
    }
}
