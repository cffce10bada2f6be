//! Small changes to known inputs, drawn from a number: the same number, the same text.

/// What means something to one of the readers.
const WORDS: [&str; 48] = [
    "\n",
    "\r\n",
    "\u{feff}",
    "\0",
    "\u{202e}",
    "\u{2028}",
    "\u{85}",
    "\u{3000}",
    "\u{212a}",
    "é",
    "#!",
    "#![",
    "---",
    "r####\"",
    "\"####",
    "b'",
    "/*",
    "*/",
    "//!",
    "::",
    "##[",
    "<!--",
    "-->",
    "<metadata>",
    "</metadata>",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "|",
    "<",
    ">",
    "=",
    "\"",
    "'''",
    "\\",
    "1e999",
    "-0",
    "nan",
    "18446744073709551616",
    "0x",
    "unsafe",
    "macro_rules! m",
    "m begin 0\n",
    "m answer 0 [ n0 ]\n",
    "m done\n",
];

pub struct Changes(u64);

impl Changes {
    pub fn from(number: u64) -> Changes {
        Changes(number)
    }

    /// The next number: SplitMix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// `seed` with a few pieces cut out, doubled, moved, taken from `other`, or replaced.
    pub fn of(&mut self, seed: &[u8], other: &[u8]) -> Vec<u8> {
        let mut text = seed.to_vec();
        for _ in 0..=self.below(5) {
            let start = self.below(text.len() + 1);
            let most = [1, 4, 16, 256][self.below(4)];
            let end = (start + self.below(most) + 1).min(text.len());
            let piece = text[start.min(end)..end].to_vec();
            match self.below(7) {
                0 => drop(text.drain(start.min(end)..end)),
                1 => drop(text.splice(start..start, piece)),
                2 => {
                    let times = self.below(200);
                    drop(text.splice(start..start, piece.repeat(times)));
                }
                3 => {
                    let from = self.below(other.len() + 1);
                    let to = (from + self.below(200)).min(other.len());
                    drop(text.splice(start..start, other[from..to].iter().copied()));
                }
                4 => {
                    let byte = self.next().to_le_bytes()[0];
                    drop(text.splice(start.min(end)..end, [byte]));
                }
                5 => text.truncate(start),
                _ => {
                    let word = WORDS[self.below(WORDS.len())];
                    drop(text.splice(start..start, word.bytes()));
                }
            }
            text.truncate(1 << 16);
        }
        text
    }
}
