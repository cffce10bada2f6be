//! What the screen of `watch` is about, and what a key or a save makes of it.

use crate::commands::hint::KINDS;
use crate::commands::watch::judging::Judgement;
use crate::course::Exercise;
use crate::invocation::Invocation;
use crate::judge::evidence::{Finding, Status};
use crate::judge::found::beginning;
use crate::place::Place;
use crate::standing::is_open;
use crate::words;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is shown.
pub struct Screen {
    /// In the order of the course.
    pub steps: Vec<&'static Exercise>,
    /// Which of them it is about.
    pub at: usize,
    pub findings: BTreeMap<&'static str, Finding>,
    /// By exercise: the functions in which a `todo!()` is left.
    pub left: BTreeMap<&'static str, BTreeSet<String>>,
    /// What comes next once all steps are right.
    pub further: String,
    pub page: Page,
    /// So many lines of the page are above the screen.
    pub scrolled: usize,
    pub is_judging: bool,
    /// Why nothing can be judged at the moment.
    pub away: Option<String>,
    /// What the last key did, where it shows nowhere else.
    pub notice: Option<String>,
    /// The folder, as the person at the screen wrote it.
    pub dir: String,
    pub invocation: Invocation,
}

/// What stands in the middle.
#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    Step,
    /// With the hints up to this level, from 1.
    Hints(usize),
    List,
    Changes(String),
    Keys,
    /// Is the step to be begun afresh?
    Afresh,
}

/// What a key asks for, beyond another picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    None,
    Quit,
    Test,
    Explain,
    Open,
    Changes,
    Reset,
}

/// The keys, what each does, and the word for it where there is little room.
pub const KEYS: [(&str, &str, &str); 12] = [
    ("h", words::watch::HINT, words::watch::HINT_SAYS),
    ("n", words::watch::NEXT, words::watch::NEXT_SAYS),
    ("t", words::watch::TEST, words::watch::TEST_SAYS),
    ("o", words::watch::OPEN, words::watch::OPEN_SAYS),
    ("d", words::watch::DIFF, words::watch::DIFF_SAYS),
    ("p", words::watch::PREVIOUS, words::watch::PREVIOUS_SAYS),
    ("l", words::watch::LIST, words::watch::LIST_SAYS),
    ("e", words::watch::EXPLAIN, words::watch::EXPLAIN_SAYS),
    ("r", words::watch::RESET, words::watch::RESET_SAYS),
    ("↓ ↑", words::watch::SCROLL, words::watch::SCROLL_SAYS),
    ("?", words::watch::HELP, words::watch::HELP_SAYS),
    ("q", words::watch::QUIT, words::watch::QUIT_SAYS),
];

impl Screen {
    /// The step that it is about.
    pub fn step(&self) -> &'static Exercise {
        self.steps[self.at]
    }

    /// What is known of that step.
    pub fn finding(&self) -> Option<&Finding> {
        self.findings.get(self.step().name)
    }

    pub fn is_right(&self) -> bool {
        let mut finding = self.finding().into_iter();
        finding.any(|finding| finding.status == Status::Passed)
    }

    /// Where to begin with the step.
    pub fn place(&self) -> Place {
        let place = self.finding().and_then(|finding| finding.place.clone());
        place.unwrap_or_else(|| beginning(self.step().name))
    }

    /// The next step that is to be worked on: after this one, else from the first on.
    pub fn next_open(&self) -> Option<usize> {
        let count = self.steps.len();
        let others = (1..=count).map(|ahead| (self.at + ahead) % count);
        let is_to_do = |at: &usize| {
            let finding = self.findings.get(self.steps[*at].name);
            finding.is_none_or(is_open)
        };
        others.into_iter().find(is_to_do)
    }

    /// Takes in what was found.
    pub fn take(&mut self, judged: Judgement) {
        self.away = None;
        let was_right = self.is_right();
        let evidence = judged.report.evidence;
        for finding in evidence.findings.into_iter().chain(evidence.extensions) {
            self.findings.insert(finding.exercise, finding);
        }
        self.left.extend(judged.left);
        if evidence.whole {
            self.further = judged.report.next;
        }
        if self.is_right() && !was_right {
            self.show(Page::Step);
        }
    }

    /// A file of these was saved, while the screen is about another.
    pub fn saved(&mut self, exercises: &[&'static Exercise]) {
        self.notice = None;
        let is_this = |one: &&Exercise| one.name == self.step().name;
        if exercises.is_empty() || exercises.iter().any(is_this) {
            return;
        }
        // Whoever has gone on has seen that this one is right.
        let of = |one: &&Exercise| self.steps.iter().position(|step| step.name == one.name);
        if let Some(at) = exercises.iter().find_map(of).filter(|_| self.is_right()) {
            self.go(at);
        }
    }

    pub fn go(&mut self, at: usize) {
        self.at = at;
        self.show(Page::Step);
    }

    pub fn show(&mut self, page: Page) {
        self.page = page;
        self.scrolled = 0;
    }

    /// Does what a key asks for, as far as it is a matter of the picture alone.
    pub fn press(&mut self, key: KeyEvent) -> Errand {
        if key.kind == KeyEventKind::Release {
            return Errand::None;
        }
        self.notice = None;
        let is_control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('c' | 'd') if is_control => return Errand::Quit,
            _ if is_control => {}
            KeyCode::Char('y' | 'Y') if self.page == Page::Afresh => return Errand::Reset,
            // Whatever else was pressed is a no, and nothing besides.
            _ if self.page == Page::Afresh => self.show(Page::Step),
            KeyCode::Char('q') => return Errand::Quit,
            KeyCode::Char('t') => return Errand::Test,
            KeyCode::Char('e') => return Errand::Explain,
            KeyCode::Char('o') => return Errand::Open,
            KeyCode::Char('d') => return Errand::Changes,
            KeyCode::Char('r') => self.show(Page::Afresh),
            KeyCode::Char('l') => self.show(Page::List),
            KeyCode::Char('?') => self.show(Page::Keys),
            KeyCode::Char('h') => self.show(self.further_hint()),
            KeyCode::Char('n') | KeyCode::Right => self.go((self.at + 1).min(self.steps.len() - 1)),
            KeyCode::Char('p') | KeyCode::Left => self.go(self.at.saturating_sub(1)),
            KeyCode::Char('j') | KeyCode::Down => self.scrolled += 1,
            KeyCode::Char('k') | KeyCode::Up => self.scrolled = self.scrolled.saturating_sub(1),
            KeyCode::PageDown => self.scrolled += PAGE,
            KeyCode::PageUp => self.scrolled = self.scrolled.saturating_sub(PAGE),
            KeyCode::Enter | KeyCode::Char(' ') if self.page == Page::Step && self.is_right() => {
                let next = self.next_open();
                self.go(next.unwrap_or(self.at));
            }
            _ => self.show(Page::Step),
        }
        Errand::None
    }

    fn further_hint(&self) -> Page {
        match self.page {
            Page::Hints(level) => Page::Hints((level + 1).min(KINDS.len())),
            _ => Page::Hints(1),
        }
    }
}

/// So many lines a page is scrolled by.
const PAGE: usize = 8;
