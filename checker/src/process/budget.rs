//! What everything that is started for one submission may use together. Each program has limits of
//! its own; many that keep within them would still keep a grader busy for minutes.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

/// The time that a submission has: of processors, and asleep. A right one takes a twentieth, built from
/// nothing.
pub const ALL: Duration = Duration::from_secs(40);

/// What is left to a submission.
#[derive(Debug)]
pub struct Budget {
    all: Duration,
    spent: Mutex<Spent>,
}

#[derive(Debug, Default)]
struct Spent {
    /// By what it was used for.
    by: BTreeMap<String, Duration>,
    /// Was something not begun any more?
    refused: bool,
}

impl Budget {
    /// Nothing of `all` is spent yet.
    pub fn of(all: Duration) -> Budget {
        Budget {
            all,
            spent: Mutex::default(),
        }
    }

    /// What there was at the beginning.
    pub fn all(&self) -> Duration {
        self.all
    }

    /// What is left; nothing, if more was used than there is.
    pub fn left(&self) -> Duration {
        let spent = self.spent.lock().expect("nobody panics");
        self.all.saturating_sub(spent.by.values().sum())
    }

    /// May something more be begun?
    pub fn allows(&self) -> bool {
        let allows = !self.left().is_zero();
        self.spent.lock().expect("nobody panics").refused |= !allows;
        allows
    }

    /// So much time was used for `what`.
    pub fn charge(&self, what: &str, used: Duration) {
        let mut spent = self.spent.lock().expect("nobody panics");
        *spent.by.entry(what.to_string()).or_default() += used;
    }

    /// If something was not begun any more: what of all that `is_meant` used most, and how much.
    pub fn used_up_by(&self, is_meant: impl Fn(&str) -> bool) -> Option<(String, Duration)> {
        let spent = self.spent.lock().expect("nobody panics");
        let meant = spent.by.iter().filter(|(what, _)| is_meant(what));
        let most = meant.max_by_key(|(_, used)| **used);
        most.filter(|_| spent.refused)
            .map(|(what, used)| (what.clone(), *used))
    }
}
