//! What a child does with its time: does it work, does it wait for a processor, or does it sleep? Only
//! Linux says; elsewhere nothing is known, and nothing is blamed on anybody.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// So long a child may sleep at a stretch. It is told all that it waits for within milliseconds.
const LONGEST: Duration = Duration::from_secs(5);
/// So often it is looked at.
const STEP: Duration = Duration::from_millis(100);
/// So much of a child's sleep can be seen at one look: whoever looks may have been stopped as well.
const MOST_SEEN: Duration = Duration::from_secs(1);

/// The pace of a child of one thread.
pub struct Pace {
    /// What the system tells about it.
    folder: PathBuf,
    last: Option<Look>,
    /// In all, and since the last word.
    slept: Duration,
    silent: Duration,
}

/// What was seen at one moment.
struct Look {
    at: Instant,
    /// The time that it had a processor.
    ran: Duration,
    /// The time that it waited for one.
    queued: Duration,
}

impl Pace {
    /// Of the child with this number, which has just begun.
    pub fn of(child: u32) -> Pace {
        Pace {
            folder: Path::new("/proc").join(child.to_string()),
            last: None,
            slept: Duration::ZERO,
            silent: Duration::ZERO,
        }
    }

    /// Somebody has said a word: whatever it waited for, a new wait begins.
    pub fn spoke(&mut self) {
        self.silent = Duration::ZERO;
    }

    /// Looks at the child, if it is time to.
    pub fn look(&mut self) {
        let last = self.last.as_ref();
        if last.is_some_and(|last| last.at.elapsed() < STEP) {
            return;
        }
        let Some((state, now)) = self.see() else {
            return;
        };
        match (state, last) {
            // What has a processor, or waits for one, is counted when it has it no more.
            ('R', Some(_)) => return,
            ('S', Some(last)) => {
                let busy = (now.ran + now.queued).saturating_sub(last.ran + last.queued);
                let slept = (now.at - last.at).saturating_sub(busy).min(MOST_SEEN);
                self.slept += slept;
                self.silent += slept;
            }
            // It waits for the disk, or somebody has stopped it.
            _ => {}
        }
        self.last = Some(now);
    }

    fn see(&self) -> Option<(char, Look)> {
        let read = |name| std::fs::read_to_string(self.folder.join(name)).ok();
        let stat = read("stat")?;
        // The name before it may hold anything.
        let state = stat.rsplit(") ").next()?.chars().next()?;
        let at = Instant::now();
        let times = read("schedstat")?;
        let mut times = times.split(' ').map_while(|time| time.parse().ok());
        let mut next = || times.next().map(Duration::from_nanos);
        let (ran, queued) = (next()?, next()?);
        Some((state, Look { at, ran, queued }))
    }

    /// Does it sleep, and say no word?
    pub fn sleeps(&self) -> bool {
        self.silent >= LONGEST
    }

    /// Has it slept through most of this time, while a processor was there for it?
    pub fn slept_through(&self, time: Duration) -> bool {
        self.slept * 3 >= time * 2 && self.queued() * 10 <= time
    }

    /// How long it has waited for a processor.
    pub fn queued(&self) -> Duration {
        let last = self.last.as_ref();
        last.map_or(Duration::ZERO, |last| last.queued)
    }
}
