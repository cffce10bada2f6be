//! A system without some of its calls.

use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, SeccompRule, apply_filter};
use std::collections::BTreeMap;

/// Takes a call away from this thread, and from all that it starts: where one of these rules holds
/// for its arguments, or always where there is none, it fails with this error.
pub fn take_away(call: i64, rules: Vec<SeccompRule>, error: i32) {
    let refuse = SeccompAction::Errno(u32::try_from(error).expect("errors are small"));
    let processor = std::env::consts::ARCH.try_into();
    let filter = SeccompFilter::new(
        BTreeMap::from([(call, rules)]),
        SeccompAction::Allow,
        refuse,
        processor.expect("a known processor"),
    );
    let filter: BpfProgram = filter
        .and_then(TryInto::try_into)
        .expect("a filter of one call");
    apply_filter(&filter).expect("a thread may bind itself");
}
