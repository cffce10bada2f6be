//! What the server has at hand: the pages, the reader's crates, and the number of their version.

use super::options::Options;
use crate::engine::{Trouble, Workshop};
use crate::places::Places;
use crate::site::{self, Pages};
use crate::weave::Weaver;
use anyhow::Result;
use checker::compile::cache::Vanished;
use checker::grader::Grader;
use checker::workers;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// The exercise whose code is asked, and what.
pub type Asked = (&'static str, &'static str);

/// Everything that an answer is made from, as it was at one moment.
pub struct Snapshot {
    pub pages: Arc<Pages>,
    /// The reader's crates; or why there are none, in a sentence.
    pub workshop: Result<Arc<Workshop>, String>,
    /// Grows with every change of the reader's crates.
    pub version: u64,
    /// Grows with every change of the pages.
    pub edition: u64,
    /// What a limit stopped: it is not tried again before an edit.
    stopped: Mutex<BTreeMap<Asked, Trouble>>,
}

/// The desk: the newest snapshot, and how to make the next.
pub struct Desk {
    pub places: Places,
    out: PathBuf,
    grader: Grader,
    weaver: Weaver,
    newest: Mutex<Arc<Snapshot>>,
    news: Condvar,
}

impl Desk {
    /// Builds the pages and the reader's crates.
    ///
    /// # Errors
    /// When the pages cannot be built.
    pub fn open(options: &Options, grader: Grader) -> Result<Desk> {
        let weaver = Weaver::new(options.places.clone());
        let (pages, workshop) = std::thread::scope(|scope| {
            let workshop = scope.spawn(|| workshop(&grader, &options.places));
            let pages = pages(&weaver, &options.out);
            (pages, workshop.join().expect("no panic"))
        });
        let snapshot = Snapshot {
            pages: Arc::new(pages?),
            workshop,
            version: 1,
            edition: 1,
            stopped: Mutex::default(),
        };
        Ok(Desk {
            places: options.places.clone(),
            out: options.out.clone(),
            grader,
            weaver,
            newest: Mutex::new(Arc::new(snapshot)),
            news: Condvar::new(),
        })
    }

    /// What there is now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.newest.lock().expect("no thread panics"))
    }

    /// Waits for a snapshot that is newer than `version` and `edition`, but not for ever.
    pub fn wait(&self, version: u64, edition: u64, most: Duration) -> Arc<Snapshot> {
        let is_old =
            |newest: &mut Arc<Snapshot>| newest.version <= version && newest.edition <= edition;
        let newest = self.newest.lock().expect("no thread panics");
        let waited = self.news.wait_timeout_while(newest, most, is_old);
        Arc::clone(&waited.expect("no thread panics").0)
    }

    /// Builds the reader's crates again. Says whether anything is different.
    pub fn renew_workshop(&self) -> bool {
        let old = self.snapshot();
        let new = workshop(&self.grader, &self.places);
        let is_same = match (&old.workshop, &new) {
            (Ok(old), Ok(new)) => old.is_same(new),
            (Err(old), Err(new)) => old == new,
            _ => false,
        };
        if !is_same {
            self.publish(Snapshot {
                pages: Arc::clone(&old.pages),
                workshop: new,
                version: old.version + 1,
                edition: old.edition,
                stopped: Mutex::default(),
            });
        }
        !is_same
    }

    /// Builds the pages again. What the solutions compute stays as it was when this program was
    /// built: of them the code alone is shown anew.
    ///
    /// # Errors
    /// When they cannot be built: the old ones stay.
    pub fn renew_pages(&self) -> Result<()> {
        let pages = Arc::new(pages(&self.weaver, &self.out)?);
        let old = self.snapshot();
        self.publish(Snapshot {
            pages,
            workshop: old.workshop.clone(),
            version: old.version,
            edition: old.edition + 1,
            stopped: Mutex::default(),
        });
        Ok(())
    }

    fn publish(&self, snapshot: Snapshot) {
        *self.newest.lock().expect("no thread panics") = Arc::new(snapshot);
        self.news.notify_all();
    }

    /// What the reader's code of `by` answers to `ask`, which is a question named `question`.
    ///
    /// # Errors
    /// For faults of the machine only.
    pub fn ask<T: Send>(
        &self,
        snapshot: &Snapshot,
        (by, question): Asked,
        ask: impl Fn(&Workshop) -> Result<Result<T, Trouble>> + Sync,
    ) -> Result<Result<T, Trouble>> {
        let workshop = match &snapshot.workshop {
            Ok(workshop) => workshop,
            Err(says) => return Ok(Err(Trouble::new(by, says))),
        };
        let stopped = || {
            let stopped = snapshot.stopped.lock().expect("no thread panics");
            stopped.get(&(by, question)).cloned()
        };
        if let Some(trouble) = stopped() {
            return Ok(Err(trouble));
        }
        let answer = workers::run(|| match stopped() {
            // While this one waited, another has found out that it is no use.
            Some(trouble) => Ok(Err(trouble)),
            None => match ask(workshop) {
                // A checker has made room in the cache: what it removed is made again, in its
                // place.
                Err(why) if why.is::<Vanished>() => {
                    let _ = self::workshop(&self.grader, &self.places);
                    ask(workshop)
                }
                answer => answer,
            },
        });
        if let Ok(Err(trouble)) = &answer
            && trouble.stopped
        {
            let mut stopped = snapshot.stopped.lock().expect("no thread panics");
            stopped.insert((by, question), trouble.clone());
        }
        answer
    }
}

fn workshop(grader: &Grader, places: &Places) -> Result<Arc<Workshop>, String> {
    let built = Workshop::build(grader, &places.exercises);
    if let Ok(compiler) = grader.compiler() {
        compiler.cache.prune();
    }
    built.map(Arc::new).map_err(|error| format!("{error:#}"))
}

fn pages(weaver: &Weaver, out: &std::path::Path) -> Result<Pages> {
    site::build(weaver, out)?;
    Pages::read(out)
}
