//! Submissions that are the same, or look alike: a remark, never a verdict.

use crate::marks::gradebook::Gradebook;
use crate::record::Record;
use crate::report::html::html;
use crate::report::names::Names;
use crate::report::tokens::shape;
use checker::course::{self, handed_out};
use checker::key::Key;
use checker::submission::Submission;
use std::collections::BTreeMap;
use std::path::Path;

/// So many steps have to be of one shape, and of another than the model's.
const STEPS: usize = 3;

/// Groups of two and more, as a list.
pub fn alike(gradebook: &Gradebook, names: &Names) -> String {
    let mut same: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    let mut alike: BTreeMap<Key, Vec<&Record>> = BTreeMap::new();
    for record in gradebook.entries.iter().map(|entry| &entry.record) {
        let Some(digest) = record.digest.as_deref() else {
            continue;
        };
        let group = same.entry(digest).or_default();
        group.push(record);
        // One of those that are the same stands for them.
        if group.len() == 1
            && let Some(shape) = whole_shape(Path::new(&record.folder))
        {
            alike.entry(shape).or_default().push(record);
        }
    }
    let mut lines = list(same.values(), "the same, byte for byte", names);
    lines += &list(
        alike.values(),
        "alike but for names, numbers and layout",
        names,
    );
    match lines.is_empty() {
        true => "<p>None.</p>\n".to_string(),
        false => format!(
            "<p class=\"soft\">A remark, never a verdict: small steps leave little room.</p>\n<ul>\n{lines}</ul>\n"
        ),
    }
}

fn list<'a>(groups: impl Iterator<Item = &'a Vec<&'a Record>>, how: &str, names: &Names) -> String {
    let groups = groups.filter(|group| group.len() > 1);
    groups
        .map(|group| {
            let people: Vec<String> = group.iter().map(|record| html(&names.of(record))).collect();
            format!("<li>{}: {how}</li>\n", people.join(", "))
        })
        .collect()
}

/// The shape of all that is one's own in a folder; nothing where that is too little to tell.
fn whole_shape(folder: &Path) -> Option<Key> {
    let submission = Submission::read(folder).ok()?;
    let own = course::core().filter_map(|exercise| {
        let text = submission.of(exercise).text()?;
        let found = shape(text);
        let model = [exercise.solution.to_string(), handed_out::text(exercise)];
        let is_own = model.iter().all(|model| shape(model) != found);
        is_own.then(|| format!("{}\n{}", exercise.name, found.join(" ")))
    });
    let own: Vec<String> = own.collect();
    (own.len() >= STEPS).then(|| Key::of(own.iter().map(String::as_bytes)))
}
