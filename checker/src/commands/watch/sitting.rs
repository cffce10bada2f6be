//! One sitting at the screen: news come in, the picture follows.

use crate::commands::watch::judging::{Judgement, Judging};
use crate::commands::watch::news::{News, of_judging, of_saves, of_signals};
use crate::commands::watch::open::editor;
use crate::commands::watch::screen::{Errand, Page, Screen};
use crate::commands::watch::terminal::{Input, Terminal, size};
use crate::commands::watch::view::view;
use crate::commands::watch::{links, waits};
use crate::commands::{diff, explain, reset};
use crate::course::{self, Exercise};
use crate::fault::{Fault, MACHINE};
use crate::text::without_colour;
use crate::words;
use anyhow::{Context, Result};
use crossterm::event::Event;
use std::collections::BTreeMap;
use std::env;
use std::io::{self, BufRead, Write};
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Somebody at the screen, and what works for them.
struct Sitting {
    screen: Screen,
    judging: Arc<Judging>,
    wants: Sender<&'static Exercise>,
    news: Receiver<News>,
    input: Input,
    /// `None` while another program has it.
    terminal: Option<Terminal>,
    /// The exit status, once it is over.
    ended: Option<u8>,
    has_colours: bool,
    has_links: bool,
}

/// The interrupt key's signal.
const INTERRUPT: i32 = 2;

/// Shows the screen until somebody leaves it, and answers the exit status. `begins_at`: the step that
/// it is about at first, else the one that the learner stands at. `once`: what is done after the
/// first look.
///
/// # Errors
/// When there is nothing to judge at the start, or the machine fails; the terminal is as it was.
pub fn run(
    judging: Judging,
    begins_at: &[&'static Exercise],
    has_colours: bool,
    once: impl FnOnce(&Judging),
) -> Result<u8> {
    let (says, news) = channel();
    of_saves(judging.dir.clone(), says.clone());
    let first = judging.judge(&[])?;
    once(&judging);
    let mut screen = screen(&judging, begins_at, &first);
    screen.take(first);
    of_signals(says.clone());
    let terminal = Some(Terminal::take().map_err(Fault::Machine)?);
    let judging = Arc::new(judging);
    let wants = of_judging(Arc::clone(&judging), says.clone());
    let input = Input::read(move |read| says.send(News::Input(read)).is_ok());
    let sitting = Sitting {
        screen,
        judging,
        wants,
        news,
        input,
        terminal,
        ended: None,
        has_colours,
        has_links: links::are_known(),
    };
    sitting.go_on()
}

fn screen(judging: &Judging, begins_at: &[&'static Exercise], first: &Judgement) -> Screen {
    let is_named = |exercise: &&Exercise| begins_at.iter().any(|it| it.name == exercise.name);
    let extensions = course::extensions().filter(is_named);
    let steps: Vec<&'static Exercise> = course::core().chain(extensions).collect();
    let begins_at = begins_at.first().copied().or(first.stands_at);
    let at = |step: &Exercise| steps.iter().position(|one| one.name == step.name);
    Screen {
        at: begins_at.and_then(at).unwrap_or(0),
        steps,
        findings: BTreeMap::new(),
        left: BTreeMap::new(),
        further: String::new(),
        page: Page::Step,
        scrolled: 0,
        is_judging: false,
        away: None,
        notice: None,
        dir: first.report.evidence.dir.clone(),
        invocation: judging.ask.invocation.clone(),
    }
}

impl Sitting {
    fn go_on(mut self) -> Result<u8> {
        loop {
            // Whoever has gone away sees nothing, and there is no other way to learn of it.
            if self.draw().is_err() {
                return Ok(0);
            }
            let news = self.news.recv().unwrap_or(News::Broken);
            self.hear(news)?;
            while let Ok(more) = self.news.try_recv() {
                self.hear(more)?;
            }
            if let Some(status) = self.ended {
                return Ok(status);
            }
        }
    }

    fn draw(&self) -> io::Result<()> {
        let (width, height) = size();
        let place = self.screen.place();
        let line = |line: String| {
            let line = match self.has_colours {
                true => line,
                false => without_colour(&line),
            };
            match self.has_links {
                true => links::linked(&line, &place, &self.screen.dir),
                false => line,
            }
        };
        let lines: Vec<String> = view(&self.screen, width, height)
            .into_iter()
            .map(line)
            .collect();
        self.terminal.as_ref().map_or(Ok(()), |it| it.draw(&lines))
    }

    /// Takes notice of one thing.
    fn hear(&mut self, news: News) -> Result<()> {
        match news {
            News::Input(None) => self.ended = Some(0),
            News::Input(Some(event)) => {
                let errand = match event {
                    Event::Key(key) => self.screen.press(key),
                    // Another size: the picture is drawn anew.
                    _ => Errand::None,
                };
                self.run(errand)?;
                self.input.go_on();
            }
            News::Saved(exercises) => {
                self.screen.saved(&exercises);
                self.judge();
            }
            News::Judged(Ok(judged)) => self.screen.take(*judged),
            News::Judged(Err(Fault::NotASubmission(why))) => {
                self.screen.away = Some(waits(&why).replace('\n', ". "));
            }
            News::Judged(Err(fault)) => self.screen.away = Some(fault.words()),
            News::AllJudged => self.screen.is_judging = false,
            News::Signal(signal) => self.ended = Some(128 + u8::try_from(signal).unwrap_or(0)),
            News::Broken => self.ended = Some(MACHINE),
        }
        Ok(())
    }

    fn judge(&mut self) {
        self.screen.is_judging = self.wants.send(self.screen.step()).is_ok();
    }

    /// Does what a key asked for.
    fn run(&mut self, errand: Errand) -> Result<()> {
        let step = self.screen.step();
        let dir = self.judging.dir.clone();
        let done = match errand {
            Errand::None => return Ok(()),
            Errand::Quit => {
                self.ended = Some(0);
                Ok(None)
            }
            Errand::Changes => {
                let is_right = self.screen.is_right();
                let changes = diff::run(&dir, step, is_right, &self.screen.invocation);
                changes.map(|text| {
                    self.screen.show(Page::Changes(text));
                    None
                })
            }
            Errand::Reset => {
                self.screen.show(Page::Step);
                reset::run(&dir, step).map(|said| Some(said.replace('\n', " ")))
            }
            Errand::Open => self.open(),
            Errand::Test => self.test(step),
            Errand::Explain => self.explain(),
        };
        self.screen.notice = done.unwrap_or_else(|why| Some(format!("{why:#}")));
        Ok(())
    }

    fn open(&mut self) -> Result<Option<String>> {
        let place = self.screen.place();
        let file = self.judging.dir.join(&place.file).display().to_string();
        let chosen = env::var("VISUAL").or_else(|_| env::var("EDITOR")).ok();
        let terminal = env::var("TERM_PROGRAM").ok();
        let editor = editor(chosen.as_deref(), terminal.as_deref(), &file, place.line);
        let Some(editor) = editor else {
            return Ok(Some(words::watch::NO_EDITOR.to_string()));
        };
        let started = || {
            let started = editor.start();
            started.with_context(|| words::watch::does_not_start(&editor.program))
        };
        match editor.takes_terminal {
            true => self.lend(started)??,
            false => started()?,
        }
        Ok(None)
    }

    /// `cargo test` of the step, as somebody at a shell sees it.
    fn test(&mut self, step: &'static Exercise) -> Result<Option<String>> {
        if self.screen.invocation.dir.is_some() {
            return Ok(Some(words::watch::TESTS_THE_WORKSHOP_ALONE.to_string()));
        }
        let dir = self.judging.dir.clone();
        self.lend(|| {
            println!("cargo test -p {}\n", step.name);
            let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
            cargo.args(["test", "-p", step.name]);
            let ended = cargo.current_dir(dir).status();
            wait_for_enter();
            ended.with_context(|| words::watch::does_not_start("cargo"))
        })??;
        Ok(None)
    }

    fn explain(&mut self) -> Result<Option<String>> {
        let judging = Arc::clone(&self.judging);
        let ask = &judging.ask;
        self.lend(|| {
            let (mut input, mut out) = (io::stdin().lock(), io::stdout());
            let key = &ask.course_key;
            let said = explain::run(&judging.dir, key, &ask.invocation, &mut input, &mut out);
            drop(input);
            if let Err(why) = &said {
                println!("{why:#}");
            }
            wait_for_enter();
        })?;
        Ok(None)
    }

    /// Gives the terminal back for as long as `with` needs it.
    fn lend<T>(&mut self, with: impl FnOnce() -> T) -> Result<T> {
        self.terminal = None;
        let done = with();
        self.terminal = Some(Terminal::take()?);
        // An interrupt was meant for what ran meanwhile.
        let meanwhile: Vec<News> = self.news.try_iter().collect();
        for news in meanwhile {
            if !matches!(news, News::Signal(INTERRUPT)) {
                self.hear(news)?;
            }
        }
        Ok(done)
    }
}

fn wait_for_enter() {
    print!("\n{} ", words::watch::ENTER_LEADS_BACK);
    let _ = io::stdout().flush();
    let _ = io::stdin().lock().read_line(&mut String::new());
}
