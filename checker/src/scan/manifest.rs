//! What a crate's `Cargo.toml` depends on, in every table where it can say so.

use crate::course::{self, Exercise};
use crate::place::{Place, Remark};
use crate::scan::catalogue;
use crate::scan::facts::Lock;
use crate::submission::{ROOT, read_text};
use crate::text::line_of;
use crate::words;
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
        let mut manifest = Manifest {
            warnings: unheeded(exercise, &file, text, table.get_ref(), inherited),
            ..Manifest::default()
        };
        let own = renamed(table.get_ref());
        for dependency in dependencies(table.get_ref()) {
            let place = Place::line(&file, line_of(text, dependency.span.start));
            let inherits = dependency.inherits();
            let own = own.get(dependency.key).filter(|_| inherits);
            let above = || inherited.package(dependency.key).filter(|_| inherits);
            let package = own.or_else(above).cloned();
            manifest.sort_out(exercise, &dependency, package, place);
        }
        Ok(manifest)
    }

    fn sort_out(
        &mut self,
        exercise: &Exercise,
        dependency: &Dependency,
        inherited: Option<String>,
        place: Place,
    ) {
        let key = dependency.key;
        let package = package(dependency.entry)
            .map(str::to_string)
            .or(inherited)
            .unwrap_or_else(|| key.to_string());
        let is_renamed = package != key;
        let path = field(dependency.entry, "path").unwrap_or_default();
        let mut lock = |what: String| {
            self.locks.push(Lock {
                exercise: exercise.name,
                what,
                place: place.clone(),
            });
        };
        if let Some(does) = catalogue::does(&package).or_else(|| catalogue::does(key)) {
            lock(match is_renamed {
                true => words::scan::depends_renamed(does, key, &package),
                false => words::scan::depends(does, &package),
            });
        } else if path
            .split(['/', '\\'])
            .any(|part| part.eq_ignore_ascii_case("solutions"))
        {
            lock(match is_renamed {
                true => words::scan::depends_on_solutions_renamed(key, &package),
                false => words::scan::depends_on_solutions(&package),
            });
        } else if let Some(earlier) = earlier(exercise, &package) {
            if is_renamed {
                let why = words::scan::called_otherwise(earlier, key);
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

impl Dependency<'_> {
    /// Does the workspace say what it is?
    fn inherits(&self) -> bool {
        let entry = self.entry.as_table();
        entry.is_some_and(|entry| is_inherited(entry))
    }
}

/// What cargo obeys in this manifest and the checker does not, so that both build something else.
fn unheeded(
    exercise: &Exercise,
    file: &str,
    text: &str,
    manifest: &DeTable,
    inherited: &Inherited,
) -> Vec<Remark> {
    let mut found = Vec::new();
    let mut say = |at: usize, why: String| {
        found.push(Remark::at(Place::line(file, line_of(text, at)), why));
    };
    let package = manifest.get_key_value("package");
    if let Some((key, package)) = package.and_then(|(key, it)| Some((key, as_table(it)?))) {
        let edition = package.get("edition");
        let at = edition.map_or(key.span().start, |edition| edition.span().start);
        let year = match edition.map(Spanned::get_ref) {
            None => {
                say(at, words::scan::no_edition(EDITION));
                None
            }
            Some(DeValue::Table(table)) if is_inherited(table) => inherited.edition(),
            Some(year) => year.as_str(),
        };
        if let Some(year) = year.filter(|year| *year != EDITION) {
            say(at, words::scan::edition(EDITION, year));
        }
    }
    let library = manifest.get("lib").and_then(as_table);
    let of_library = |key: &str| {
        let value = library?.get(key)?;
        Some((value.span().start, value.get_ref().as_str()?))
    };
    let is_root = |path: &str| path.replace('\\', "/").trim_start_matches("./") == ROOT;
    if let Some((at, path)) = of_library("path").filter(|(_, path)| !is_root(path)) {
        say(at, words::scan::begins_at(ROOT, path));
    }
    if let Some((at, name)) = of_library("name").filter(|(_, name)| *name != exercise.name) {
        say(at, words::scan::crate_name(exercise.name, name));
    }
    let features = manifest.get("features").and_then(as_table);
    if let Some(default) = features.and_then(|features| features.get("default"))
        && default
            .get_ref()
            .as_array()
            .is_some_and(|all| !all.is_empty())
    {
        say(default.span().start, words::scan::FEATURES.to_string());
    }
    found
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

fn is_inherited(table: &DeTable) -> bool {
    let workspace = table.get("workspace");
    workspace.is_some_and(|it| it.get_ref().as_bool() == Some(true))
}

/// What the workspaces above say of a crate in which `key.workspace = true` stands. Read at most once
/// a submission.
pub struct Inherited<'a> {
    dir: &'a Path,
    said: OnceLock<Above>,
}

#[derive(Default)]
struct Above {
    /// The packages that are called otherwise, by key.
    renamed: BTreeMap<String, String>,
    /// That of the nearest.
    edition: Option<String>,
}

impl<'a> Inherited<'a> {
    /// For the submission at `dir`.
    pub fn by(dir: &'a Path) -> Inherited<'a> {
        let said = OnceLock::new();
        Inherited { dir, said }
    }

    fn above(&self) -> &Above {
        self.said.get_or_init(|| above(self.dir))
    }

    fn package(&self, key: &str) -> Option<&String> {
        self.above().renamed.get(key)
    }

    fn edition(&self) -> Option<&str> {
        self.above().edition.as_deref()
    }
}

/// What the workspaces at most two folders above `dir` say.
fn above(dir: &Path) -> Above {
    let mut found = Above::default();
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
        let manifest = manifest.get_ref();
        for (key, package) in renamed(manifest) {
            found.renamed.entry(key).or_insert(package);
        }
        let package = of_workspace(manifest, "package");
        let edition = package.and_then(|package| package.get("edition")?.get_ref().as_str());
        found.edition = found.edition.or_else(|| edition.map(str::to_string));
    }
    found
}

/// A table of the workspace that begins at a manifest.
fn of_workspace<'a>(manifest: &'a DeTable<'a>, table: &str) -> Option<&'a DeTable<'a>> {
    as_table(as_table(manifest.get("workspace")?)?.get(table)?)
}

/// What a workspace calls otherwise than the package, by key.
fn renamed(manifest: &DeTable) -> BTreeMap<String, String> {
    let entries = of_workspace(manifest, "dependencies");
    let entries = entries.into_iter().flatten();
    let renamed = entries.filter_map(|(key, entry)| {
        Some((
            key.get_ref().to_string(),
            package(entry.get_ref())?.to_string(),
        ))
    });
    renamed.collect()
}
