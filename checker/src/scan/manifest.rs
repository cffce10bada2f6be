//! What a crate's `Cargo.toml` depends on, in every table where it can say so.

use crate::course::{self, Exercise};
use crate::place::{Place, Remark};
use crate::scan::catalogue;
use crate::scan::facts::Lock;
use crate::submission::read_text;
use crate::text::line_of;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The dependencies of one manifest, sorted out.
#[derive(Debug, Default)]
pub struct Manifest {
    pub locks: Vec<Lock>,
    /// Earlier exercises.
    pub needs: Vec<&'static str>,
    /// The others.
    pub built_without: Vec<String>,
    /// What cargo obeys and the checker does not.
    pub warnings: Vec<Remark>,
}

/// One entry of a dependency table.
struct Dependency<'a> {
    /// The name that the code uses.
    key: &'a str,
    entry: &'a DeValue<'a>,
    span: Range<usize>,
}

/// How the checker compiles what cargo would compile in another way.
const EDITION: &str = "2024";

const TABLES: [&str; 5] = [
    "dependencies",
    "dev-dependencies",
    "build-dependencies",
    "dev_dependencies",
    "build_dependencies",
];
/// What every exercise crate may have; the checker builds without them.
const TEST_CRATES: [&str; 2] = ["approx", "insta"];

impl Manifest {
    /// Sorts out the manifest `text` of `exercise`.
    ///
    /// # Errors
    /// What is wrong, and where, when the text is no TOML.
    pub fn read(
        exercise: &Exercise,
        text: &str,
        inherited: &Inherited,
    ) -> Result<Manifest, Remark> {
        let file = format!("{}/Cargo.toml", exercise.name);
        let table = DeTable::parse(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            Remark::at(Place::line(&file, line), error.message())
        })?;
        let mut manifest = Manifest::default();
        let package = table.get_ref().get("package").and_then(as_table);
        let edition = package.and_then(|package| package.get("edition"));
        if let Some(edition) = edition
            && let Some(year) = edition.get_ref().as_str().filter(|year| *year != EDITION)
        {
            let place = Place::line(&file, line_of(text, edition.span().start));
            let why = format!("the checker compiles with edition {EDITION}, and not with {year}");
            manifest.warnings.push(Remark::at(place, why));
        }
        for dependency in dependencies(table.get_ref()) {
            let place = Place::line(&file, line_of(text, dependency.span.start));
            manifest.sort_out(exercise, &dependency, inherited, place);
        }
        Ok(manifest)
    }

    fn sort_out(
        &mut self,
        exercise: &Exercise,
        dependency: &Dependency,
        inherited: &Inherited,
        place: Place,
    ) {
        let key = dependency.key;
        let package = package(dependency.entry)
            .map(str::to_string)
            .or_else(|| inherited.package(dependency).cloned())
            .unwrap_or_else(|| key.to_string());
        let renamed = if package == key {
            String::new()
        } else {
            format!(" (called {key})")
        };
        let path = field(dependency.entry, "path").unwrap_or_default();
        let mut lock = |what: String| {
            self.locks.push(Lock {
                exercise: exercise.name,
                what,
                place: place.clone(),
            });
        };
        if let Some(does) = catalogue::does(&package).or_else(|| catalogue::does(key)) {
            lock(format!("dependency {package}{renamed}: it {does}"));
        } else if path.split(['/', '\\']).any(|part| part == "solutions") {
            lock(format!(
                "dependency {package}{renamed}: it is taken from the solutions"
            ));
        } else if let Some(earlier) = earlier(exercise, &package) {
            if !renamed.is_empty() {
                let why = format!(
                    "{earlier} is called {key} here, and the checker knows it by its own name alone: \
                     write {earlier}, here and in the code"
                );
                self.warnings.push(Remark::at(place.clone(), why));
            }
            if !self.needs.contains(&earlier) {
                self.needs.push(earlier);
            }
        } else if !TEST_CRATES.contains(&package.as_str()) {
            self.built_without.push(package);
        }
    }
}

/// `package` if it is an exercise that comes before `exercise`.
fn earlier(exercise: &Exercise, package: &str) -> Option<&'static str> {
    let mut names = course::all()[..exercise.index].iter().map(|one| one.name);
    names.find(|name| *name == package)
}

/// Every dependency of every table, also of `[target.….dependencies]`.
fn dependencies<'a>(manifest: &'a DeTable<'a>) -> Vec<Dependency<'a>> {
    let mut tables = vec![manifest];
    let targets = manifest
        .get("target")
        .and_then(|target| target.get_ref().as_table());
    tables.extend(
        targets
            .into_iter()
            .flat_map(|t| t.values())
            .filter_map(as_table),
    );
    let mut found = Vec::new();
    for table in tables {
        for name in TABLES {
            let Some(entries) = table.get(name).and_then(as_table) else {
                continue;
            };
            found.extend(entries.iter().map(|(key, entry)| Dependency {
                key: key.get_ref(),
                entry: entry.get_ref(),
                span: key.span(),
            }));
        }
    }
    found
}

fn as_table<'a>(value: &'a Spanned<DeValue<'a>>) -> Option<&'a DeTable<'a>> {
    value.get_ref().as_table()
}

fn field<'a>(entry: &'a DeValue<'a>, name: &str) -> Option<&'a str> {
    entry.as_table()?.get(name)?.get_ref().as_str()
}

fn package<'a>(entry: &'a DeValue<'a>) -> Option<&'a str> {
    field(entry, "package")
}

/// The packages behind `key.workspace = true`, by key: what the nearest workspace above says. Read
/// at most once a submission.
pub struct Inherited<'a> {
    dir: &'a Path,
    packages: OnceLock<BTreeMap<String, String>>,
}

impl<'a> Inherited<'a> {
    /// For the submission at `dir`.
    pub fn by(dir: &'a Path) -> Inherited<'a> {
        let packages = OnceLock::new();
        Inherited { dir, packages }
    }

    fn package(&self, dependency: &Dependency) -> Option<&String> {
        let inherits = dependency.entry.as_table()?.get("workspace")?;
        let inherits = inherits.get_ref().as_bool() == Some(true);
        let packages = || renamed_above(self.dir);
        inherits.then(|| self.packages.get_or_init(packages).get(dependency.key))?
    }
}

/// What the workspaces at most two folders above `dir` call otherwise than the package.
fn renamed_above(dir: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let Ok(dir) = dir.canonicalize() else {
        return found;
    };
    for folder in dir.ancestors().take(3) {
        let Ok(text) = read_text(&folder.join("Cargo.toml")) else {
            continue;
        };
        let Ok(manifest) = DeTable::parse(&text) else {
            continue;
        };
        let workspace = manifest.get_ref().get("workspace").and_then(as_table);
        let entries = workspace.and_then(|workspace| workspace.get("dependencies"));
        for (key, entry) in entries.and_then(as_table).into_iter().flatten() {
            if let Some(package) = package(entry.get_ref()) {
                let key = key.get_ref().to_string();
                found.entry(key).or_insert_with(|| package.to_string());
            }
        }
    }
    found
}
