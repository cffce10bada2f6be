//! Any bytes are an archive or none; what is in one has a plain name, and is read within its bound.

use crate::changes::Changes;
use crate::made::{floor, tar_gz, zip};
use class::delivery::archive::held;
use std::io::Read;

/// So many changes to each archive are tried; `FUZZ_CASES=100000` says otherwise.
const CASES: u64 = 150;

#[test]
fn whatever_is_changed_in_an_archive_it_is_read_within_its_bounds_or_refused() {
    let cases = std::env::var("FUZZ_CASES");
    let cases = cases.map_or(CASES, |count| count.parse().expect("a number"));
    let mut files = floor("work/", "Ada");
    files.push(("work/inner.zip".to_string(), zip(&floor("", "Bo"))));
    let zipped = zip(&files);
    let packed = tar_gz(&files);
    let mut plain = Vec::new();
    let mut unpack = flate2::read::GzDecoder::new(packed.as_slice());
    unpack.read_to_end(&mut plain).expect("it was packed here");
    let seeds = [("a.zip", zipped), ("a.tar.gz", packed), ("a.tar", plain)];
    for (name, seed) in &seeds {
        for number in 0..cases {
            let other = &seeds[(number % 3) as usize].1;
            let bytes = Changes::from(number).of(seed, other);
            let Ok(mut tree) = held(name, bytes) else {
                continue;
            };
            for place in 0..tree.entries.len() {
                let path = tree.entries[place].path.clone();
                let mut parts = path.split('/');
                let is_plain = !parts.any(|part| ["", ".", ".."].contains(&part));
                assert!(is_plain, "{name}, change {number}: {path:?}");
                if let Ok(bytes) = tree.read(place, 1 << 16) {
                    assert!(bytes.len() <= (1 << 16) + 1, "{name}, change {number}");
                }
            }
        }
    }
}
