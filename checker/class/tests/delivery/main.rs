//! What arrives is understood, and what attacks is contained: over archives that are made here.

mod bytes;
#[path = "../../../tests/fuzz/changes.rs"]
mod changes;
mod made;

use class::delivery::collect::{Collected, HandedIn, collect};
use class::delivery::roster::Roster;
use class::delivery::take::Lack;
use made::{Archive, first, floor, tar_gz, zip};
use std::fs;
use std::path::{Path, PathBuf};

/// Sources made in a folder that goes with it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn source(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("it has one")).expect("made");
        fs::write(&path, bytes).expect("written");
        path
    }

    fn collect(&self, sources: &[PathBuf], roster: Option<&str>) -> Collected {
        let roster = roster.map(|text| Roster::of(text).expect("a roster"));
        let into = self.path("laid");
        collect(sources, roster.as_ref(), &into).unwrap_or_else(|why| panic!("{why:#}"))
    }
}

/// What of the submission says who it was that wrote it.
fn mark(of: &HandedIn) -> String {
    let folder = of
        .work
        .as_ref()
        .unwrap_or_else(|why| panic!("{}: {why:?}", of.taken));
    let path = folder.join(first()).join("src/lib.rs");
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

fn lack(of: &HandedIn) -> Lack {
    of.work.as_ref().expect_err("there is nothing to grade").0
}

fn by_key<'a>(all: &'a Collected, key: &str) -> &'a HandedIn {
    let keys: Vec<String> = all.submissions.iter().map(|it| it.person.key()).collect();
    let found = all.submissions.iter().find(|it| it.person.key() == key);
    found.unwrap_or_else(|| panic!("nobody is {key}: {keys:?}"))
}

const GRADEBOOK: &str = "Student,ID,SIS User ID,SIS Login ID,Section,Lab (9001)\n\
    \"Smith, Ada\",40013,s1,u1,A,\n\"Lee, Zoë\",40014,s2,u2,A,\n\"O'Hara, Bo\",40015,s3,u3,B,\n";

#[test]
fn a_download_of_canvas_is_joined_by_its_user_ids() {
    let desk = Desk::new();
    let old = zip(&floor("exercises/", "ada, old"));
    let new = zip(&floor("my work/exercises/", "ada"));
    let archive: Archive = vec![
        ("smithada_LATE_40013_900157_work-1.zip".into(), new),
        ("smithada_LATE_40013_900100_work.zip".into(), old),
        ("leezoë_40014_900158_essay.pdf".into(), b"%PDF".to_vec()),
        (
            "stranger_77777_900159_work.zip".into(),
            zip(&floor("", "stranger")),
        ),
    ];
    let source = desk.source("submissions.zip", &zip(&archive));
    let all = desk.collect(&[source], Some(GRADEBOOK));
    let ada = by_key(&all, "s1");
    assert_eq!(mark(ada), "// ada\n");
    assert!(ada.late, "Canvas says LATE");
    assert_eq!(ada.person.section, "A", "the roster's person");
    let taken = "submissions.zip: smithada_LATE_40013_900157_work-1.zip/my work/exercises";
    assert_eq!(ada.taken, taken, "which folder is said");
    assert!(ada.notes[0].contains("900100_work.zip"), "{:?}", ada.notes);
    assert_eq!(lack(by_key(&all, "s2")), Lack::NoWork);
    assert_eq!(lack(by_key(&all, "s3")), Lack::NotHandedIn);
    assert_eq!(mark(by_key(&all, "77777")), "// stranger\n");
    assert!(
        all.notes
            .iter()
            .any(|note| note.contains("not on the roster")),
        "{:?}",
        all.notes
    );
}

#[test]
fn a_download_of_moodle_is_a_folder_a_participant_with_an_archive_in_it() {
    let desk = Desk::new();
    let mut archive = floor("Ada Smith_1300022_assignsubmission_file/", "ada");
    archive.push((
        "Zoë Lee_1300023_assignsubmission_file/work.tar.gz".into(),
        tar_gz(&floor("work/exercises/", "zoë")),
    ));
    archive.push((
        "Zoë Lee_1300023_assignsubmission_onlinetext/onlinetext.html".into(),
        b"<p>see my file</p>".to_vec(),
    ));
    archive.push((
        "Bo Hara_1300024_assignsubmission_file/notes.txt".into(),
        b"sorry".to_vec(),
    ));
    let source = desk.source("course-lab-7.zip", &zip(&archive));
    let all = desk.collect(&[source], None);
    assert_eq!(mark(by_key(&all, "1300022")), "// ada\n");
    assert_eq!(mark(by_key(&all, "1300023")), "// zoë\n");
    assert_eq!(lack(by_key(&all, "1300024")), Lack::NoWork);
    assert_eq!(by_key(&all, "1300022").person.name, "Ada Smith");
}

#[test]
fn an_export_of_gradescope_says_who_and_when_also_of_groups() {
    let metadata = "submission_1:\n  :submitters:\n  - :name: Ada\n    :sid: s1\n  - :name: Zoë\n    \
        :sid: s2\n  :created_at: 2026-11-20 18:00:00 +00:00\n";
    let root = "assignment_9_export/";
    let mut archive = floor(&format!("{root}submission_1/exercises/"), "both");
    archive.push((
        format!("{root}submission_metadata.yml"),
        metadata.as_bytes().to_vec(),
    ));
    let desk = Desk::new();
    let zipped = desk.source("assignment_9_export.zip", &zip(&archive));
    let all = desk.collect(&[zipped], None);
    for key in ["s1", "s2"] {
        let one = by_key(&all, key);
        assert_eq!(mark(one), "// both\n");
        assert_eq!(one.time.as_deref(), Some("2026-11-20 18:00:00 +00:00"));
    }
    let unpacked = desk.path("unpacked");
    made::unpack(&archive, &unpacked);
    let all = desk.collect(&[unpacked.join(root)], None);
    assert_eq!(all.submissions.len(), 2, "unpacked, it says the same");
}

#[test]
fn clones_folders_and_archives_side_by_side_are_a_learner_each() {
    let desk = Desk::new();
    let class = desk.path("class");
    let mut clone = floor("exercises/", "asmith");
    clone.extend(floor("solutions/", "the model"));
    clone.extend(floor("target/old/", "built"));
    clone.extend(floor("checker/tests/submissions/lock/", "a test"));
    made::unpack(&clone, &class.join("course-lab-asmith"));
    made::unpack(&floor("lab3/", "zlee"), &class.join("zlee"));
    desk.source("class/bo.zip", &zip(&floor("", "bo")));
    desk.source("class/cy.tgz", b"no archive");
    desk.source("class/.DS_Store", b"");
    desk.source("class/grades.txt", b"");
    let roster = "login,name\nasmith,Ada\nzlee,Zoë\nbo,Bo\ncy,Cy\ndee,Dee\n";
    let all = desk.collect(std::slice::from_ref(&class), Some(roster));
    for key in ["asmith", "zlee", "bo"] {
        assert_eq!(mark(by_key(&all, key)), format!("// {key}\n"));
    }
    assert_eq!(
        by_key(&all, "asmith").taken,
        "class: course-lab-asmith/exercises"
    );
    assert_eq!(lack(by_key(&all, "cy")), Lack::Unreadable);
    assert_eq!(lack(by_key(&all, "dee")), Lack::NotHandedIn);
    assert_eq!(all.submissions.len(), 5, "nothing else is a learner");
    assert!(all.notes[0].contains("grades.txt"), "{:?}", all.notes);

    // Each of them may be a source of its own.
    let alone = ["course-lab-asmith", "bo.zip"].map(|name| class.join(name));
    let all = desk.collect(&alone, Some(roster));
    assert_eq!(mark(by_key(&all, "asmith")), "// asmith\n");
    assert_eq!(mark(by_key(&all, "bo")), "// bo\n");
}

#[test]
fn what_lies_around_the_work_is_not_taken_for_it() {
    let desk = Desk::new();
    let mut archive = floor("__MACOSX/exercises/", "a stub of another system");
    archive.extend(floor("exercises/", "the work"));
    archive.push((
        format!("exercises/{}/src/._lib.rs", first()),
        b"\0".to_vec(),
    ));
    archive.push(("exercises/.DS_Store".into(), Vec::new()));
    archive.extend(floor("exercises/target/debug/", "built"));
    let deep = zip(&[("inside.zip".to_string(), zip(&archive))].to_vec());
    let source = desk.source("ada.zip", &deep);
    let all = desk.collect(&[source], None);
    let ada = by_key(&all, "ada");
    assert_eq!(mark(ada), "// the work\n");
    assert_eq!(ada.taken, "ada.zip/inside.zip/exercises");
    let folder = ada
        .work
        .as_ref()
        .expect("there is work")
        .join(first())
        .join("src");
    let files: Vec<_> = fs::read_dir(folder).expect("readable").collect();
    assert_eq!(files.len(), 1, "{files:?}");
}

#[test]
fn two_works_get_a_reason_and_the_same_one_twice_does_not() {
    let desk = Desk::new();
    let mut two = floor("ada/exercises/", "one");
    two.extend(floor("ada/old/", "another"));
    let mut twice = floor("bo/exercises/", "one");
    twice.extend(floor("bo/copy/", "one"));
    let class = desk.path("class");
    made::unpack(&two, &class);
    desk.source("class/bo.zip", &zip(&twice));
    let all = desk.collect(&[class], None);
    let (lack, says) = by_key(&all, "ada").work.as_ref().expect_err("two works");
    assert_eq!(*lack, Lack::SeveralWorks);
    assert_eq!(says, "2 folders hold exercises: exercises, old");
    assert_eq!(mark(by_key(&all, "bo")), "// one\n");
}

#[test]
fn two_people_of_one_name_are_nobodys_guess() {
    let desk = Desk::new();
    let class = desk.path("class");
    made::unpack(&floor("Ada Smith/", "whose?"), &class);
    let all = desk.collect(&[class], Some("name,id\nAda Smith,s1\nAda Smith,s2\n"));
    assert_eq!(lack(by_key(&all, "Ada Smith")), Lack::Whose);
    assert_eq!(lack(by_key(&all, "s1")), Lack::NotHandedIn);
}

// Row 21 of the attacks.

#[test]
fn no_name_in_an_archive_leads_out_of_it() {
    let desk = Desk::new();
    let mut archive = floor("exercises/", "ada");
    let path = |before: &str| format!("{before}{}/src/lib.rs", first());
    for out in ["../", "../../laid/", "/tmp/", "C:\\", "exercises/../../"] {
        archive.push((path(out), b"// out\n".to_vec()));
    }
    for (name, bytes) in [("zip.zip", zip(&archive)), ("tar.tar.gz", tar_gz(&archive))] {
        let source = desk.source(name, &bytes);
        let all = desk.collect(&[source], None);
        let one = &all.submissions[0];
        assert_eq!(mark(one), "// ada\n", "{name}");
        assert!(
            one.notes.iter().any(|note| note.contains("lead out")),
            "{name}: {:?}",
            one.notes
        );
    }
    let mut left = names_of(desk.0.path());
    left.sort();
    assert_eq!(
        left,
        ["laid", "tar.tar.gz", "zip.zip"],
        "nothing else was written"
    );
}

fn names_of(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("readable");
    entries
        .map(|entry| {
            entry
                .expect("readable")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

#[test]
fn links_and_devices_are_left_out_and_said() {
    let desk = Desk::new();
    for (name, bytes) in made::with_a_link(&floor("exercises/", "ada")) {
        let source = desk.source(name, &bytes);
        let all = desk.collect(&[source], None);
        let one = &all.submissions[0];
        assert_eq!(mark(one), "// ada\n", "{name}");
        assert!(
            one.notes.iter().any(|note| note.contains("links")),
            "{name}: {:?}",
            one.notes
        );
        let folder = one.work.as_ref().expect("there is work");
        assert!(
            !folder.join("write-up.md").exists(),
            "{name}: the link was followed"
        );
    }
}

#[test]
fn names_that_differ_in_capitals_only_are_refused() {
    let desk = Desk::new();
    let mut archive = floor("exercises/", "ada");
    archive.push((
        format!("exercises/{}/src/LIB.rs", first()),
        b"// other\n".to_vec(),
    ));
    let source = desk.source("ada.zip", &zip(&archive));
    let all = desk.collect(&[source], None);
    let (lack, says) = all.submissions[0].work.as_ref().expect_err("refused");
    assert_eq!(*lack, Lack::Unreadable);
    assert!(says.contains("twice, or with other capitals"), "{says}");
}

#[test]
fn a_name_that_no_disk_holds_is_said_of_its_own_work_and_stops_no_other() {
    let desk = Desk::new();
    let inside = |name: &str| format!("exercises/{}/src/{name}.rs", first());
    for (names, says) in [
        (vec![inside("a"), inside("a.rs/b")], "a.rs/b.rs"),
        (vec![inside("a/b.rs/c"), inside("a/b")], "a/b.rs"),
        (vec![inside(&"long".repeat(100))], "longlong"),
        (
            vec![inside(&format!("{}z", "deep/".repeat(2_000)))],
            "deep/deep",
        ),
    ] {
        let mut archive = floor("exercises/", "eve");
        archive.extend(names.into_iter().map(|name| (name, Vec::new())));
        let sources = [
            desk.source("eve.zip", &zip(&archive)),
            desk.source("ada.zip", &zip(&floor("exercises/", "ada"))),
        ];
        let all = desk.collect(&sources, None);
        assert_eq!(mark(by_key(&all, "ada")), "// ada\n");
        let refused = by_key(&all, "eve")
            .work
            .as_ref()
            .expect_err("it is refused");
        assert_eq!(refused.0, Lack::Unreadable);
        assert!(
            refused.1.contains(says) && refused.1.len() < 300,
            "{}",
            refused.1
        );
        assert!(
            names_of(&desk.path("laid"))
                .iter()
                .all(|it| !it.contains("unfinished"))
        );
    }
}

#[test]
fn whatever_the_checker_reads_comes_out_of_an_archive_of_either_kind() {
    let desk = Desk::new();
    let mut archive = floor("exercises/", "ada");
    let crate_manifest = format!("{}/Cargo.toml", first());
    let files = [
        "understanding.toml",
        "attempts.txt",
        "write-up.md",
        "figures/table.md",
    ];
    let files = [files.as_slice(), &["figures/bowl.svg", &crate_manifest]].concat();
    for file in &files {
        archive.push((
            format!("exercises/{file}"),
            format!("this is {file}").into_bytes(),
        ));
    }
    for (name, bytes) in [("ada.zip", zip(&archive)), ("ada.tar.gz", tar_gz(&archive))] {
        let source = desk.source(name, &bytes);
        let all = desk.collect(&[source], None);
        let folder = all.submissions[0].work.as_ref().expect("there is work");
        for file in &files {
            let text = fs::read_to_string(folder.join(file)).expect("it is there");
            assert_eq!(text, format!("this is {file}"), "{name}");
        }
    }
}

#[test]
fn an_archive_of_which_all_leads_out_is_not_said_to_be_empty() {
    let desk = Desk::new();
    let source = desk.source("ada.zip", &zip(&floor("a|b/", "ada")));
    let all = desk.collect(&[source], None);
    let (lack, says) = all.submissions[0].work.as_ref().expect_err("it is refused");
    assert_eq!(*lack, Lack::NoWork);
    assert!(says.contains("left out"), "{says}");
}

#[test]
fn a_bomb_is_read_up_to_its_bound_and_no_further() {
    let desk = Desk::new();
    let mut archive = floor("exercises/", "ada");
    archive[0].1 = vec![b' '; 16 << 20];
    let source = desk.source("ada.zip", &zip(&archive));
    assert!(
        fs::read(&source).expect("there").len() < 1 << 20,
        "it is a bomb"
    );
    let all = desk.collect(&[source], None);
    let text = mark(&all.submissions[0]);
    // One byte too many, so that the checker says that it is too large.
    assert_eq!(text.len() as u64, checker::submission::FILE_BYTES + 1);
}

#[test]
fn a_tar_that_unpacks_without_end_is_refused() {
    let desk = Desk::new();
    let bytes = made::endless(&floor("exercises/", "ada"));
    let source = desk.source("ada.tar.gz", &bytes);
    let all = desk.collect(&[source.clone(), source], None);
    assert_eq!(lack(&all.submissions[0]), Lack::Unreadable);
}

#[test]
fn a_hundred_thousand_files_are_seen_and_the_work_among_them_found() {
    let desk = Desk::new();
    let mut archive = floor("exercises/", "ada");
    archive.extend((0..100_000).map(|number| (format!("data/{number}.csv"), Vec::new())));
    let source = desk.source("ada.tgz", &tar_gz(&archive));
    let all = desk.collect(&[source], None);
    assert_eq!(mark(&all.submissions[0]), "// ada\n");
    let laid = all.submissions[0].work.as_ref().expect("there is work");
    assert_eq!(names_of(laid), [first()], "only the work is laid out");
}

#[test]
fn what_cannot_be_read_is_never_passed_over_for_something_older() {
    let desk = Desk::new();
    let whole = zip(&floor("exercises/", "ada"));
    for (case, bytes) in [
        ("cut short", whole[..whole.len() / 2].to_vec()),
        ("no archive", b"PK\x03\x04 and then nothing".to_vec()),
        ("locked", made::locked(&floor("exercises/", "ada"))),
    ] {
        let archive: Archive = vec![
            ("smithada_40013_2_new.zip".into(), bytes),
            ("smithada_40013_1_old.zip".into(), zip(&floor("", "old"))),
        ];
        let source = desk.source("submissions.zip", &zip(&archive));
        let all = desk.collect(&[source], None);
        assert_eq!(lack(&all.submissions[0]), Lack::Unreadable, "{case}");
    }
}

#[test]
fn what_was_laid_out_before_is_laid_out_alike() {
    let desk = Desk::new();
    let source = desk.source("ada.zip", &zip(&floor("exercises/", "ada")));
    let folder = |all: Collected| all.submissions[0].work.clone().expect("there is work");
    let one = folder(desk.collect(std::slice::from_ref(&source), None));
    assert_eq!(
        folder(desk.collect(std::slice::from_ref(&source), None)),
        one
    );
    desk.source("ada.zip", &zip(&floor("exercises/", "ada, again")));
    assert_ne!(
        folder(desk.collect(&[source], None)),
        one,
        "other work, another folder"
    );
}
