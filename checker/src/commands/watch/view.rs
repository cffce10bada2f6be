//! The picture of a [`Screen`]: lines of text, as many as fit.

use crate::commands::hint::KINDS;
use crate::commands::watch::screen::{KEYS, Page, Screen};
use crate::course::Exercise;
use crate::judge::evidence::{Finding, Status};
use crate::report::badge::{BOLD, Badge, DIM, GREEN, RED, YELLOW, badge};
use crate::report::human::told;
use crate::text::{hanging_within, printable, without_colour, wrap};
use crate::words;
use anstyle::{AnsiColor, Style};

/// A screen of fewer lines has no blank ones above the text.
const TIGHT: usize = 20;
/// A cell of the bar of steps.
const CELL: usize = 4;
/// So far from each other functions stand in a line.
const APART: usize = 3;

/// The lines, with ANSI colours; at most `height` of them, and none wider than `width`.
pub fn view(screen: &Screen, width: usize, height: usize) -> Vec<String> {
    let blank = (height >= TIGHT).then(String::new);
    let mut top = bar(screen, width);
    top.extend(blank.clone());
    top.extend(title(screen, width));
    top.extend(functions(screen, width));
    top.push(String::new());
    let mut foot: Vec<String> = blank.clone().into_iter().collect();
    // Where there is little room, a page that was asked for gets it.
    if screen.page == Page::Step || height >= TIGHT {
        foot.extend(next(screen, width));
    }
    foot.extend(blank);
    foot.push(status(screen, width));
    foot.push(keys(width));
    let room = height.saturating_sub(top.len() + foot.len());
    let mut lines = top;
    lines.extend(part(body(screen, width), screen.scrolled, room));
    lines.extend(foot);
    lines.truncate(height);
    lines
}

/// `room` lines of `body`, the last of which says how many follow, if any do.
fn part(body: Vec<String>, scrolled: usize, room: usize) -> Vec<String> {
    let first = scrolled.min(body.len().saturating_sub(room));
    let rest = body.len() - first;
    let mut shown: Vec<String> = body.into_iter().skip(first).take(room).collect();
    if rest > room && room > 0 {
        let more = rest - room + 1;
        shown[room - 1] = format!("{DIM}{}{DIM:#}", words::watch::more_lines(more));
    }
    shown.resize(room, String::new());
    shown
}

/// `1✓  2✓ [3✗] 4·`: every step, the one that this is about in brackets.
fn bar(screen: &Screen, width: usize) -> Vec<String> {
    let cell = |(at, step): (usize, &&Exercise)| {
        let badge = badge_of(screen, step);
        let (open, close) = if at == screen.at {
            ('[', ']')
        } else {
            (' ', ' ')
        };
        let (style, sign) = (badge.style, badge.sign);
        format!("{open}{}{style}{sign}{style:#}{close}", at + 1)
    };
    let cells: Vec<String> = screen.steps.iter().enumerate().map(cell).collect();
    let rows = cells.chunks((width / CELL).max(1)).map(<[String]>::concat);
    let mut rows: Vec<String> = rows.collect();
    let right = |step: &&&Exercise| {
        let mut finding = screen.findings.get(step.name).into_iter();
        finding.any(|finding| finding.status == Status::Passed)
    };
    let count = screen.steps.iter().filter(right).count();
    let says = words::watch::right(count, screen.steps.len());
    let room = width.saturating_sub(cells.len() * CELL);
    if let [row] = rows.as_mut_slice()
        && room > says.len()
    {
        *row += &format!("{DIM}{says:>room$}{DIM:#}");
    }
    rows
}

fn badge_of(screen: &Screen, step: &Exercise) -> Badge {
    let finding = screen.findings.get(step.name);
    badge(finding.map_or(Status::Stub, |finding| finding.status))
}

fn title(screen: &Screen, width: usize) -> Vec<String> {
    let step = screen.step();
    let Badge { style, word, .. } = badge_of(screen, step);
    let room = width.saturating_sub(step.name.len() + word.chars().count() + 4);
    let title = cut(&step.title, room);
    vec![format!(
        "{BOLD}{}{BOLD:#}  {title}  {style}{word}{style:#}",
        step.name
    )]
}

/// `value ✓  linspace ✗ wrong  sample_grid to do`.
fn functions(screen: &Screen, width: usize) -> Vec<String> {
    let (step, finding) = (screen.step(), screen.finding());
    let mut lines: Vec<(String, usize)> = Vec::new();
    for stub in &step.stubs {
        let name = stub.function();
        let (style, word) = function(screen, finding, name);
        let size = name.chars().count() + 1 + word.chars().count();
        let said = format!("{name} {style}{word}{style:#}");
        match lines.last_mut() {
            Some((line, taken)) if *taken + APART + size <= width => {
                *line += &format!("{:APART$}{said}", "");
                *taken += APART + size;
            }
            _ => lines.push((said, size)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

/// Where one function of the step stands.
fn function(screen: &Screen, finding: Option<&Finding>, name: &str) -> (Style, &'static str) {
    let to_do = (YELLOW, words::badge::TO_DO);
    let Some(finding) = finding else {
        return (DIM, "…");
    };
    let left = screen.left.get(finding.exercise);
    if left.is_some_and(|left| left.contains(name)) {
        return to_do;
    }
    match finding.status {
        Status::Passed | Status::Affected => (GREEN, "✓"),
        Status::Failed | Status::Panicked | Status::Limit | Status::Stub => {
            match finding.functions.contains(&name) {
                true => (RED, "✗"),
                // Where the run did not come so far, nothing is known of it.
                false if finding.functions.is_empty() => (DIM, "?"),
                false => (GREEN, "✓"),
            }
        }
        _ => (DIM, "?"),
    }
}

fn body(screen: &Screen, width: usize) -> Vec<String> {
    match &screen.page {
        Page::Step => step(screen, width),
        Page::Hints(level) => hints(screen, *level, width),
        Page::List => list(screen, width),
        Page::Changes(text) => text.lines().flat_map(|line| pieces(line, width)).collect(),
        Page::Keys => {
            let line = |(key, _, says): &(&str, &str, &str)| {
                hanging_within(width, &format!("{key:<4} "), says)
            };
            let text: String = KEYS.iter().map(line).collect();
            text.lines().map(str::to_string).collect()
        }
        Page::Afresh => {
            let code = screen.step().code();
            wrap(&words::watch::asks_afresh(code), width)
        }
    }
}

fn step(screen: &Screen, width: usize) -> Vec<String> {
    let Some(finding) = screen.finding() else {
        return Vec::new();
    };
    let text = match (finding.status, finding.cause) {
        (Status::Passed, _) => words::watch::ALL_RIGHT.to_string(),
        (Status::Waiting, Some(cause)) => words::watch::waits(cause),
        (Status::Affected, Some(cause)) => words::watch::affected(cause),
        _ => {
            let told = told(finding, &screen.dir, "", width);
            return told
                .trim()
                .lines()
                .flat_map(|line| pieces(line, width))
                .collect();
        }
    };
    wrap(&text, width)
}

/// The furthest first: it is the one that was asked for.
fn hints(screen: &Screen, level: usize, width: usize) -> Vec<String> {
    let hints = screen.step().hints.iter().zip(KINDS).take(level);
    let mut lines = Vec::new();
    for (place, (hint, kind)) in hints.enumerate().collect::<Vec<_>>().into_iter().rev() {
        let title = words::watch::hint_title(kind, place + 1);
        lines.push(format!("{BOLD}{title}{BOLD:#}"));
        lines.extend(wrap(&printable(hint), width));
        lines.push(String::new());
    }
    lines.pop();
    lines
}

fn list(screen: &Screen, width: usize) -> Vec<String> {
    let line = |step: &&Exercise| {
        let Badge { style, word, .. } = badge_of(screen, step);
        let room = width.saturating_sub(16 + 17);
        let title = cut(&step.title, room);
        format!(
            "{:<15} {style}{word:<16}{style:#} {DIM}{title}{DIM:#}",
            step.name
        )
    };
    screen.steps.iter().map(line).collect()
}

/// The next thing to do.
fn next(screen: &Screen, width: usize) -> Vec<String> {
    let Some(finding) = screen.finding() else {
        return Vec::new();
    };
    let place = screen.place().below(&screen.dir);
    let says = match (finding.status, finding.cause) {
        (Status::Passed, _) => match screen.next_open() {
            Some(at) => {
                let step = screen.steps[at];
                words::watch::enter_goes_on(step.name, &step.title)
            }
            None => screen.further.clone(),
        },
        (_, Some(cause)) => words::watch::first(cause),
        (Status::Stub, _) => words::watch::fill_in(place),
        (Status::DoesNotCompile, _) => words::watch::mend(place),
        (Status::Locked, _) => words::watch::take_out(place),
        (Status::GraderError, _) => words::watch::SAVE_AGAIN.to_string(),
        _ => words::watch::look_again(place),
    };
    let text = hanging_within(width, &format!("{} ", words::watch::NEXT_IS), &says);
    let lines = text.lines().flat_map(|line| pieces(line, width));
    lines.collect()
}

fn status(screen: &Screen, width: usize) -> String {
    let waits = match (&screen.away, screen.is_judging) {
        (_, true) => words::watch::JUDGING,
        (Some(why), _) => why,
        _ => words::watch::WAITING,
    };
    let says = screen.notice.as_deref().unwrap_or(waits);
    format!("{DIM}{}{DIM:#}", cut(&printable(says), width))
}

/// As many keys as fit; help and quit always do.
fn keys(width: usize) -> String {
    let said = |(key, word, _): &(&str, &str, &str)| format!("{key} {word}");
    let (rest, last) = KEYS.split_at(KEYS.len() - 2);
    let last = last.iter().map(said).collect::<Vec<_>>().join("  ");
    let mut line = String::new();
    for key in rest {
        let longer = format!("{line}{}  ", said(key));
        if longer.chars().count() + last.chars().count() <= width {
            line = longer;
        }
    }
    let style = AnsiColor::Cyan.on_default();
    format!("{style}{line}{last}{style:#}")
}

/// `text` in at most `width` characters.
fn cut(text: &str, width: usize) -> String {
    match text.chars().count() <= width {
        true => text.to_string(),
        false => {
            let kept: String = text.chars().take(width.saturating_sub(1)).collect();
            kept + "…"
        }
    }
}

/// A line in pieces that fit, wherever that breaks it. Its colours hold to the end of each.
fn pieces(line: &str, width: usize) -> Vec<String> {
    let (style, plain) = match line
        .strip_prefix('\u{1b}')
        .and_then(|rest| rest.split_once('m'))
    {
        Some((code, _)) => (format!("\u{1b}{code}m"), without_colour(line)),
        None => (String::new(), line.to_string()),
    };
    let end = if style.is_empty() { "" } else { "\u{1b}[0m" };
    let letters: Vec<char> = plain.chars().collect();
    if letters.is_empty() {
        return vec![String::new()];
    }
    let piece = |piece: &[char]| format!("{style}{}{end}", piece.iter().collect::<String>());
    letters.chunks(width.max(1)).map(piece).collect()
}
