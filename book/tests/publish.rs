//! The pages as others find them: titles, descriptions, addresses.

mod common;

use book::publish::{SiteUrl, lean};
use book::site::{self, Pages};
use book::weave::Weaver;
use common::served::options;
use std::collections::BTreeSet;
use tempfile::TempDir;

/// A small book, built for `site`.
fn built(site: Option<&SiteUrl>) -> Pages {
    let folder = TempDir::new().expect("a folder");
    let options = options(folder.path(), folder.path(), 0);
    let weaver = Weaver::new(options.places);
    site::build_for(&weaver, &options.out, site).expect("the book can be built");
    Pages::read(&options.out).expect("it can be read")
}

fn text(pages: &Pages, name: &str) -> String {
    let bytes = pages.0.get(name);
    let bytes = bytes.unwrap_or_else(|| panic!("{name} is there"));
    String::from_utf8(bytes.clone()).expect("it is text")
}

#[test]
fn a_published_book_knows_its_address() {
    let site = SiteUrl::read("https://example.org/course/book").expect("an address");
    assert_eq!(site.folder(), "/course/book/");
    let pages = built(Some(&site));
    let missing = text(&pages, "404.html");
    assert!(
        missing.contains("<base href=\"/course/book/\">"),
        "the page for addresses that do not exist finds its styles from everywhere"
    );
    for name in ["index.html", "one.html"] {
        let page = text(&pages, name);
        for line in [
            "<link rel=\"canonical\" href=\"https://example.org/course/book/\">",
            "<meta property=\"og:image\" content=\"https://example.org/course/book/preview.png\">",
        ] {
            assert!(page.contains(line), "{name} lacks {line}");
        }
    }
    let sitemap = text(&pages, "sitemap.xml");
    assert_eq!(sitemap.matches("<loc>").count(), 1, "{sitemap}");
    assert!(sitemap.contains("<loc>https://example.org/course/book/</loc>"));
    assert!(pages.0["preview.png"].starts_with(b"\x89PNG"));
}

#[test]
fn a_book_for_files_names_no_address() {
    let pages = built(None);
    assert!(!pages.0.contains_key("sitemap.xml"));
    let page = text(&pages, "one.html");
    assert!(!page.contains("canonical") && !page.contains("og:"));
}

#[test]
fn a_lean_script_has_its_code_and_no_more() {
    let script = "// What.\n(function () {\n  /** One\n   *  two. */\n  const a = 1; // why\n\n  /* x */\n  go(`a`);\n})();\n";
    assert_eq!(
        lean(script),
        "(function () {\nconst a = 1; // why\ngo(`a`);\n})();\n"
    );
    let text = "const a = `one\n  // two`;\n";
    assert_eq!(lean(text), text, "what stands in a text is no comment");
}

#[test]
fn what_is_no_address_is_refused() {
    for odd in [
        "",
        "example.org",
        "https://",
        "https:///book",
        "https://a b/",
        "https://a/?b",
    ] {
        let why = SiteUrl::read(odd).expect_err(odd).to_string();
        assert!(why.contains("https://example.org/book/"), "{why}");
    }
    let root = SiteUrl::read("http://example.org").expect("a host is an address");
    assert_eq!(root.folder(), "/");
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own() {
    let out = TempDir::new().expect("a folder");
    let out = out.path().join("book");
    let weaver = Weaver::new(common::places());
    site::build(&weaver, &out).expect("the book can be built");
    let pages = Pages::read(&out).expect("it can be read");
    let scripts = pages
        .0
        .iter()
        .filter(|(path, _)| path.starts_with("live/") && path.ends_with(".js"));
    let size: usize = scripts.map(|(_, bytes)| bytes.len()).sum();
    assert!(
        (10_000..100_000).contains(&size),
        "the scripts are {size} bytes long"
    );
    let (mut titles, mut words) = (BTreeSet::new(), BTreeSet::new());
    for (path, page) in pages.html().filter(|(path, _)| *path != "toc.html") {
        let part = |open: &str, close: &str| {
            let (_, rest) = page.split_once(open).expect(path);
            rest.split_once(close).expect(path).0.to_string()
        };
        let title = part("<title>", "</title>");
        assert!(
            titles.insert(title.clone()),
            "{path}: {title} is there twice"
        );
        let said = part("<meta name=\"description\" content=\"", "\">");
        assert!((30..=200).contains(&said.len()), "{path}: {said}");
        // The first chapter is there twice.
        let again = path == "start-here.html" || path == "404.html";
        assert!(
            words.insert(said.clone()) || again,
            "{path}: {said} is there twice"
        );
        for theme in ["rust", "coal", "ayu"] {
            let theme = format!("mdbook-theme-{theme}");
            assert!(
                !page.contains(&theme),
                "{path} offers a theme that is hard to read"
            );
        }
    }
}
