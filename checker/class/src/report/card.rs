//! Questions for a talk of five minutes, drawn from a learner's own code; the answers come from
//! running it.

use crate::record::{Graded, Record, Step, text};
use crate::report::html::html;
use anyhow::Result;
use checker::calls::{ex04_loop::Descend, ex06_momentum::DescendWithMomentum};
use checker::compile::graph::{Built, Ground};
use checker::course::{self, experiment};
use checker::fault::Fault;
use checker::grader::Grader;
use checker::key::Key;
use checker::probe::{Reply, ask};
use checker::request::{Request, Wire};
use checker::scan::{Scans, scan_all};
use checker::submission::Submission;
use checker::surface::Surface;
use checker::understanding::write_up::Claims;
use std::path::Path;

/// One question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkQuestion {
    pub asks: String,
    pub answer: String,
}

/// So many fit into five minutes.
const COUNT: usize = 3;

/// A learner's code, ready to be called.
struct Desk<'a> {
    grader: &'a Grader,
    submission: &'a Submission,
    scans: Scans,
    graded: &'a Graded,
}

/// Up to three questions: what is wrong first, then what can be predicted of what is right.
///
/// # Errors
/// When the code must not run on this machine, or the machine fails.
pub fn draw(grader: &Grader, record: &Record, trust: bool) -> Result<Vec<TalkQuestion>, Fault> {
    let Some(graded) = record.graded() else {
        return Ok(Vec::new());
    };
    let mut found: Vec<TalkQuestion> = wrong(graded);
    let folder = Path::new(&record.folder);
    let Ok(submission) = Submission::read(folder) else {
        return Ok(found);
    };
    grader.admit(folder, trust)?;
    let desk = Desk {
        grader,
        scans: scan_all(&submission, &course::core().collect::<Vec<_>>())?,
        submission: &submission,
        graded,
    };
    let own = Own::of(&record.key());
    found.extend(desk.turns_back(&own)?);
    found.extend(desk.forgets_sooner(&own)?);
    found.extend(desk.rate_that_works()?);
    found.truncate(COUNT);
    Ok(found)
}

/// What a wrong step returned, and what it should have.
fn wrong(graded: &Graded) -> Vec<TalkQuestion> {
    let both = graded.steps.iter().zip(graded.list("/exercises"));
    let open = both.filter(|(step, _)| step.status == "failed");
    let asked = open.filter_map(|(step, one)| {
        let said = text(one.get("evidence")?.get(0));
        let (asked, answer) = said.split_once(": yours ")?;
        Some(TalkQuestion {
            asks: format!(
                "{asked}. What does your {} give there, and what should it?",
                step.wrong.join(", ")
            ),
            answer: format!("Yours {answer}."),
        })
    });
    asked.take(2).collect()
}

/// Numbers of one learner's own, the same each time.
struct Own {
    start: [f64; 2],
    /// Two thirds between the limit with momentum 0.4 and that with 0.9, in steps of a thousandth.
    between: f64,
}

impl Own {
    fn of(key: &str) -> Own {
        let digest = Key::of([b"card".as_slice(), key.as_bytes()]);
        let digit = |place: usize, most: u8| f64::from(digest.bytes()[place] % most);
        Own {
            start: [-2.0 - digit(0, 8) / 8.0, 1.0 + digit(1, 8) / 8.0],
            between: 0.155 + digit(2, 20) / 1000.0,
        }
    }
}

const BOWL: [f64; 2] = experiment::CURVATURES;

fn loss(p: &[f64]) -> f64 {
    p.iter()
        .zip(BOWL)
        .map(|(x, curvature)| 0.5 * curvature * x * x)
        .sum()
}

fn shown(p: &[f64]) -> String {
    // No number is shown as -0.
    let round = |x: f64| (x * 1000.0).round() / 1000.0 + 0.0;
    let numbers: Vec<String> = p.iter().map(|x| format!("{:.3}", round(*x))).collect();
    format!("({})", numbers.join(", "))
}

impl Desk<'_> {
    /// Asks the learner's code; nothing where that step is not right, or does not answer.
    fn ask<R: Request>(&self, request: &R) -> Result<Option<R::Answer>> {
        let is_right = |step: &&Step| step.name == R::EXERCISE && step.is_right();
        let exercise =
            course::find(R::EXERCISE).filter(|_| self.graded.steps.iter().any(|it| is_right(&it)));
        let Some(exercise) = exercise else {
            return Ok(None);
        };
        let programs =
            self.grader
                .programs(self.submission, &self.scans, &[exercise], Ground::Right)?;
        let Some(program) = programs.program_of(exercise.name).and_then(Built::library) else {
            return Ok(None);
        };
        let replies = ask(
            &self.grader.compiler()?.launcher,
            &program.program(),
            &[request.call()],
        )?;
        Ok(replies.replies.iter().find_map(|reply| match reply {
            Reply::Answer(answer) => R::Answer::from_value(&answer.value),
            _ => None,
        }))
    }

    /// Where a function of the learner's stands.
    fn place(&self, exercise: &str, function: &str) -> String {
        let places = self
            .scans
            .get(exercise)
            .and_then(|scanned| scanned.functions.get(function));
        places.map_or_else(|| exercise.to_string(), ToString::to_string)
    }

    /// A rate just above what the steep direction bears.
    fn turns_back(&self, own: &Own) -> Result<Option<TalkQuestion>> {
        let lr = 2.2 / BOWL[1];
        let walk = self.ask(&Descend {
            surface: Surface::bowl(&BOWL),
            start: own.start.to_vec(),
            lr,
            steps: experiment::STEPS,
        })?;
        let Some(walk) = walk.filter(|walk| walk.len() > 2) else {
            return Ok(None);
        };
        let turn = walk.iter().position(|p| loss(p) > loss(&walk[0]));
        let place = self.place(Descend::EXERCISE, Descend::FUNCTION);
        let points: Vec<String> = walk.iter().take(4).map(|p| shown(p)).collect();
        Ok(Some(TalkQuestion {
            asks: format!(
                "Look at {place}. On the bowl with the curvatures {} and {}, from {} with lr = {lr:.2}: which of x and y comes \
                 home, which does not, and at which update is the walk higher than where it began?",
                BOWL[0],
                BOWL[1],
                shown(&own.start)
            ),
            answer: format!(
                "x shrinks by {:.2} each time, y changes its side and grows by {:.2}. {} Yours begins {}.",
                1.0 - lr * BOWL[0],
                (1.0 - lr * BOWL[1]).abs(),
                turn.map_or("It is never higher.".to_string(), |turn| format!(
                    "It is higher at update {turn}."
                )),
                points.join(", ")
            ),
        }))
    }

    /// What momentum 0.9 bears, and 0.4 does not.
    fn forgets_sooner(&self, own: &Own) -> Result<Option<TalkQuestion>> {
        let mut ends = Vec::new();
        for momentum in [0.9, 0.4] {
            let walk = self.ask(&DescendWithMomentum {
                surface: Surface::bowl(&BOWL),
                start: own.start.to_vec(),
                lr: own.between,
                momentum,
                steps: experiment::STEPS,
            })?;
            match walk.and_then(|walk| walk.last().map(|end| loss(end))) {
                Some(end) => ends.push(end),
                None => return Ok(None),
            }
        }
        let place = self.place(DescendWithMomentum::EXERCISE, DescendWithMomentum::FUNCTION);
        Ok(Some(TalkQuestion {
            asks: format!(
                "Look at {place}. With lr = {:.3} and momentum 0.9 it comes down. What happens if 0.9 \
                 becomes 0.4, and why?",
                own.between
            ),
            answer: format!(
                "The steep direction bears rates up to 2 (1 + momentum) / {}: {:.2} with 0.9, {:.2} with \
                 0.4. After {} steps yours has a loss of {:.1e} with 0.9, and of {:.1e} with 0.4.",
                BOWL[1],
                2.0 * 1.9 / BOWL[1],
                2.0 * 1.4 / BOWL[1],
                experiment::STEPS,
                ends[0],
                ends[1]
            ),
        }))
    }

    /// The rate of the write-up.
    fn rate_that_works(&self) -> Result<Option<TalkQuestion>> {
        let text = self.submission.write_up.as_deref().unwrap_or_default();
        let Ok(claims) = Claims::read(text) else {
            return Ok(None);
        };
        let lr = claims.rate();
        let walk = self.ask(&Descend {
            surface: Surface::bowl(&BOWL),
            start: experiment::START.to_vec(),
            lr,
            steps: experiment::STEPS,
        })?;
        let Some(end) = walk.and_then(|walk| walk.last().cloned()) else {
            return Ok(None);
        };
        let factors = BOWL.map(|curvature| 1.0 - lr * curvature);
        Ok(Some(TalkQuestion {
            asks: format!(
                "Your write-up says that lr = {lr} converges. Which direction decides that it does, and \
                 which one how long it takes?"
            ),
            answer: format!(
                "Each update multiplies x by {:.3} and y by {:.3}; both have to be below 1, and the one \
                 nearer to 1 takes the time. Yours ends at {}, with a loss of {:.1e}.",
                factors[0],
                factors[1],
                shown(&end),
                loss(&end)
            ),
        }))
    }
}

/// One card.
pub fn card(name: &str, questions: &[TalkQuestion]) -> String {
    let questions: String = questions
        .iter()
        .map(|one| {
            format!(
                "<li>{}<details><summary>answer</summary>{}</details></li>\n",
                html(&one.asks),
                html(&one.answer)
            )
        })
        .collect();
    let list = match questions.is_empty() {
        true => "<p>There is nothing to ask about yet.</p>\n".to_string(),
        false => format!("<ol>\n{questions}</ol>\n"),
    };
    format!(
        "<section class=\"card\">\n<h2>{}</h2>\n{list}</section>\n",
        html(name)
    )
}
