//! What a child does with its time: does it work, does it wait for a processor, or does it sleep?
//! Only Linux says; elsewhere nothing is known, and nothing is blamed on anybody.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// So long a child may sleep at a stretch. It is told all that it waits for within milliseconds.
const LONGEST: Duration = Duration::from_secs(5);
/// So long it may sleep in all.
const MOST: Duration = Duration::from_secs(10);
/// So often it is looked at.
const STEP: Duration = Duration::from_millis(100);
/// So much of a child's sleep can be seen at one look: whoever looks may have been stopped as well.
const MOST_SEEN: Duration = Duration::from_secs(1);

/// The pace of a child of one thread.
pub struct Pace {
    /// What the system tells about it.
    folder: PathBuf,
    /// From when on its sleep has not been counted.
    last: Option<Look>,
    /// When it was looked at last, whatever was seen.
    looked: Option<Instant>,
    /// How long it has waited for a processor.
    queued: Duration,
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
            looked: None,
            queued: Duration::ZERO,
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
        if self.looked.is_some_and(|at| at.elapsed() < STEP) {
            return;
        }
        self.looked = Some(Instant::now());
        let Some((state, now)) = self.see() else {
            return;
        };
        self.queued = now.queued;
        match (state, &self.last) {
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

    /// Does it sleep, at a stretch or again and again, instead of working? Where whoever talks with
    /// it is kept from answering by a busy machine, it waits for a processor as well.
    pub fn sleeps(&self) -> bool {
        self.silent >= LONGEST || (self.slept >= MOST && self.queued * 10 <= self.slept)
    }

    /// How long it has slept, as far as was seen.
    pub fn slept(&self) -> Duration {
        self.slept
    }

    /// How long it has waited for a processor.
    pub fn queued(&self) -> Duration {
        self.queued
    }
}
