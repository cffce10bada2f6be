//! The grader: a submission goes in, everything that a report can say comes out.
//!
//! Tests, `replay`, `watch`, the book and whatever grades many folders use it alike. Compiler and
//! sandbox are looked at once; what is compiled is kept.

use crate::compile::cache::{Cache, again};
use crate::compile::failure::Failure;
use crate::compile::graph::{self, Built, Ground};
use crate::compile::rustc::{Compiler, Library};
use crate::compile::toolchain::{LINKER, Toolchain};
use crate::course::{self, Exercise, Kind};
use crate::deferred::Deferred;
use crate::fault::Fault;
use crate::figures;
use crate::invocation::Invocation;
use crate::judge::blame::pass_on;
use crate::judge::evidence::{Finding, Status, came_to};
use crate::judge::examinations::examine;
use crate::judge::found::{not_asked, other_signature, with_scan};
use crate::judge::judged::judged;
use crate::judge::sealed::Examination;
use crate::key::Key;
use crate::place::Place;
use crate::probe::models;
use crate::probe::programs::{Programs, idle, support};
use crate::probe::{Ending, Replies, ask};
use crate::process::budget::{self, Budget};
use crate::process::inherited;
use crate::process::limited::Launcher;
use crate::provenance::Provenance;
use crate::scan::{Scans, copied, scan_all, with_needs};
use crate::submission::{NOT_THERE, Submission};
use crate::understanding::attempts::{self, Attempts};
use crate::understanding::own_code::OwnCode;
use crate::understanding::{Item, Standing, Understanding, judge as answers, write_up};
use crate::verdict::{Evidence, Report, decide};
use crate::words;
use crate::workers;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// What a grader stands on.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The checker's own executable, to start others within limits.
    pub checker: PathBuf,
    /// Where compiled crates are kept.
    pub cache: PathBuf,
    /// What one submission may use in all.
    pub time: Duration,
}

impl Setup {
    /// With the time that every submission has.
    pub fn new(checker: PathBuf, cache: PathBuf) -> Setup {
        Setup {
            checker,
            cache,
            time: budget::ALL,
        }
    }
}

/// What is asked about a submission.
#[derive(Debug, Clone)]
pub struct Ask {
    /// None for all of them, and a verdict on the whole.
    pub exercises: Vec<&'static Exercise>,
    /// Draws the sealed calls.
    pub seed: u32,
    /// Gives a course questions of its own; may be empty.
    pub course_key: String,
    /// Is it the code of whoever asks?
    pub own: bool,
    /// If it is not: go on where a part of the sandbox is missing?
    pub trust: bool,
    /// How to call the checker again, for whoever reads what it says.
    pub invocation: Invocation,
}

/// Grades submissions, one or many.
pub struct Grader {
    compiler: Deferred<Compiler>,
    sandbox_lacks: Deferred<Vec<String>>,
    time: Duration,
}

/// Every call of one exercise, what came back and how it is judged.
pub struct Replay {
    pub exercise: &'static Exercise,
    pub examinations: Vec<Box<dyn Examination>>,
    pub replies: Replies,
}

impl Grader {
    /// Begins to look for the compiler, and to try the sandbox out; neither is waited for.
    ///
    /// # Errors
    /// When there is no place for what the compiler makes; when this process has too little of what
    /// it needs.
    pub fn open(setup: Setup) -> Result<Grader, Fault> {
        if let Some(low) = inherited::too_low().into_iter().next() {
            return Err(Fault::Machine(anyhow::anyhow!(low)));
        }
        let launcher = Launcher::new(setup.checker);
        let tried = launcher.clone();
        let sandbox_lacks = Deferred::begin(move || tried.missing());
        let cache = Cache::open(setup.cache)?;
        let compiler =
            Deferred::begin(move || Ok(Compiler::new(Toolchain::find()?, cache, launcher)));
        Ok(Grader {
            compiler,
            sandbox_lacks,
            time: setup.time,
        })
    }

    /// The compiler, for those who build something of their own.
    ///
    /// # Errors
    /// When there is none.
    pub fn compiler(&self) -> Result<&Compiler, Fault> {
        self.compiler.get()
    }

    /// What this machine cannot shut foreign code off from; nothing, if all is well.
    ///
    /// # Errors
    /// When that cannot be tried out.
    pub fn sandbox_lacks(&self) -> Result<&[String], Fault> {
        self.sandbox_lacks.get().map(Vec::as_slice)
    }

    /// Does a program compile, link and run within limits on this machine? It is done, whatever is
    /// kept from earlier times.
    ///
    /// # Errors
    /// When it does not.
    pub fn runs_programs(&self) -> Result<(), Fault> {
        let no = |why: String| Fault::Machine(anyhow::anyhow!(why));
        let support = support(Kind::Core);
        let compiler = self.compiler()?;
        let built = graph::build(compiler, std::slice::from_ref(&support))?;
        let built = &built[&support.id];
        let support = built.library().ok_or_else(|| no(built.words()))?;
        let (program, _folder) = match compiler.compile_anew(&idle(&[support]))? {
            Ok(made) => made,
            Err(failure @ Failure::NotLinked(_)) => {
                return Err(no(words::machine::linker_advice(LINKER, failure.words())));
            }
            Err(failure) => return Err(no(failure.words())),
        };
        match ask(&compiler.launcher, &program.program(), &[])?.ending {
            Ending::Complete => Ok(()),
            Ending::Cut { why, .. } => Err(no(came_to(why).1)),
        }
    }

    /// May the code in `dir` run where the sandbox lacks something? Only if it is trusted.
    ///
    /// # Errors
    /// When it may not: the sentence says what is missing, and how to go on.
    pub fn admit(&self, dir: &Path, is_trusted: bool) -> Result<(), Fault> {
        let lacks = self.sandbox_lacks()?;
        if lacks.is_empty() || is_trusted {
            return Ok(());
        }
        let says = words::grader::not_trusted(dir.display(), lacks.join("; "));
        Err(Fault::NotTrusted(says))
    }

    /// Grades, and says everything that a report can say.
    ///
    /// # Errors
    /// When the code may not run here, or the machine fails; whatever a submission does is in the
    /// report.
    pub fn report(&self, submission: &Submission, ask: &Ask) -> Result<Report, Fault> {
        again(|| self.report_once(submission, ask))
    }

    fn report_once(&self, submission: &Submission, ask: &Ask) -> Result<Report, Fault> {
        let whole = ask.exercises.is_empty();
        let wanted: Vec<&'static Exercise> = match whole {
            true => course::core().chain(begun(submission)).collect(),
            false => ask.exercises.clone(),
        };
        let scans = scan_all(submission, &wanted)?;
        self.admit(&submission.dir, ask.own || ask.trust)?;
        let budget = Arc::new(Budget::of(self.time));
        let compiler = self.compiler()?.within(&budget);
        let graded = self.grade(submission, &scans, &wanted, ask.seed, &compiler)?;
        // Whoever asks for one by its name is told of it like of any other.
        let counts = |exercise: &&str| !whole || course::core().any(|one| one.name == *exercise);
        let (findings, extensions): (Vec<Finding>, Vec<Finding>) = graded
            .findings
            .into_iter()
            .partition(|finding| counts(&finding.exercise));
        let all_right = findings
            .iter()
            .all(|finding| finding.status == Status::Passed);
        let own = (whole && all_right).then_some(OwnCode {
            launcher: &compiler.launcher,
            programs: graded.programs,
        });
        let figures = || match &own {
            Some(own) => figures::judge(&submission.dir, own, &compiler.cache),
            None => Ok(Vec::new()),
        };
        let understanding = || match whole {
            true => understanding(submission, ask, own.as_ref()),
            false => Ok(Understanding::default()),
        };
        let (figures, understanding) = workers::both(figures, understanding);
        // Of somebody else's work alone: a learner knows where the answers come from.
        let foreign = (own.is_some() && !ask.own).then(|| copied::compare(submission));
        let foreign = foreign.transpose()?;
        let dir = submission.dir.display().to_string().replace('\\', "/");
        let version = compiler.toolchain.version(&compiler.cache)?;
        compiler.cache.prune();
        let understanding = understanding?;
        let flaw = understanding.flaw.as_ref().map(|flaw| flaw.below(""));
        Ok(decide(Evidence {
            findings,
            extensions,
            locks: wanted
                .iter()
                .filter(|exercise| counts(&exercise.name))
                .flat_map(|exercise| scans[exercise.name].locks.clone())
                .collect(),
            figures: figures?,
            understanding,
            remarks: foreign
                .and_then(|copied| copied.remark())
                .into_iter()
                .chain(used_up(&budget))
                .chain(flaw)
                .collect(),
            whole,
            seed: ask.seed,
            provenance: Provenance::of(submission, dir.clone(), version, &ask.course_key),
            dir,
            sandbox_lacks: self.sandbox_lacks()?.to_vec(),
            own: ask.own,
            invocation: Invocation {
                trust: ask.invocation.trust && !self.sandbox_lacks()?.is_empty(),
                ..ask.invocation.clone()
            },
        }))
    }

    /// The calls that `seed` draws for `exercise`, made on the submission.
    ///
    /// # Errors
    /// When the exercise cannot be run as it stands, or the machine fails.
    pub fn replay(
        &self,
        submission: &Submission,
        exercise: &'static Exercise,
        ask: &Ask,
    ) -> Result<Replay, Fault> {
        again(|| self.replay_once(submission, exercise, ask))
    }

    fn replay_once(
        &self,
        submission: &Submission,
        exercise: &'static Exercise,
        ask: &Ask,
    ) -> Result<Replay, Fault> {
        let scans = scan_all(submission, &[exercise])?;
        self.admit(&submission.dir, ask.own || ask.trust)?;
        let programs = self.programs(submission, &scans, &[exercise], Ground::Right)?;
        let name = exercise.name;
        let further = ask.invocation.command(name);
        let made = programs.crate_of(name).and_then(Built::library);
        if made.is_none() || !scans[name].may_run() {
            let says = words::grader::not_replayed(further, name);
            return Err(Fault::NotPossible(says));
        }
        let Some(program) = programs.program_of(name).and_then(Built::library) else {
            let says = words::grader::other_signatures(further, name);
            return Err(Fault::NotPossible(says));
        };
        let examinations = examine(exercise, ask.seed);
        let replies = ask_all(&self.compiler()?.launcher, program, &examinations)?;
        Ok(Replay {
            exercise,
            examinations,
            replies,
        })
    }

    /// The crates of a submission with the probe around them. To run them is for whoever has
    /// [admitted](Grader::admit) the folder.
    ///
    /// # Errors
    /// For faults of the machine only.
    pub fn programs(
        &self,
        submission: &Submission,
        scans: &Scans,
        wanted: &[&'static Exercise],
        ground: Ground,
    ) -> Result<Programs, Fault> {
        self.programs_by(self.compiler()?, submission, scans, wanted, ground)
    }

    fn programs_by(
        &self,
        compiler: &Compiler,
        submission: &Submission,
        scans: &Scans,
        wanted: &[&'static Exercise],
        ground: Ground,
    ) -> Result<Programs, Fault> {
        let programs = Programs::build(compiler, submission, scans, wanted, ground)?;
        // Where none can be made at all, that is no fault of what was to be linked.
        if programs.lack_a_link() {
            self.runs_programs()?;
        }
        Ok(programs)
    }

    /// Compiles the known wrong programs of every exercise, before an answer is wrong for the first
    /// time; one after the other, so that whoever is graded meanwhile goes first.
    ///
    /// # Errors
    /// For faults of the machine only.
    pub fn prepare_models(&self) -> Result<(), Fault> {
        let compiler = self.compiler()?;
        for exercise in course::all() {
            for stub in exercise
                .stubs
                .iter()
                .filter(|it| !exercise.wrong(it).is_empty())
            {
                models::build(compiler, exercise, stub)?;
            }
        }
        let cache = &compiler.cache;
        cache.publish(models_mark(&compiler.toolchain), cache.scratch()?)?;
        Ok(())
    }

    /// Has [`Grader::prepare_models`] come to its end on this machine?
    pub fn has_models(&self) -> bool {
        self.compiler()
            .is_ok_and(|compiler| compiler.cache.has(models_mark(&compiler.toolchain)))
    }

    fn grade(
        &self,
        submission: &Submission,
        scans: &Scans,
        wanted: &[&'static Exercise],
        seed: u32,
        compiler: &Compiler,
    ) -> Result<Graded, Fault> {
        let all = with_needs(wanted, scans);
        let programs = self.programs_by(compiler, submission, scans, &all, Ground::Right)?;
        let found = workers::map(&all, |exercise| -> anyhow::Result<Finding> {
            let (name, scanned) = (exercise.name, &scans[exercise.name]);
            let finding = match programs.program_of(name) {
                Some(Built::Library(program)) => {
                    let examinations = examine(exercise, seed);
                    let replies = ask_all(&compiler.launcher, program, &examinations)?;
                    judged(
                        self.compiler()?,
                        submission,
                        exercise,
                        &examinations,
                        &replies,
                        scans,
                    )?
                }
                // The program that calls it does not compile, though it does itself.
                Some(Built::Failed(failure)) => other_signature(submission, exercise, failure),
                _ => not_asked(submission, exercise, scanned, &programs),
            };
            Ok(with_scan(finding, scanned))
        });
        let mut findings: Vec<Finding> = found.into_iter().collect::<anyhow::Result<_>>()?;
        pass_on(&mut findings, scans, &programs);
        findings.retain(|finding| wanted.iter().any(|one| one.name == finding.exercise));
        Ok(Graded {
            findings,
            programs: programs.all(),
        })
    }
}

/// Puts the calls of all `examinations` to the program, one after the other.
fn ask_all(
    launcher: &Launcher,
    program: &Library,
    examinations: &[Box<dyn Examination>],
) -> anyhow::Result<Replies> {
    let calls = examinations.iter().flat_map(|it| it.calls());
    let calls: Vec<_> = calls.cloned().collect();
    ask(launcher, &program.program(), &calls)
}

/// Says that a submission took too long in all, and which step most of it went to.
fn used_up(budget: &Budget) -> Option<String> {
    let (step, used) = budget.used_up_by(|what| course::find(what).is_some())?;
    let (budget, used) = (budget.all().as_secs(), used.as_secs());
    Some(words::grader::time_is_up(budget, step, used))
}

/// What the code of a submission shows, and the programs that call it.
struct Graded {
    findings: Vec<Finding>,
    programs: std::collections::BTreeMap<&'static str, Library>,
}

/// Stands for the known wrong programs and for what compiles them.
fn models_mark(toolchain: &Toolchain) -> Key {
    let texts = course::all().iter().flat_map(|exercise| {
        let wrong = exercise.stubs.iter().map(|stub| exercise.wrong_text(stub));
        wrong.chain([exercise.solution, exercise.call, exercise.probe])
    });
    let version = [env!("CARGO_PKG_VERSION"), "models"];
    let identity = toolchain.identity.as_str();
    let parts = version.into_iter().chain([identity]).chain(texts);
    Key::of(parts.map(str::as_bytes))
}

/// The extensions that somebody has worked on: the others cost nothing.
fn begun(submission: &Submission) -> impl Iterator<Item = &'static Exercise> {
    course::extensions().filter(|exercise| submission.of(exercise).is_begun())
}

fn understanding(
    submission: &Submission,
    ask: &Ask,
    own: Option<&OwnCode>,
) -> anyhow::Result<Understanding> {
    let waits = words::write_up::waits(course::size());
    let file = submission.dir.join(write_up::FILE);
    let restore = ask.invocation.restore(&file);
    let write_up = || match own {
        Some(own) => write_up::judge(&submission.write_up, own, restore.as_deref()),
        None => Ok(Item {
            name: "write-up",
            standing: Standing::Missing,
            misconception: None,
            place: Place::file(write_up::FILE),
            attempt: None,
            tries: 0,
            says: vec![waits.into()],
        }),
    };
    let before = Attempts::read(&submission.attempts);
    let answers = || answers::answers(&submission.understanding, &ask.course_key, own, &before);
    let (write_up, answers) = workers::both(write_up, answers);
    let mut understanding = answers?;
    understanding.items.push(write_up?);
    // A learner's own begins with the first answer that is judged.
    let is_missing = !ask.own && !before.is_there && !understanding.tried.is_empty();
    let missing = is_missing.then(|| attempts::not_known(NOT_THERE));
    understanding.flaw = before.flaw.or(missing);
    Ok(understanding)
}

/// The exercises called `names`, in the order of the course, each once.
///
/// # Errors
/// The first name that none has.
pub fn called(names: &[String], invocation: &Invocation) -> Result<Vec<&'static Exercise>, Fault> {
    let found = names.iter().map(|name| one_called(name, invocation));
    let mut found: Vec<&'static Exercise> = found.collect::<Result<_, _>>()?;
    found.sort_by_key(|exercise| exercise.index);
    found.dedup_by_key(|exercise| exercise.index);
    Ok(found)
}

/// The exercise called `name`, or whose folder or file it is, as a shell completes a path.
///
/// # Errors
/// When there is none; it says what lists them, as `invocation` has it.
pub fn one_called(name: &str, invocation: &Invocation) -> Result<&'static Exercise, Fault> {
    let is_part = |one: &&Exercise| name.split(['/', '\\']).any(|part| part == one.name);
    let in_path = || course::all().iter().find(is_part);
    course::find(name).or_else(in_path).ok_or_else(|| {
        let (list, size) = (invocation.command("list"), course::size());
        Fault::Unknown(words::grader::no_exercise(list, size, format!("{name:?}")))
    })
}
