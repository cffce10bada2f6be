//! Opens a place in the learner's editor.

use std::path::Path;
use std::process::{Command, Stdio};

/// An editor, as it is started for one place.
#[derive(Debug, PartialEq)]
pub struct Editor {
    pub program: String,
    pub arguments: Vec<String>,
    /// Does it need the terminal, or a window of its own?
    pub takes_terminal: bool,
}

/// Those with a window of their own, and how each is told a line.
const WINDOWS: &[(&str, &[&str])] = &[
    ("code", &["-g", "{file}:{line}"]),
    ("code-insiders", &["-g", "{file}:{line}"]),
    ("codium", &["-g", "{file}:{line}"]),
    ("cursor", &["-g", "{file}:{line}"]),
    ("subl", &["{file}:{line}"]),
    ("zed", &["{file}:{line}"]),
    ("gedit", &["{file}", "+{line}"]),
    ("kate", &["-l", "{line}", "{file}"]),
    ("rustrover", &["--line", "{line}", "{file}"]),
];

/// Those in a terminal that take another form than `+12 file`.
const HELIX: [&str; 2] = ["hx", "helix"];

/// The editor that somebody `chose`, `code --wait` say, for `line` of `file`. Where nobody chose one,
/// that of the terminal is taken, which may be a part of it.
pub fn editor(
    chosen: Option<&str>,
    terminal: Option<&str>,
    file: &str,
    line: usize,
) -> Option<Editor> {
    let is_code = terminal == Some("vscode");
    let chosen = chosen.filter(|words| !words.trim().is_empty());
    let mut words = chosen.or(is_code.then_some("code"))?.split_whitespace();
    let program = words.next()?.to_string();
    let mut arguments: Vec<String> = words.map(str::to_string).collect();
    let line = line.max(1).to_string();
    let filled = |form: &&str| form.replace("{file}", file).replace("{line}", &line);
    let name = Path::new(&program)
        .file_stem()?
        .to_string_lossy()
        .into_owned();
    let window = WINDOWS.iter().find(|(known, _)| *known == name);
    match window {
        Some((_, forms)) => arguments.extend(forms.iter().map(filled)),
        None if HELIX.contains(&name.as_str()) => arguments.push(format!("{file}:{line}")),
        None => arguments.extend([format!("+{line}"), file.to_string()]),
    }
    Some(Editor {
        program,
        arguments,
        takes_terminal: window.is_none(),
    })
}

impl Editor {
    /// Starts it, and waits for its end only where it takes the terminal.
    ///
    /// # Errors
    /// When there is no such program.
    pub fn start(&self) -> std::io::Result<()> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments);
        if self.takes_terminal {
            return command.status().map(drop);
        }
        let null = Stdio::null;
        command.stdin(null()).stdout(null()).stderr(null());
        let mut child = command.spawn()?;
        std::thread::spawn(move || child.wait());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::editor;

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        let started = |chosen, terminal| {
            let editor = editor(chosen, terminal, "a b/lib.rs", 12)?;
            let words = [vec![editor.program], editor.arguments].concat();
            Some((words.join("|"), editor.takes_terminal))
        };
        let is = |chosen, words: &str, takes_terminal| {
            assert_eq!(
                started(Some(chosen), None),
                Some((words.to_string(), takes_terminal))
            );
        };
        is("vim", "vim|+12|a b/lib.rs", true);
        is("nano -l", "nano|-l|+12|a b/lib.rs", true);
        is("/usr/bin/hx", "/usr/bin/hx|a b/lib.rs:12", true);
        is("code --wait", "code|--wait|-g|a b/lib.rs:12", false);
        is("kate", "kate|-l|12|a b/lib.rs", false);
        let code = Some(("code|-g|a b/lib.rs:12".to_string(), false));
        assert_eq!(started(None, Some("vscode")), code);
        assert_eq!(started(Some(" "), Some("vscode")), code);
        assert_eq!(started(None, Some("xterm")), None);
    }
}
