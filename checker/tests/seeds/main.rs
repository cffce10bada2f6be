//! The sealed calls hold what they promise, whatever they are drawn from: a right program is right,
//! and a wrong one that is known is called by its own name.
//!
//! The known programs are asked themselves, all those of a function at once, with the calls of many
//! seeds. That the right ones hold is what holds the solutions to the mathematics: the solutions alone
//! say what is right, and the programs of `right/` were written without them. Two hands a function are
//! enough for that, and more would be more to change (see `checker::solved`).
//!
//! A program with two known mistakes at once is called by both names, or by none: `pairs.rs`.

#[path = "../programs/book.rs"]
mod book;
#[path = "../common/mod.rs"]
mod common;
mod pairs;

use book::{KnownProgram, pairs_of, programs_of, stubs};
use checker::calls::ex01_surface::Linspace;
use checker::calls::ex02_gradient::BowlGradient;
use checker::calls::ex09_saddle::SaddleGradient;
use checker::close::close;
use checker::course::functions::last_name;
use checker::course::program::Program;
use checker::course::{self, Exercise, Stub};
use checker::grader::Grader;
use checker::judge::examinations::examine;
use checker::judge::naming::{first_wrong, names};
use checker::judge::sealed::Examination;
use checker::probe::{Answer, Reply, models};
use checker::request::{Call, Request};
use checker::solved::Right;
use checker::wire::Value;
use checker::workers;
use common::grader;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

/// Every function is asked so many times.
const SEEDS: u32 = 40;

static GRADER: LazyLock<Grader> = LazyLock::new(|| grader("seeds-cache"));

/// All known programs of one function, made into one that can be asked; the wrong ones come first, the
/// pairs last.
struct KnownTogether {
    exercise: &'static Exercise,
    stub: &'static Stub,
    known: Vec<KnownProgram>,
    pairs: Vec<KnownProgram>,
    wrong: Vec<Program>,
    path: PathBuf,
}

impl KnownTogether {
    fn build(exercise: &'static Exercise, stub: &'static Stub) -> KnownTogether {
        let (known, pairs) = (programs_of(exercise, stub), pairs_of(exercise, stub));
        let all = known.iter().chain(&pairs);
        let programs: Vec<Program> = all.map(|one| one.program.clone()).collect();
        let path = models::build_all(
            GRADER.compiler().expect("there is a compiler"),
            exercise,
            stub,
            &programs,
        );
        KnownTogether {
            exercise,
            stub,
            known,
            pairs,
            wrong: exercise.wrong(stub),
            path: path.unwrap_or_else(|why| panic!("{}: {why:#}", stub.name)),
        }
    }

    fn named(exercise: &str, function: &str) -> KnownTogether {
        let exercise = course::find(exercise).expect("the course has it");
        let mut stubs = exercise.stubs.iter();
        let stub = stubs.find(|stub| stub.name == function);
        KnownTogether::build(exercise, stub.expect("the exercise has it"))
    }

    fn count(&self) -> usize {
        self.known.len() + self.pairs.len()
    }

    /// The calls of all seeds, in parts of which each is put to the programs in one run.
    fn parts(&self) -> Vec<Vec<(u32, Box<dyn Examination>)>> {
        // A run may say more than this; wrong programs may say more than right ones.
        const BYTES: usize = 1 << 19;
        let (mut parts, mut bytes) = (vec![Vec::new()], 0);
        for seed in 0..SEEDS {
            let mut all = examine(self.exercise, seed).into_iter();
            let found = all.find(|one| one.function() == self.stub.name);
            let examination = found.expect("every stub is examined");
            let mut said = String::new();
            for right in examination.rights() {
                right
                    .value()
                    .into_iter()
                    .for_each(|value| value.encode(&mut said));
            }
            bytes += said.len() * self.count();
            if bytes > BYTES {
                bytes = said.len() * self.count();
                parts.push(Vec::new());
            }
            parts
                .last_mut()
                .expect("never empty")
                .push((seed, examination));
        }
        parts
    }

    /// Calls `see` with every seed, its calls, and what each program replies to them.
    fn ask(&self, mut see: impl FnMut(u32, &dyn Examination, &[&[Reply]])) {
        for part in self.parts() {
            let calls = part.iter().flat_map(|(_, one)| one.calls().to_vec());
            let calls: Vec<Call> = calls.collect();
            let count = self.count();
            let replies = models::replies(
                GRADER.compiler().expect("there is a compiler"),
                &self.path,
                count,
                &calls,
            );
            let replies = replies.unwrap_or_else(|why| panic!("{}: {why:#}", self.stub.name));
            let mut start = 0;
            for (seed, examination) in &part {
                let end = start + examination.calls().len();
                let these: Vec<&[Reply]> = replies.iter().map(|all| &all[start..end]).collect();
                see(*seed, examination.as_ref(), &these);
                start = end;
            }
        }
    }
}

/// What is not as it should be, by property: a sentence, and the seeds with which it is so.
#[derive(Default)]
struct Complaints {
    wrong: BTreeMap<String, Vec<u32>>,
    right: BTreeMap<String, Vec<u32>>,
    alike: Vec<String>,
    pairs: Vec<pairs::Heard>,
}

static COMPLAINTS: LazyLock<Vec<Complaints>> = LazyLock::new(|| {
    let stubs: Vec<_> = stubs().collect();
    workers::map(&stubs, |(exercise, stub)| complaints(exercise, stub))
});

fn complaints(exercise: &'static Exercise, stub: &'static Stub) -> Complaints {
    let all = KnownTogether::build(exercise, stub);
    let mut complaints = Complaints::default();
    let count = all.wrong.len();
    let mut alike: Vec<(usize, usize)> = (0..count)
        .flat_map(|one| (one + 1..count).map(move |other| (one, other)))
        .collect();
    complaints.pairs = all.pairs.iter().map(pairs::Heard::of).collect();
    all.ask(|seed, examination, replies| {
        let models = &replies[..count];
        let of_pairs = complaints.pairs.iter_mut().zip(&replies[all.known.len()..]);
        for (pair, replies) in of_pairs {
            pair.hear(seed, &names(examination, replies, &all.wrong, models));
        }
        for (known, replies) in all.known.iter().zip(replies) {
            let names = names(examination, replies, &all.wrong, models);
            let given: Vec<&str> = names.all.iter().map(|(name, _)| *name).collect();
            let status = status(examination, replies);
            let expected: Vec<&str> = known.misconception().into_iter().collect();
            let side = match known.is_right {
                true => &mut complaints.right,
                false => &mut complaints.wrong,
            };
            let mut add = |complaint: String| {
                let complaint = format!("{} {complaint}", known.title());
                side.entry(complaint).or_default().push(seed);
            };
            if status != known.program.status {
                add(format!(
                    "should be {}, and is {status}",
                    known.program.status
                ));
            }
            if given != expected {
                add(format!("should be called {expected:?}, and is {given:?}"));
            }
        }
        alike.retain(|(one, other)| same(models[*one], models[*other]));
    });
    let lesson = |at: usize| all.wrong[at].lesson.as_ref().map(|lesson| &lesson.says);
    alike.retain(|(one, other)| lesson(*one).is_none() || lesson(*one) != lesson(*other));
    let titles = alike
        .iter()
        .map(|(one, other)| [*one, *other].map(|at| all.known[at].title()).join(" and "));
    complaints.alike = titles.collect();
    complaints
}

/// How the function stands whose calls were answered so.
fn status(examination: &dyn Examination, replies: &[Reply]) -> &'static str {
    let unasked = |(reply, right): (&Reply, &Right)| {
        matches!(reply, Reply::Panic { .. }) && *right != Right::Panics
    };
    match () {
        () if replies.iter().zip(examination.rights()).any(unasked) => "panicked",
        () if first_wrong(examination, replies).is_some() => "failed",
        () => "passed",
    }
}

/// Do two programs reply the same?
fn same(one: &[Reply], other: &[Reply]) -> bool {
    one.iter().zip(other).all(|both| match both {
        (Reply::Answer(one), Reply::Answer(other)) => {
            close(&one.value, &other.value) && one.slopes_at == other.slopes_at
        }
        (Reply::Panic { .. }, Reply::Panic { .. }) => true,
        _ => false,
    })
}

#[track_caller]
fn assert_none(of: fn(&Complaints) -> &BTreeMap<String, Vec<u32>>, instead: &str) {
    let found = COMPLAINTS.iter().flat_map(of);
    let lines: Vec<String> = found
        .map(|(complaint, seeds)| {
            let (times, first) = (seeds.len(), seeds[0]);
            format!("{complaint}, with {times} of {SEEDS} seeds, the first being {first}")
        })
        .collect();
    assert!(lines.is_empty(), "{instead}:\n{}", lines.join("\n"));
}

#[test]
fn every_wrong_program_is_caught_and_called_by_its_own_name_and_by_no_other() {
    assert_none(
        |complaints| &complaints.wrong,
        "draw calls in sealed.rs that tell these apart",
    );
}

#[test]
fn every_right_program_is_right_whatever_its_order_of_operations() {
    assert_none(
        |complaints| &complaints.right,
        "either the solution is wrong, or these are, or a call hangs on the last rounding",
    );
}

#[test]
fn no_two_wrong_programs_answer_alike_unless_the_same_is_said_of_both() {
    let alike: Vec<&str> = COMPLAINTS
        .iter()
        .flat_map(|one| one.alike.iter().map(String::as_str))
        .collect();
    assert!(
        alike.is_empty(),
        "draw calls that tell these apart, or say the same of both:\n{}",
        alike.join("\n")
    );
}

/// What a function is called whose answer to each call is made by `answer`; nothing where all that
/// holds.
fn called(
    all: &KnownTogether,
    (examination, replies): (&dyn Examination, &[&[Reply]]),
    answer: impl Fn(&Call) -> Value,
) -> Option<Vec<&'static str>> {
    let reply = |call: &Call| {
        Reply::Answer(Answer {
            value: answer(call),
            slopes_at: Vec::new(),
        })
    };
    let own: Vec<Reply> = examination.calls().iter().map(reply).collect();
    first_wrong(examination, &own)?;
    let names = names(examination, &own, &all.wrong, &replies[..all.wrong.len()]);
    Some(names.all.into_iter().map(|(name, _)| name).collect())
}

/// The request that a call makes.
fn request<R: Request>(call: &Call) -> R {
    R::from_arguments(&call.arguments).expect("a call of this function")
}

/// The estimate of a slope from heights that are `ahead` and `behind` away.
fn estimate(
    height: impl Fn([f64; 2]) -> f64,
    [x, y]: [f64; 2],
    (ahead, behind): (f64, f64),
) -> Value {
    let run = ahead + behind;
    let along_x = height([x + ahead, y]) - height([x - behind, y]);
    let along_y = height([x, y + ahead]) - height([x, y - behind]);
    [along_x / run, along_y / run].into()
}

#[track_caller]
fn assert_estimates_are_seen(all: &KnownTogether, estimate: impl Fn(&Call, (f64, f64)) -> Value) {
    let both_sides = [0.5, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8].map(|h| (h, h));
    let one_side = [(1e-3, 0.0), (1e-5, 0.0), (1e-6, 0.0), (0.0, 1e-7)];
    all.ask(|seed, examination, replies| {
        for reach in both_sides.iter().chain(&one_side) {
            let called = called(all, (examination, replies), |call| estimate(call, *reach));
            let of = &all.stub.name;
            assert_eq!(
                called.as_deref(),
                Some(["finite-differences"].as_slice()),
                "an estimate of {of} from heights {reach:?} away, with seed {seed}"
            );
        }
    });
}

#[test]
fn a_gradient_by_finite_differences_is_not_a_derivation() {
    let bowl = KnownTogether::named("ex02_gradient", BowlGradient::FUNCTION);
    assert_estimates_are_seen(&bowl, |call, reach| {
        let BowlGradient { a, b, p } = request(call);
        estimate(|[x, y]| 0.5 * (a * x * x + b * y * y), p, reach)
    });
    let saddle = KnownTogether::named("ex09_saddle", SaddleGradient::FUNCTION);
    assert_estimates_are_seen(&saddle, |call, reach| {
        let SaddleGradient { p } = request(call);
        estimate(|[x, y]| x * x - y * y, p, reach)
    });
}

#[test]
fn a_single_precision_gradient_is_not_taken_for_an_estimate() {
    let all = KnownTogether::named("ex02_gradient", BowlGradient::FUNCTION);
    all.ask(|seed, examination, replies| {
        let called = called(&all, (examination, replies), |call| {
            let BowlGradient { a, b, p } = request(call);
            let product = |c: f64, t: f64| f64::from(c as f32 * t as f32);
            [product(a, p[0]), product(b, p[1])].into()
        });
        assert_eq!(called.as_deref(), Some([].as_slice()), "with seed {seed}");
    });
}

/// A way to mark a ruler from `start` to `end` with so many gaps: mark number `i`.
type Mark = fn(f64, f64, usize, usize) -> f64;

/// Each misses one of the ends by a rounding, now and then.
const ROUNDED: [(&str, Mark); 6] = [
    ("gaps added up", |start, end, gaps, i| {
        let gap = (end - start) / gaps as f64;
        (0..i).fold(start, |mark, _| mark + gap)
    }),
    ("gaps counted", |start, end, gaps, i| {
        start + i as f64 * ((end - start) / gaps as f64)
    }),
    ("gaps counted and fused", |start, end, gaps, i| {
        ((end - start) / gaps as f64).mul_add(i as f64, start)
    }),
    ("a part of the way", |start, end, gaps, i| {
        start + (end - start) * (i as f64 / gaps as f64)
    }),
    ("gaps taken off the end", |start, end, gaps, i| {
        end - (gaps - i) as f64 * ((end - start) / gaps as f64)
    }),
    ("divided at last", |start, end, gaps, i| {
        (start * (gaps - i) as f64 + end * i as f64) / gaps as f64
    }),
];

#[test]
fn a_ruler_whose_end_is_rounded_is_seen_with_every_seed() {
    let all = KnownTogether::named("ex01_surface", Linspace::FUNCTION);
    all.ask(|seed, examination, replies| {
        for (way, mark) in ROUNDED {
            let called = called(&all, (examination, replies), |call| {
                let Linspace { start, end, n } = request(call);
                let marks = match n {
                    0 | 1 => vec![start; n],
                    _ => (0..n).map(|i| mark(start, end, n - 1, i)).collect(),
                };
                marks.into()
            });
            assert_eq!(
                called.as_deref(),
                Some(["end-not-exact"].as_slice()),
                "{way}, with seed {seed}"
            );
        }
    });
}

/// What a report shows of the answers of the program called `name`.
#[track_caller]
fn assert_shown(exercise: &str, function: &str, name: &str, is_true: fn(&str) -> bool) {
    let all = KnownTogether::named(exercise, function);
    let mut known = all.known.iter();
    let at = known.position(|one| one.program.name == name);
    let at = at.expect("it is known");
    all.ask(|seed, examination, replies| {
        let shown = first_wrong(examination, replies[at]).expect("it is wrong");
        assert!(is_true(&shown), "{name}, with seed {seed}: {shown}");
    });
}

#[test]
fn a_result_is_called_right_only_where_every_result_is() {
    let says = |shown: &str| shown.contains("the result is right, but the gradient was called");
    assert_shown("ex03_step", "step", "averages-two-slopes", |shown| {
        shown.contains("yours returns")
    });
    assert_shown("ex03_step", "step", "looks-again-on-the-way", says);
}

#[test]
fn spaces_in_a_row_can_be_counted() {
    let name = "puts two spaces before the steps";
    assert_shown("ex08_table", "render", name, |shown| {
        shown.contains("|␣␣") && shown.contains("each ␣ is a space")
    });
}

#[test]
fn an_exercise_is_asked_in_less_than_300_kilobytes_and_afresh_for_every_seed() {
    let asked = |exercise: &Exercise, seed: u32| {
        let mut text = String::new();
        for examination in examine(exercise, seed) {
            for call in examination.calls() {
                Value::List(call.arguments.clone()).encode(&mut text);
            }
        }
        text
    };
    for exercise in course::all() {
        let (name, text) = (exercise.name, asked(exercise, 1));
        assert!(text.len() < 300_000, "{name}: {} bytes", text.len());
        assert_eq!(text, asked(exercise, 1), "{name}, twice with one seed");
        assert_ne!(text, asked(exercise, 2), "{name}, with two seeds");
    }
}

#[test]
fn every_call_is_shown_in_one_short_line() {
    for exercise in course::all() {
        for seed in 0..SEEDS {
            for examination in examine(exercise, seed) {
                for call in 0..examination.calls().len() {
                    let shown = examination.shown(call);
                    assert!(
                        shown.starts_with(last_name(examination.function()))
                            && !shown.contains('\n')
                            && shown.chars().count() <= 260,
                        "{} with seed {seed}: begin with the function's name, and be brief: {shown}",
                        exercise.name
                    );
                }
            }
        }
    }
}
