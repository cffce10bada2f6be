//! What is being compiled at this moment: who wants the same waits for it.

use crate::key::Key;
use std::collections::BTreeSet;
use std::sync::{Condvar, Mutex};

#[derive(Debug, Default)]
pub struct UnderWay {
    keys: Mutex<BTreeSet<Key>>,
    news: Condvar,
}

impl UnderWay {
    /// Waits until nobody else compiles this; nobody else does before the turn is over.
    pub fn turn(&self, key: Key) -> Turn<'_> {
        let keys = self.keys.lock().expect("no turn panics");
        let mut keys = self
            .news
            .wait_while(keys, |keys| keys.contains(&key))
            .expect("no turn panics");
        keys.insert(key);
        Turn {
            under_way: self,
            key,
        }
    }
}

/// Nobody else compiles it while this lives.
pub struct Turn<'a> {
    under_way: &'a UnderWay,
    key: Key,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Ok(mut keys) = self.under_way.keys.lock() {
            keys.remove(&self.key);
        }
        self.under_way.news.notify_all();
    }
}
