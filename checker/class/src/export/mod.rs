//! What other programs read: a file a format.

pub mod form;
pub mod quoted;
pub mod spreadsheet;
pub mod json;
pub mod canvas;
pub mod moodle;
pub mod worksheet;
pub mod gradescope;
pub mod prairielearn;
pub mod autolab;
pub mod found;
pub mod junit;
pub mod sarif;
pub mod github;

use form::Form;

/// All of them.
pub static FORMS: &[Form] = &[
    spreadsheet::FORM,
    json::FORM,
    canvas::FORM,
    moodle::FORM,
    worksheet::FORM,
    gradescope::FORM,
    prairielearn::FORM,
    autolab::FORM,
    junit::FORM,
    sarif::FORM,
    github::FORM,
];
