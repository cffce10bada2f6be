//! Linux: a filter of system calls, kept short. The kernel runs it before each of a program's calls,
//! and once for every call there is when the filter is switched on, while a learner waits.
//!
//! What is told apart by arguments is seccompiler's work, which spends five instructions and more on
//! a call; one that is known by its number alone takes one here.

use crate::words;
use anyhow::{Context, Result};
use nix::libc::{BPF_JA, BPF_JEQ, BPF_JMP, BPF_K, BPF_RET, c_long};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, apply_filter, sock_filter,
};
use std::collections::BTreeMap;

/// Calls that are told apart by their arguments: one of the rules has to hold.
pub type Rules = BTreeMap<c_long, Vec<SeccompRule>>;

/// What becomes of a system call.
pub struct Filter {
    /// Of those with rules: where one holds, and where none does.
    pub ruled: Vec<(Rules, [SeccompAction; 2])>,
    /// Of the rest, by their numbers; the first list that has it decides.
    pub named: Vec<(Vec<c_long>, SeccompAction)>,
    /// Of every other.
    pub others: SeccompAction,
}

/// With so many instructions a program of seccompiler's begins: they end a process of another
/// processor, and load the call's number.
const HEAD: usize = 4;

impl Filter {
    /// Has it decide on every call of this process, and of whatever it starts; for good.
    ///
    /// # Errors
    /// When there is no filter for this processor, or the kernel does not take it.
    pub fn switch_on(self) -> Result<()> {
        let program = self.program();
        let program = program.context(words::sandbox::NO_FILTER)?;
        apply_filter(&program).context(words::sandbox::FILTER_NOT_ON)
    }

    fn program(self) -> Result<BpfProgram> {
        let mut program = BpfProgram::new();
        let mut ruled = Vec::new();
        for (rules, [holds, fails]) in self.ruled {
            ruled.extend(rules.keys().copied());
            let arch = std::env::consts::ARCH.try_into();
            let arch = arch.context(words::sandbox::UNKNOWN_PROCESSOR)?;
            let part: BpfProgram = SeccompFilter::new(rules, fails, holds, arch)?.try_into()?;
            // Its last instruction decides on the others: here the next part does.
            let begin = if program.is_empty() { 0 } else { HEAD };
            program.extend(part[begin..part.len() - 1].iter().cloned());
        }
        for (mut calls, action) in self.named {
            calls.retain(|call| !ruled.contains(call));
            program.extend(by_number(&calls, action)?);
        }
        program.push(decide(self.others));
        Ok(program)
    }
}

/// A comparison a call, each of which leads to the one decision at their end.
fn by_number(calls: &[c_long], action: SeccompAction) -> Result<BpfProgram> {
    let mut part = BpfProgram::new();
    for (number, call) in calls.iter().enumerate() {
        // Behind those that are left and the jump over the decision.
        let ahead = u8::try_from(calls.len() - number).context(words::sandbox::TOO_MANY_CALLS)?;
        let call = u32::try_from(*call).context(words::sandbox::NO_SUCH_CALL)?;
        part.push(instruction(BPF_JMP | BPF_JEQ, ahead, call));
    }
    part.push(instruction(BPF_JMP | BPF_JA, 0, 1));
    part.push(decide(action));
    Ok(part)
}

fn decide(action: SeccompAction) -> sock_filter {
    instruction(BPF_RET, 0, action.into())
}

/// With a constant, and a jump where the comparison holds.
fn instruction(code: u32, jt: u8, k: u32) -> sock_filter {
    let code = (code | BPF_K) as u16;
    sock_filter { code, jt, jf: 0, k }
}

/// The argument of this number, how it is compared, and with what: all of them have to hold.
///
/// # Errors
/// When no call has such an argument.
pub fn rule(conditions: &[(u8, SeccompCmpOp, u64)]) -> Result<SeccompRule> {
    let condition = |(argument, compared, value): &(u8, SeccompCmpOp, u64)| {
        SeccompCondition::new(*argument, SeccompCmpArgLen::Dword, compared.clone(), *value)
    };
    let conditions = conditions.iter().map(condition).collect::<Result<_, _>>()?;
    Ok(SeccompRule::new(conditions)?)
}
