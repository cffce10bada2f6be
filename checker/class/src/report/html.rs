//! HTML: whatever comes from outside is escaped, and a page carries all it needs.

use checker::text::printable;

/// Text as a page shows it, in an element or between quotes.
pub fn html(text: &str) -> String {
    let text = printable(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c => out.push(c),
        }
    }
    out
}

/// A whole page.
pub fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src \
         'unsafe-inline'\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n{body}</main>\n\
         </body>\n</html>\n",
        html(title),
        include_str!("style.css")
    )
}

/// A table with a line of heads; cells are HTML already.
pub fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().zip(heads);
        let cells: String = cells
            .map(|(cell, head)| format!("<td data-head=\"{}\">{cell}</td>", html(head)))
            .collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = rows.iter().map(row).collect();
    let heads: String = heads
        .iter()
        .map(|head| format!("<th scope=\"col\">{}</th>", html(head)))
        .collect();
    format!(
        "<div class=\"wide\" tabindex=\"0\"><table class=\"lines\"><thead><tr>{heads}</tr></thead>\n\
         <tbody>\n{rows}</tbody></table></div>\n"
    )
}

/// A bar for a part of a whole, with its number beside it.
pub fn bar(part: usize, whole: usize) -> String {
    let share = 100.0 * part as f64 / whole.max(1) as f64;
    format!(
        "<span class=\"one-line\"><span class=\"bar\" aria-hidden=\"true\"><span style=\"width:{share:.1}%\"></span></span> \
         {part} of {whole}</span>"
    )
}
