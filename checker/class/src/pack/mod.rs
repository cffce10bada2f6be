//! What runs the grader elsewhere: scripts, a manifest, an autograder.

pub mod slurm;
pub mod kubernetes;
pub mod gradescope;
