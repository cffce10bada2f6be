//! Runs one child to its end: hears it, answers it, and stops it with everything that it started.

use crate::process::group::Group;
use crate::process::pace::Pace;
use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// How a child came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It left with this status.
    Exit(i32),
    /// A signal ended it (Unix).
    Signal(i32),
    /// It was stopped: it wrote more than it may.
    TooMuchOutput,
    /// It was stopped: whoever heard it had heard enough.
    Refused,
    /// It was stopped: it slept, though a processor was there for it and nobody kept it waiting.
    Asleep,
    /// It was stopped: the clock on the wall ran out.
    WallClock,
}

/// What a child left behind.
#[derive(Debug)]
pub struct Outcome {
    pub end: End,
    /// The time that it used: of processors, with all that it waited for, and asleep. Only Unix
    /// tells the first, only Linux the second; what is not told is nothing.
    pub used: Duration,
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
}

/// What is watched from outside, for any child, on every system.
#[derive(Debug, Clone, Copy)]
pub struct Watch {
    /// Generous: it is there for children that wait for ever, not for slow ones. Where a child that
    /// is talked with waits for a processor, as [`Pace`] sees it, this clock stands still, up to
    /// [`PATIENCE`] times this.
    pub wall: Duration,
    /// Bytes on standard output and standard error together.
    pub output: usize,
}

/// So long a pipe may stay open when the child has ended and its group has been stopped. On a busy
/// machine what the child wrote may take a while to arrive, and nothing of it may be lost.
const ORPHAN: Duration = Duration::from_secs(10);

/// How much longer than its clock says a child may take that waits for a processor.
pub const PATIENCE: u32 = 3;

enum Event {
    Out(Vec<u8>),
    Err(Vec<u8>),
    Closed,
}

/// Hears what a child wrote on standard output, piece by piece, and says what to answer it; `None`
/// to stop it.
pub type Hear<'a> = &'a mut dyn FnMut(&[u8]) -> Option<Vec<u8>>;

/// Runs `command` with nothing on its standard input.
///
/// Once the child has ended, what it started is stopped as well, as far as its group reaches, and
/// with it the pipes are closed; one that an orphan elsewhere holds open is not waited for for
/// ever.
///
/// # Errors
/// When the child cannot be started or waited for.
pub fn supervise(command: Command, watch: Watch) -> io::Result<Outcome> {
    run(command, Vec::new(), watch, None)
}

/// Runs `command` as [`supervise`] does, and talks with it: says `input`, and then what `hear`
/// answers. If it sleeps instead of answering, it is stopped, where that can be told.
///
/// # Errors
/// As [`supervise`].
pub fn converse(command: Command, input: Vec<u8>, watch: Watch, hear: Hear) -> io::Result<Outcome> {
    run(command, input, watch, Some(hear))
}

fn run(
    mut command: Command,
    input: Vec<u8>,
    watch: Watch,
    mut hear: Option<Hear>,
) -> io::Result<Outcome> {
    let (heard, mut said) = line(&mut command)?;
    command.stderr(Stdio::piped());
    Group::begin(&mut command);
    let deadline = Instant::now() + watch.wall;
    let mut child = command.spawn()?;
    let mut group = Group::of(&child);
    // Its end of standard output must be open in the child alone, or it never closes.
    drop(command);

    let (say, to_say) = mpsc::channel::<Vec<u8>>();
    let (events, inbox) = mpsc::sync_channel(64);
    let stderr = child.stderr.take().expect("piped");
    // A child that does not read is its own affair: what it is told waits here, and not the rest.
    let tell = move || drop(to_say.iter().try_for_each(|words| said.write_all(&words)));
    let threads = on_thread(tell)
        .and_then(|()| drain(heard, events.clone(), Event::Out))
        .and_then(|()| drain(stderr, events, Event::Err));
    if let Err(error) = threads {
        stop(&mut child, &mut group);
        return Err(error);
    }
    let _ = say.send(input);
    let say = hear.is_some().then_some(say);

    let mut pace = hear.is_some().then(|| Pace::of(child.id()));
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let mut open = 2;
    let mut ended: Option<(ExitStatus, Instant)> = None;
    let mut used = Duration::ZERO;
    let end = loop {
        let event = inbox.recv_timeout(Duration::from_millis(if open == 0 { 1 } else { 20 }));
        pace.iter_mut().for_each(Pace::look);
        let is_quiet = !matches!(event, Ok(Event::Out(_) | Event::Err(_)));
        match event {
            Ok(Event::Out(bytes)) => {
                pace.iter_mut().for_each(Pace::spoke);
                if let (Some(hear), Some(say)) = (&mut hear, &say) {
                    match hear(&bytes) {
                        Some(answer) if answer.is_empty() => {}
                        Some(answer) => drop(say.send(answer)),
                        None => break End::Refused,
                    }
                }
                stdout.extend(bytes);
            }
            Ok(Event::Err(bytes)) => stderr.extend(bytes),
            Ok(Event::Closed) => open -= 1,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => thread::sleep(Duration::from_millis(1)),
        }
        if stdout.len() + stderr.len() > watch.output {
            break End::TooMuchOutput;
        }
        // While it writes, it has not ended; and to look is two system calls and more.
        if is_quiet
            && ended.is_none()
            && let Some((status, worked)) = reap(&mut child)?
        {
            (ended, used) = (Some((status, Instant::now())), worked);
            group.stop();
        }
        match ended {
            Some((status, _)) if open == 0 => break end_of(status),
            // Something that left the group holds a pipe open.
            Some((status, at)) if at.elapsed() > ORPHAN => break end_of(status),
            None if pace.as_ref().is_some_and(Pace::sleeps) => break End::Asleep,
            None => {
                let queued = pace.as_ref().map_or(Duration::ZERO, Pace::queued);
                if Instant::now() > deadline + queued.min(watch.wall * PATIENCE) {
                    break End::WallClock;
                }
            }
            Some(_) => {}
        }
    };
    if ended.is_none() {
        used = stop(&mut child, &mut group);
    }
    used += pace.map_or(Duration::ZERO, |pace| pace.slept());
    Ok(Outcome {
        end,
        used,
        stdout,
        stderr,
    })
}

/// Gives `command` its standard input and output; what it writes arrives in the first of these, and
/// what is written into the second it can read.
///
/// It reads and writes on one socket, and its standard input is empty: a learner's code that reads
/// there finds the end, and waits for nothing. A pipe could be opened a second time through
/// `/proc/self/fd`, and what was written to it read again; a socket cannot.
#[cfg(unix)]
fn line(command: &mut Command) -> io::Result<(impl Read + use<>, impl Write + use<>)> {
    let (theirs, ours) = std::os::unix::net::UnixStream::pair()?;
    command.stdin(Stdio::null());
    command.stdout(std::os::fd::OwnedFd::from(theirs));
    Ok((ours.try_clone()?, ours))
}

#[cfg(not(unix))]
fn line(command: &mut Command) -> io::Result<(impl Read + use<>, impl Write + use<>)> {
    let (heard, stdout) = io::pipe()?;
    let (stdin, said) = io::pipe()?;
    command.stdin(stdin).stdout(stdout);
    Ok((heard, said))
}

fn drain(
    mut pipe: impl Read + Send + 'static,
    events: mpsc::SyncSender<Event>,
    wrap: fn(Vec<u8>) -> Event,
) -> io::Result<()> {
    on_thread(move || {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(read @ 1..) = pipe.read(&mut buffer) {
            if events.send(wrap(buffer[..read].to_vec())).is_err() {
                return;
            }
        }
        let _ = events.send(Event::Closed);
    })
}

/// Where no thread is to be had, that is an error like any other.
fn on_thread(work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().spawn(work).map(drop)
}

/// Stops the child and everything in its group, and takes its status so that no zombie stays.
/// Returns the time that it used.
fn stop(child: &mut Child, group: &mut Group) -> Duration {
    group.stop();
    let _ = child.kill();
    loop {
        match reap(child) {
            Ok(None) => thread::sleep(Duration::from_millis(1)),
            Ok(Some((_, used))) => return used,
            Err(_) => return Duration::ZERO,
        }
    }
}

/// Takes the status of a child that has ended, and the processor time that it used. The system adds
/// that to what all children used before; so nobody takes another's meanwhile.
#[cfg(unix)]
fn reap(child: &mut Child) -> io::Result<Option<(ExitStatus, Duration)>> {
    use nix::sys::resource::{UsageWho, getrusage};
    use std::sync::{Mutex, PoisonError};
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

    let used = || -> io::Result<Duration> {
        let all = getrusage(UsageWho::RUSAGE_CHILDREN)?;
        let micros = [all.user_time(), all.system_time()];
        let micros = micros.map(|time| nix::sys::time::TimeValLike::num_microseconds(&time));
        Ok(Duration::from_micros(
            micros.iter().sum::<i64>().unsigned_abs(),
        ))
    };
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let before = used()?;
    let status = child.try_wait()?;
    let used = used()?.saturating_sub(before);
    Ok(status.map(|status| (status, used)))
}

#[cfg(not(unix))]
fn reap(child: &mut Child) -> io::Result<Option<(ExitStatus, Duration)>> {
    let status = child.try_wait()?;
    Ok(status.map(|status| (status, Duration::ZERO)))
}

#[cfg(unix)]
fn end_of(status: ExitStatus) -> End {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (Some(code), _) => End::Exit(code),
        (None, Some(signal)) => End::Signal(signal),
        (None, None) => End::Exit(-1),
    }
}

#[cfg(not(unix))]
fn end_of(status: ExitStatus) -> End {
    End::Exit(status.code().unwrap_or(-1))
}
