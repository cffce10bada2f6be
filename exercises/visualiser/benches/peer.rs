//! matplotlib and numpy, in a Python of their own.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::experiment::{CURVATURES, RATE, START, STEPS, THRESHOLD, ceiling};

/// What is installed for the comparison.
const PACKAGES: [&str; 2] = ["matplotlib", "numpy"];

/// A Python with both packages.
pub struct Peer {
    python: PathBuf,
    script: PathBuf,
}

/// The script, waiting for requests with everything imported.
pub struct Server {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    /// Makes the environment, or takes the one that was made before.
    ///
    /// # Errors
    ///
    /// What is missing, in words.
    pub fn find() -> Result<Self, String> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures-python");
        let python = match cfg!(windows) {
            true => folder.join("Scripts").join("python.exe"),
            false => folder.join("bin").join("python"),
        };
        let script = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../exercises/visualiser/benches/pictures.py");
        let works = |python: &Path| {
            let import = format!("import {}", PACKAGES.join(", "));
            quietly(Command::new(python).args(["-c", &import]))
        };
        if !works(&python) {
            let names = ["python3", "python"];
            let venv = |name: &&str| {
                let mut command = Command::new(name);
                quietly(command.args(["-m", "venv"]).arg(&folder))
            };
            if !names.iter().any(venv) {
                return Err("there is no Python that can make a venv".to_owned());
            }
            let mut install = Command::new(&python);
            install.args(["-m", "pip", "install", "--quiet"]);
            if !quietly(install.args(PACKAGES)) || !works(&python) {
                return Err("pip cannot install matplotlib and numpy".to_owned());
            }
        }
        Ok(Self { python, script })
    }

    /// The versions that are compared with.
    pub fn versions(&self) -> String {
        let print = "import sys, matplotlib, numpy; print('Python', sys.version.split()[0], \
                     'matplotlib', matplotlib.__version__, 'numpy', numpy.__version__)";
        let output = Command::new(&self.python).args(["-c", print]).output();
        output.map_or_else(
            |_| String::new(),
            |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        )
    }

    /// The command that draws one picture into `file`, imports included.
    pub fn picture(&self, file: &Path) -> Command {
        let mut command = Command::new(&self.python);
        command
            .arg(&self.script)
            .arg(experiment())
            .arg("picture")
            .arg(file);
        command
    }

    /// Starts the script, so that imports are not measured.
    pub fn serve(&self) -> Server {
        let mut command = Command::new(&self.python);
        command.arg(&self.script).arg(experiment()).arg("serve");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("Python starts");
        let requests = child.stdin.take().expect("a pipe");
        let answers = BufReader::new(child.stdout.take().expect("a pipe"));
        Server {
            child,
            requests,
            answers,
        }
    }
}

impl Server {
    /// The numbers that the script answers: seconds first.
    pub fn ask(&mut self, request: &str) -> Vec<f64> {
        writeln!(self.requests, "{request}").expect("the script listens");
        let mut answer = String::new();
        self.answers
            .read_line(&mut answer)
            .expect("the script answers");
        let numbers = answer.split_whitespace().map(str::parse);
        numbers.collect::<Result<_, _>>().expect("numbers")
    }

    /// Ends the script.
    pub fn end(self) {
        let Self {
            mut child,
            requests,
            ..
        } = self;
        drop(requests);
        let _ = child.wait();
    }
}

/// The standard experiment as the script takes it: `1,20,-2.5,2,…`.
fn experiment() -> String {
    let ([a, b], [x, y]) = (CURVATURES, START);
    let ceiling = ceiling(0.5 * (a * (x * x) + b * (y * y)));
    format!("{a},{b},{x},{y},{RATE},{STEPS},{THRESHOLD},{ceiling}")
}

/// Runs a command without a word, and tells whether it went well.
fn quietly(command: &mut Command) -> bool {
    let command = command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
