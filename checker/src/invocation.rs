//! Commands that are printed for whoever sits at the terminal: they can be pasted as they stand.

use std::path::{Path, PathBuf};

/// What a further call of the checker has to be told again.
#[derive(Debug, Clone, Default)]
pub struct Invocation {
    /// The folder, where it is not the workshop's own.
    pub dir: Option<PathBuf>,
    pub key_file: Option<PathBuf>,
    /// Was it needed to say that the code is trusted?
    pub trust: bool,
    /// Is neither colour nor a screen wanted?
    pub plain: bool,
    /// Is it called in a folder within the workshop? There `cargo run` finds no program, and the alias
    /// `cargo checker` does.
    pub within: bool,
}

impl Invocation {
    /// The call with these words, in backquotes: `cargo run -- ex03 --dir 'my work'`.
    pub fn command(&self, words: &str) -> String {
        let mut told = match words {
            "" => String::new(),
            words => format!(" {words}"),
        };
        for (option, path) in [("--dir", &self.dir), ("--key-file", &self.key_file)] {
            if let Some(path) = path {
                told += &format!(" {option} {}", quoted(path));
            }
        }
        for (option, is_told) in [("--trust", self.trust), ("--plain", self.plain)] {
            if is_told {
                told += &format!(" {option}");
            }
        }
        match (told.as_str(), self.within) {
            ("", false) => "`cargo run`".to_string(),
            (told, false) => format!("`cargo run --{told}`"),
            (told, true) => format!("`cargo checker{told}`"),
        }
    }

    /// What brings back the file at `path`, in backquotes, in the workshop's own folder; none in
    /// another, which need not be kept by git.
    pub fn restore(&self, path: &Path) -> Option<String> {
        let is_own = self.dir.is_none();
        is_own.then(|| format!("`git restore {}`", quoted(path)))
    }
}

/// A path as a shell reads it back as one word: that of POSIX, or on Windows both of those there.
pub fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain =
        |c: char| c.is_alphanumeric() || "/._-+=:,@".contains(c) || (cfg!(windows) && c == '\\');
    if !text.is_empty() && text.chars().all(is_plain) {
        return text;
    }
    match cfg!(windows) {
        true => format!("\"{}\"", text.trim_end_matches('\\')),
        false => format!("'{}'", text.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::Invocation;
    use std::path::Path;

    #[test]
    fn a_call_says_again_what_it_has_to() {
        let plain = Invocation::default();
        assert_eq!(plain.command(""), "`cargo run`");
        assert_eq!(plain.command("explain"), "`cargo run -- explain`");
        let restore = plain.restore(Path::new("my work/a.rs"));
        let quote = if cfg!(windows) { '"' } else { '\'' };
        assert_eq!(
            restore,
            Some(format!("`git restore {quote}my work/a.rs{quote}`"))
        );
        let told = Invocation {
            dir: Some("work".into()),
            key_file: Some("key".into()),
            trust: true,
            plain: true,
            within: false,
        };
        assert_eq!(
            told.command("ex03"),
            "`cargo run -- ex03 --dir work --key-file key --trust --plain`"
        );
        let within = Invocation {
            within: true,
            ..Invocation::default()
        };
        assert_eq!(within.command(""), "`cargo checker`");
        assert_eq!(within.command("ex03"), "`cargo checker ex03`");
        assert_eq!(told.restore(Path::new("work/a.rs")), None);
    }

    #[cfg(unix)]
    mod unix {
        use super::super::quoted;
        use super::Path;

        #[test]
        fn a_shell_reads_a_path_back_as_one_word() {
            for path in [
                "work",
                "my work (1)",
                "it's",
                "$HOME `id` \"x\"",
                "a;b&c|d",
                "naïve/Übung 3",
                "~me",
                "a\\b*?",
                "",
            ] {
                let script = format!("printf %s {}", quoted(Path::new(path)));
                let said = std::process::Command::new("sh")
                    .args(["-c", &script])
                    .output();
                let said = said.expect("there is a shell").stdout;
                assert_eq!(String::from_utf8_lossy(&said), path);
            }
        }
    }
}
