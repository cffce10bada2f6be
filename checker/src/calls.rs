//! What each exercise can be asked, and what it answers: a module each,
//! `course/<exercise>/call.rs`.

include!(concat!(env!("OUT_DIR"), "/calls.rs"));
