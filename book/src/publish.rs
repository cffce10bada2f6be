//! What the built pages lack for readers who come from elsewhere: a title and a description of
//! their own, an address, a picture to show, a list of the pages.

use crate::lean::lean;
use crate::places::Places;
use anyhow::{Context, Result, bail, ensure};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The picture that other sites show beside a link, below `book/theme`.
const PREVIEW: &str = "preview.png";
/// The themes of mdBook that not every page can be read in: they are not offered.
const NOT_OFFERED: [&str; 3] = ["rust", "coal", "ayu"];
/// No description is longer: search engines cut it there.
const LONGEST: usize = 160;

/// Where the book will be published: `https://example.org/book/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteUrl(String);

impl SiteUrl {
    /// Reads an address; a `/` at its end may be left out.
    ///
    /// # Errors
    /// When it is no address of a folder on the web.
    pub fn read(text: &str) -> Result<SiteUrl> {
        let rest = text
            .strip_prefix("https://")
            .or(text.strip_prefix("http://"));
        let host = rest.map(|rest| rest.split('/').next().unwrap_or_default());
        let odd = |c: char| c.is_whitespace() || "\"'<>?#&".contains(c);
        if host.is_none_or(str::is_empty) || text.contains(odd) {
            bail!("{text} is no address to publish at: it reads https://example.org/book/");
        }
        Ok(SiteUrl(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The folder of the pages on their host: `/book/`.
    pub fn folder(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        self.0[host..]
            .find('/')
            .map_or("/", |at| &self.0[host + at..])
    }

    fn of(&self, page: &str) -> String {
        match page {
            "index.html" => self.0.clone(),
            page => format!("{}{page}", self.0),
        }
    }
}

/// Finishes the pages of `out`, in place. `title`: that of the book.
///
/// # Errors
/// When a file cannot be read or written, or mdBook writes its pages in another way than it did.
pub fn finish(places: &Places, out: &Path, title: &str, site: Option<&SiteUrl>) -> Result<()> {
    let mut addresses = String::new();
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(out)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_page = name.ends_with(".html") && name != "toc.html";
        names.extend(is_page.then_some(name));
    }
    names.sort();
    // The first chapter is there twice; its own address is that of the book.
    let first = fs::read(out.join("index.html")).context("index.html")?;
    lean_scripts(&out.join("live"))?;
    let kinds = scripts_of_kinds(&out.join("live/kinds"))?;
    for name in &names {
        let path = out.join(name);
        let text = fs::read_to_string(&path).with_context(|| name.clone())?;
        let is_first = name != "index.html" && same_words(text.as_bytes(), &first);
        let address = if is_first {
            "index.html"
        } else {
            name.as_str()
        };
        let text = without_idle_kinds(&text, &kinds);
        let finished = page(&text, name, title, site.map(|site| (site, address)))?;
        fs::write(&path, finished).with_context(|| name.clone())?;
        if let Some(site) = site.filter(|_| !is_first && name != "404.html") {
            writeln!(addresses, "  <url><loc>{}</loc></url>", site.of(name))?;
        }
    }
    if site.is_some() {
        let picture = places.book().join("theme").join(PREVIEW);
        fs::copy(picture, out.join(PREVIEW)).context(PREVIEW)?;
        let sitemap = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{addresses}</urlset>\n"
        );
        fs::write(out.join("sitemap.xml"), sitemap).context("sitemap.xml")?;
    }
    Ok(())
}

/// Makes the scripts of the figures in `folder` lean, and those in its folders.
fn lean_scripts(folder: &Path) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            lean_scripts(&path)?;
        } else if path.extension().is_some_and(|it| it == "js") {
            fs::write(&path, lean(&fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}

/// The scripts of single kinds of figures, by the names of their files.
fn scripts_of_kinds(folder: &Path) -> Result<Vec<(String, String)>> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let mut scripts = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        scripts.push((name.into_owned(), fs::read_to_string(&path)?));
    }
    Ok(scripts)
}

/// The page without the scripts of kinds of which it has no figure, where these are an extension's: other
/// kinds may build on one another.
fn without_idle_kinds(page: &str, kinds: &[(String, String)]) -> String {
    let figures = page.split("data-live=\"").skip(1);
    let figures: Vec<&str> = figures.filter_map(|rest| rest.split('"').next()).collect();
    let fills = |script: &str| {
        let named = |kind: &&str| {
            let ways = [format!(".{kind}="), format!("{kind}:")];
            ways.iter().any(|way| script.contains(way))
        };
        figures.iter().any(named)
    };
    let idle: Vec<String> = kinds
        .iter()
        .filter(|(_, script)| script.contains("live.further") && !fills(script))
        .map(|(name, _)| format!("src=\"live/kinds/{name}\""))
        .collect();
    let is_needed = |line: &&str| !idle.iter().any(|idle| line.contains(idle.as_str()));
    page.lines()
        .filter(is_needed)
        .fold(String::new(), |text, line| text + line + "\n")
}

/// One page with a head of its own.
fn page(text: &str, name: &str, title: &str, at: Option<(&SiteUrl, &str)>) -> Result<String> {
    let mut text = text.to_string();
    for theme in NOT_OFFERED {
        let line = format!("id=\"mdbook-theme-{theme}\"");
        let lines: Vec<&str> = text.lines().filter(|it| !it.contains(&line)).collect();
        ensure!(
            lines.len() + 1 == text.lines().count(),
            "{name}: the menu of themes has no line of its own for {theme} any more"
        );
        text = lines.join("\n") + "\n";
    }
    let old = between(&text, "<title>", "</title>").with_context(|| format!("{name}: no title"))?;
    let own = match name {
        "index.html" => title.to_string(),
        _ => old.replace(" - ", " · "),
    };
    text = text.replacen(
        &format!("<title>{old}</title>"),
        &format!("<title>{own}</title>"),
        1,
    );
    let (open, close) = ("<meta name=\"description\" content=\"", "\">");
    let general = between(&text, open, close).with_context(|| format!("{name}: no description"))?;
    let words = description(&text).unwrap_or_else(|| general.clone());
    let mut head = format!("{open}{words}{close}");
    if let Some((site, address)) = at {
        let (address, picture) = (site.of(address), site.of(PREVIEW));
        write!(
            head,
            "\n        <link rel=\"canonical\" href=\"{address}\">\n        \
             <meta property=\"og:type\" content=\"article\">\n        \
             <meta property=\"og:title\" content=\"{own}\">\n        \
             <meta property=\"og:description\" content=\"{words}\">\n        \
             <meta property=\"og:url\" content=\"{address}\">\n        \
             <meta property=\"og:image\" content=\"{picture}\">\n        \
             <meta name=\"twitter:card\" content=\"summary_large_image\">"
        )?;
    }
    Ok(text.replacen(&format!("{open}{general}{close}"), &head, 1))
}

/// Whether two pages have the same text under their menus.
fn same_words(one: &[u8], other: &[u8]) -> bool {
    let main = |page: &[u8]| {
        let page = String::from_utf8_lossy(page).into_owned();
        between(&page, "<main>", "</main>")
    };
    main(one) == main(other)
}

/// The first sentences of a page's own text, as the content of an attribute.
fn description(page: &str) -> Option<String> {
    let main = between(page, "<main>", "</main>")?;
    let paragraphs = main.split("<p>").skip(1);
    let words = paragraphs
        .filter(|it| !it.starts_with("<em>") && !it.contains("<math"))
        .filter_map(|it| Some(plain(it.split_once("</p>")?.0)))
        .find(|words| words.len() > 50)?;
    let ends = [". ", "? "].map(|end| words.match_indices(end));
    let ends = ends.into_iter().flatten().map(|(at, _)| at + 1);
    let whole = ends
        .chain([words.len()])
        .filter(|end| (50..=LONGEST).contains(end));
    let text = match whole.max() {
        Some(end) => words[..end].to_string(),
        None => {
            let cut = words.char_indices().take_while(|(at, _)| *at < LONGEST);
            let space = cut.filter(|(_, c)| *c == ' ').last();
            format!("{} …", &words[..space.map_or(words.len(), |(at, _)| at)])
        }
    };
    Some(text.replace('"', "&quot;"))
}

/// The text of some HTML, on one line; its entities stay.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if in_tag => {}
            c => text.push(c),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn between(text: &str, open: &str, close: &str) -> Option<String> {
    let (_, rest) = text.split_once(open)?;
    Some(rest.split_once(close)?.0.to_string())
}
