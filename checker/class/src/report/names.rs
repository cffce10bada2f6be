//! What people are called on a page: by their names, or by names that stand for them.

use crate::record::Record;
use checker::key::Key;

/// How people are shown.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// With this, everybody gets a name that is the same in every report with it, and says nothing.
    pub secret: Option<String>,
}

impl Names {
    /// The name of one person.
    pub fn of(&self, record: &Record) -> String {
        match &self.secret {
            Some(secret) => self.of_key(&record.key(), secret),
            None => record.person.shown(),
        }
    }

    fn of_key(&self, key: &str, secret: &str) -> String {
        let digest = Key::of([secret.as_bytes(), key.as_bytes()]).to_string();
        format!("learner-{}", &digest[..6])
    }

    /// A sentence that may name somebody, by the key; nothing of it where names are hidden.
    pub fn sentence(&self, says: &str) -> String {
        match self.secret {
            Some(_) => String::new(),
            None => says.to_string(),
        }
    }

    /// Why there is no verdict; in words of our own where names are hidden, for a file's name may
    /// be a person's.
    pub fn lack(&self, record: &Record) -> String {
        let lack = record.lack();
        lack.map_or(String::new(), |(lack, says)| match self.secret {
            Some(_) => lack.words().to_string(),
            None => says.to_string(),
        })
    }

    /// The person's section; a small one would tell.
    pub fn section(&self, record: &Record) -> String {
        self.sentence(&record.person.section)
    }
}
