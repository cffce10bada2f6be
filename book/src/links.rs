//! Follows the links of the built book, and sees that nothing in it comes from elsewhere.

use crate::site::Pages;
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong, a line each: a link to nowhere, an anchor that is not there, an id that is there
/// twice, a picture, script or style that would be loaded from another machine.
pub fn faults(pages: &Pages) -> Vec<String> {
    let mut faults = Vec::new();
    let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in pages.html() {
        let mut here = BTreeSet::new();
        for tag in tags(text) {
            if let Some(id) = attribute(tag, "id")
                && !here.insert(id.clone())
            {
                faults.push(format!("{path}: the id {id} is there twice"));
            }
        }
        ids.insert(path, here);
    }
    for (path, text) in pages.html() {
        for tag in tags(text) {
            let name = tag
                .split(|c: char| c.is_whitespace() || c == '/')
                .next()
                .unwrap_or_default();
            for key in ["href", "src", "data", "poster"] {
                let Some(target) = attribute(tag, key) else {
                    continue;
                };
                let is_link = name == "a";
                if let Err(why) = follow(path, &target, is_link, pages, &ids) {
                    faults.push(format!("{path}: {target} {why}"));
                }
            }
        }
    }
    faults
}

fn follow(
    from: &str,
    target: &str,
    is_link: bool,
    pages: &Pages,
    ids: &BTreeMap<&str, BTreeSet<String>>,
) -> Result<(), String> {
    if target.starts_with("data:") {
        return Ok(());
    }
    if target.starts_with("//") || target.contains("://") || target.starts_with("mailto:") {
        // A reader may go elsewhere; the page itself may not.
        return match is_link {
            true => Ok(()),
            false => Err("would be loaded from another machine".into()),
        };
    }
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = match file {
        "" => from.to_string(),
        file => joined(from, file),
    };
    if !pages.0.contains_key(&file) {
        return Err(format!("leads to {file}, which is not there"));
    }
    let has = |ids: &BTreeSet<String>| ids.contains(anchor);
    match anchor.is_empty() || ids.get(file.as_str()).is_some_and(has) {
        true => Ok(()),
        false => Err(format!("leads to an anchor that is not in {file}")),
    }
}

/// Where a relative path leads from a page.
fn joined(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = match path.starts_with('/') {
        true => Vec::new(),
        false => from.split('/').collect(),
    };
    parts.pop();
    for part in path.trim_start_matches('/').split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    match parts.join("/") {
        path if path.is_empty() => "index.html".to_string(),
        path => path,
    }
}

/// What stands between `<` and `>`, without scripts, styles and comments.
fn tags(text: &str) -> Vec<&str> {
    let (mut tags, mut rest) = (Vec::new(), text);
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, tail) = match after.strip_prefix("!--") {
            Some(comment) => {
                rest = comment.split_once("-->").map_or("", |(_, tail)| tail);
                continue;
            }
            None => after.split_once('>').unwrap_or((after, "")),
        };
        tags.push(tag);
        let silent = [("script", "</script>"), ("style", "</style>")];
        let silent = silent.iter().find(|(name, _)| tag.starts_with(name));
        rest = match silent {
            Some((_, end)) => tail.split_once(end).map_or("", |(_, tail)| tail),
            None => tail,
        };
    }
    tags
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, key: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let at = rest.find(&format!("{key}=\""))?;
        let is_whole = rest[..at].ends_with(|c: char| c.is_whitespace());
        let value = &rest[at + key.len() + 2..];
        let value = &value[..value.find('"')?];
        if is_whole {
            return Some(value.replace("&amp;", "&"));
        }
        rest = &rest[at + key.len() + 2..];
    }
}
