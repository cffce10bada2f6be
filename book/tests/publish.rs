//! The pages as others find them: titles, descriptions, addresses.

mod common;

use book::engine::extensions::FIGURES;
use book::lean::lean;
use book::publish::SiteUrl;
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
    for (script, expected) in [
        (
            "// What.\n(function () {\n  /** One\n   *  two. */\n  const a = 1; // why\n\n  /* x */\n  go(`a`);\n})();\n",
            "(function(){const a=1;go(`a`)})();",
        ),
        (
            "const list = [\n  a - -b,\n  c + +d,\n];\nlet e = f\n",
            "const list=[a- -b,c+ +d];let e=f",
        ),
        (
            "let a = b\n(c)\nd = 'e = f // g'\nh()",
            "let a=b\n(c)\nd='e = f // g'\nh()",
        ),
        (
            "go(`a = ${b ? `c = ${ d }` : { e: 1 }.e} f`, g = /[/'] = x/g, h / i / j);",
            "go(`a = ${b?`c = ${d}`:{e:1}.e} f`,g=/[/'] = x/g,h/i/j);",
        ),
        (
            "a((b) => (c, d) => () => e((f) => f)), async (g) => '(h) => i'",
            "a(b=>(c,d)=>()=>e(f=>f)),async(g)=>'(h) => i'",
        ),
        (
            "return x\n  ? 'it\\'s = so' : \"a = b\"",
            "return x?'it\\'s = so':\"a = b\"",
        ),
    ] {
        assert_eq!(lean(script), expected, "{script}");
    }
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

/// The words of a page's prose that are written as at a keyboard: `-1`, `10^3`, `x*y`. Code, formulas and
/// pictures are no prose.
fn untypeset(page: &str) -> Vec<String> {
    let main = page.split_once("<main>").map_or("", |(_, main)| main);
    let mut main = main.split("</main>").next().unwrap_or_default().to_string();
    for tag in ["pre", "code", "math", "svg"] {
        while let Some(start) = main.find(&format!("<{tag}")) {
            let close = format!("</{tag}>");
            let length = main[start..].find(&close).expect("it is closed");
            main.replace_range(start..start + length + close.len(), " ");
        }
    }
    let mut is_tag = false;
    let text = main.chars().map(|c| {
        is_tag = is_tag && c != '>' || c == '<';
        if is_tag || c == '>' { ' ' } else { c }
    });
    let text: String = text.collect();
    let words = text.split_whitespace();
    let odd = words.filter(|word| {
        let signs: Vec<char> = word.chars().collect();
        signs.iter().enumerate().any(|(at, sign)| {
            let before = at.checked_sub(1).map(|at| signs[at]);
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let after = signs.get(at + 1).copied();
            let is_exponent = |c: char| c == 'e' && digit(at.checked_sub(2).map(|at| signs[at]));
            match sign {
                '^' => true,
                '*' => before.is_some_and(char::is_alphanumeric) && after.is_some(),
                '-' => digit(after) && before.is_none_or(|c| !c.is_alphabetic() && !is_exponent(c)),
                _ => false,
            }
        })
    });
    odd.map(str::to_string).collect()
}

#[test]
fn what_is_not_typeset_is_seen() {
    let page = "<main><p>At (-2, 1) and 3-4, 10^3 or x*y; <code>a^b</code>, 1e-5, − 2, ext-04, step-1</p></main>";
    assert_eq!(untypeset(page), ["(-2,", "3-4,", "10^3", "x*y;"]);
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own() {
    let out = TempDir::new().expect("a folder");
    let out = out.path().join("book");
    let weaver = Weaver::new(common::places());
    site::build(&weaver, &out).expect("the book can be built");
    let pages = Pages::read(&out).expect("it can be read");
    let is_ours = |path: &str| path.starts_with("live/") && path.ends_with(".js");
    let ours = pages.0.iter().filter(|(path, _)| is_ours(path));
    let size: usize = ours.map(|(_, script)| script.len()).sum();
    assert!(
        (1..100_000).contains(&size),
        "the scripts of the figures are {size} bytes together"
    );
    for (name, page) in pages.html() {
        let untypeset = untypeset(page);
        assert!(
            untypeset.is_empty(),
            "{name}: a minus is −, a power is raised, a product has its sign: {untypeset:?}"
        );
    }
    for (name, page) in pages.html() {
        // A page loads the scripts of its own figures, and each figure has its script there.
        let sources = page.split("<script src=\"live/").skip(1);
        let scripts: Vec<String> = sources
            .filter_map(|rest| Some(format!("live/{}", rest.split('"').next()?)))
            .collect();
        let live = page.split("data-live=\"").skip(1);
        let kinds = live.filter_map(|rest| rest.split('"').next());
        let of_extensions = FIGURES.map(|(kind, _)| kind);
        for kind in kinds.filter(|kind| of_extensions.contains(kind)) {
            let fills = |script: &&String| {
                let text = String::from_utf8_lossy(&pages.0[*script]);
                script.starts_with("live/kinds/")
                    && [format!(".{kind}="), format!("{kind}:map(")]
                        .iter()
                        .any(|way| text.contains(way))
            };
            assert!(scripts.iter().any(|it| fills(&it)), "{name}: {kind}");
        }
    }
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
