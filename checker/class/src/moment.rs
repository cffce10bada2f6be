//! Moments, as platforms write them down: enough to say which of two is later.

use anyhow::{Context, Result};

/// A moment in seconds; those that name no zone are in the zone of what they are held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// As the clock on the wall said.
    local: i64,
    /// East of Greenwich, in seconds.
    zone: Option<i64>,
}

impl Moment {
    /// Reads `2026-11-20T18:00:00Z`, `2026-11-20 18:00:00.5 +01:00`, `2026-11-20T18:00` and
    /// `2026-11-20`, which is the end of that day.
    ///
    /// # Errors
    /// When it is none of them.
    pub fn read(text: &str) -> Result<Moment> {
        let moment = parse(text.trim());
        moment
            .with_context(|| format!("{text} is no moment: write it as 2026-11-20T18:00:00+01:00"))
    }

    /// How many seconds this is after `other`.
    pub fn seconds_after(self, other: Moment) -> i64 {
        let zone = self.zone.or(other.zone).unwrap_or(0);
        let others = other.zone.or(self.zone).unwrap_or(0);
        (self.local - zone) - (other.local - others)
    }
}

fn parse(text: &str) -> Option<Moment> {
    let (date, rest) = text.split_at_checked(10)?;
    let [year, month, day] = numbers(date, '-')?;
    let days = days_before(year, month) + day - 1;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let rest = rest.strip_prefix(['T', ' ']).unwrap_or(rest);
    let end = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(end);
    let clock = clock.trim();
    let seconds = match clock.split('.').next().unwrap_or_default() {
        "" => 86_399,
        clock if clock.len() == 5 => of_clock(&format!("{clock}:00"))?,
        clock => of_clock(clock)?,
    };
    let zone = match zone {
        "" => None,
        "Z" => Some(0),
        zone => {
            let (sign, clock) = zone.split_at(1);
            let clock = match clock.len() {
                4 => format!("{}:{}:00", &clock[..2], &clock[2..]),
                _ => format!("{clock}:00"),
            };
            let east = of_clock(&clock)?;
            Some(if sign == "-" { -east } else { east })
        }
    };
    let local = days * 86_400 + seconds;
    Some(Moment { local, zone })
}

fn of_clock(text: &str) -> Option<i64> {
    let [hours, minutes, seconds] = numbers(text, ':')?;
    let is_clock = hours < 24 && minutes < 60 && seconds <= 60;
    is_clock.then_some(hours * 3600 + minutes * 60 + seconds)
}

fn numbers(text: &str, between: char) -> Option<[i64; 3]> {
    let numbers = text.split(between).map(|word| {
        let is_plain = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        is_plain.then(|| word.parse().ok()).flatten()
    });
    numbers.collect::<Option<Vec<i64>>>()?.try_into().ok()
}

/// Days from the first of January of year 0 to the first of a month.
fn days_before(year: i64, month: i64) -> i64 {
    let leaps = |year: i64| year / 4 - year / 100 + year / 400;
    let is_leap = leaps(year) != leaps(year - 1);
    let lengths = [
        31,
        28 + i64::from(is_leap),
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ];
    let months: i64 = lengths
        .iter()
        .take(usize::try_from(month - 1).unwrap_or(0))
        .sum();
    365 * year + leaps(year - 1) + months
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn moments_of_all_platforms_are_compared() {
        let read = |text: &str| Moment::read(text).unwrap_or_else(|why| panic!("{why}"));
        for (one, other, seconds) in [
            (
                "2026-11-20T18:00:00Z",
                "2026-11-20 18:00:00.000000000 +00:00",
                0,
            ),
            ("2026-11-20T18:00:01+01:00", "2026-11-20T17:00:00Z", 1),
            ("2026-11-20T18:00", "2026-11-20T18:00:00-0500", 0),
            ("2024-03-01T00:00", "2024-02-28", 86_401),
            ("2026-01-01T00:00", "2025-12-31", 1),
            ("2025-03-01", "2025-02-28", 86_400),
        ] {
            assert_eq!(
                read(one).seconds_after(read(other)),
                seconds,
                "{one}, {other}"
            );
        }
        for text in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-11-20T25:00",
            "20.11.2026",
        ] {
            assert!(Moment::read(text).is_err(), "{text:?}");
        }
    }
}
