//! What the link checker finds, and what it leaves alone.

use book::links::faults;
use book::site::Pages;

/// A book of `page.html` with this text, a second page, and a style sheet.
fn book(text: &str) -> Pages {
    let mut pages = Pages::default();
    let other = "<h2 id=\"there\">There</h2><a href=\"../page.html\">back</a>";
    for (path, text) in [
        ("page.html", text),
        ("index.html", ""),
        ("css/look.css", ""),
        ("part/other.html", other),
    ] {
        pages.0.insert(path.to_string(), text.as_bytes().to_vec());
    }
    pages
}

#[track_caller]
fn assert_sound(text: &str) {
    assert_eq!(faults(&book(text)), [""; 0], "{text}");
}

#[track_caller]
fn assert_fault(text: &str, says: &str) {
    assert_eq!(faults(&book(text)), [says], "{text}");
}

#[test]
fn what_is_there_is_found() {
    assert_sound("<a href=\"part/other.html#there\">x</a><link href=\"css/look.css\">");
    assert_sound("<p id=\"here\"><a class=\"x\" href=\"#here\">x</a></p><a href=\"/\">home</a>");
    assert_sound("<img src=\"data:image/png;base64,AAAA\">");
    assert_sound("<a href=\"./part/../index.html\">x</a>");
}

#[test]
fn a_reader_may_go_elsewhere_but_the_page_may_not() {
    assert_sound("<a href=\"https://distill.pub/2017/momentum/\">x</a>");
    for tag in ["script src", "img src", "link href", "iframe src"] {
        for target in ["https://example.org/x", "//example.org/x"] {
            let says = format!("page.html: {target} would be loaded from another machine");
            assert_fault(&format!("<{tag}=\"{target}\"></a>"), &says);
        }
    }
}

#[test]
fn a_link_to_nowhere_is_found() {
    assert_fault(
        "<a href=\"gone.html\">x</a>",
        "page.html: gone.html leads to gone.html, which is not there",
    );
    assert_fault(
        "<a href=\"part/other.html#gone\">x</a>",
        "page.html: part/other.html#gone leads to an anchor that is not in part/other.html",
    );
    assert_fault(
        "<a href=\"#gone\">x</a>",
        "page.html: #gone leads to an anchor that is not in page.html",
    );
    assert_fault(
        "<a href=\"other.html\">x</a>",
        "page.html: other.html leads to other.html, which is not there",
    );
}

#[test]
fn an_id_that_is_there_twice_is_found() {
    assert_fault(
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "page.html: the id a is there twice",
    );
}

#[test]
fn what_scripts_and_comments_say_is_no_link() {
    assert_sound(
        "<script>let a = '<a href=\"gone.html\">';</script><!-- <a href=\"gone.html\"> -->",
    );
    assert_sound("<style>p::before { content: '<a href=\"gone.html\">' }</style>");
    assert_sound("<p data-href=\"gone.html\"></p>");
}
