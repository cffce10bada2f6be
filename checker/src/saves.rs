//! Notices that a file was saved: the system tells, and where it does not, we look.

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// So often we look where the system is thought to tell: on a network's folder, or one of Windows
/// seen from WSL, it does not, and says nothing of that either.
const SELDOM: Duration = Duration::from_secs(2);
/// So often where it does not: an editor and a person are slower.
const OFTEN: Duration = Duration::from_millis(150);
/// So long news may take that are on their way when we look.
const UNDER_WAY: Duration = Duration::from_millis(50);
/// An editor may write a file in several goes: when nothing has changed for so long, it is done.
const SETTLED: Duration = Duration::from_millis(15);
/// So often a change that nobody told of may be a folder that was replaced by another.
const MISSES: u32 = 3;

/// Folders that are watched.
pub struct Saves {
    /// With all that is below them.
    deep: Vec<PathBuf>,
    /// Themselves alone.
    flat: Vec<PathBuf>,
    news: Receiver<()>,
    says: Sender<()>,
    watcher: Option<RecommendedWatcher>,
    /// Changes that nobody told of.
    misses: u32,
}

impl Saves {
    /// Begins to watch the folders `deep` with all below them, and those of `flat` by themselves; what
    /// is not there yet is looked for.
    pub fn of(deep: Vec<PathBuf>, flat: Vec<PathBuf>) -> Saves {
        let (says, news) = channel();
        let mut saves = Saves {
            deep,
            flat,
            news,
            says,
            watcher: None,
            misses: 0,
        };
        saves.watcher = saves.watched();
        saves
    }

    fn watched(&self) -> Option<RecommendedWatcher> {
        let says = self.says.clone();
        let heard = move |event: notify::Result<notify::Event>| {
            if event.map_or(true, |event| is_change(event.kind)) {
                let _ = says.send(());
            }
        };
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(heard, config).ok()?;
        let deep = self.deep.iter().map(|it| (it, RecursiveMode::Recursive));
        let flat = self.flat.iter().map(|it| (it, RecursiveMode::NonRecursive));
        let mut folders = deep.chain(flat).filter(|(folder, _)| folder.is_dir());
        let watched = folders.try_for_each(|(folder, mode)| watcher.watch(folder, mode));
        watched.ok().map(|()| watcher)
    }

    /// Waits until what `look` sees is another than `before`, and then until it stays the same for a
    /// moment. `None`: it cannot be looked at just now.
    pub fn next<T: PartialEq>(&mut self, before: &T, mut look: impl FnMut() -> Option<T>) -> T {
        // Of what is another already there need be no news.
        let mut is_told = true;
        let mut now = loop {
            let Some(now) = look().filter(|now| now != before) else {
                is_told = self.wait();
                continue;
            };
            if !is_told && self.watcher.is_some() && self.news.recv_timeout(UNDER_WAY).is_err() {
                self.misses += 1;
                // The folder may be another by now.
                self.watcher = self.watched().filter(|_| self.misses < MISSES);
            }
            break now;
        };
        loop {
            thread::sleep(SETTLED);
            match look() {
                Some(later) if later != now => now = later,
                _ => return now,
            }
        }
    }

    /// Waits for news, and says whether there were any.
    fn wait(&self) -> bool {
        let pause = if self.watcher.is_some() {
            SELDOM
        } else {
            OFTEN
        };
        match self.news.recv_timeout(pause) {
            Ok(()) => {
                while self.news.try_recv().is_ok() {}
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }
}

/// Reading is none.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::Saves;
    use std::fs;
    use std::path::Path;
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    /// Waits for the next change of `file`, which `change` makes.
    #[track_caller]
    fn sees(saves: Saves, file: &Path, change: impl FnOnce()) -> Saves {
        let look = |file: &Path| fs::read_to_string(file).unwrap_or_default();
        let (before, (done, seen)) = (look(file), channel());
        let (file, mut saves) = (file.to_path_buf(), saves);
        thread::spawn(move || {
            saves.next(&before, || Some(look(&file)));
            done.send(saves)
        });
        change();
        let seen = seen.recv_timeout(Duration::from_secs(20));
        seen.expect("a change should be seen")
    }

    #[test]
    fn a_change_is_seen_whether_or_not_the_system_tells() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = folder.path().join("work");
        let file = inner.join("lib.rs");
        let write = |text: &str| {
            fs::create_dir_all(&inner).expect("made");
            fs::write(&file, text).expect("written");
        };
        write("one");
        let mut saves = Saves::of(vec![inner.clone()], Vec::new());
        saves = sees(saves, &file, || write("two"));
        // Another folder of the same name, as after git: nobody tells of it.
        fs::remove_dir_all(&inner).expect("removed");
        saves = sees(saves, &file, || write("three"));
        saves = sees(saves, &file, || write("four"));
        // Nobody ever tells.
        saves.watcher = None;
        sees(saves, &file, || write("five"));
    }
}
