//! Scripts without what only their readers need: comments, indents, and the spaces beside most signs.

/// Signs that need no space beside them. Two pluses or minuses do: `a - -b`.
const SIGNS: &str = "=><,;:?(){}[]&|*!%/";

/// What stands at a place of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum In {
    /// Code, within so many braces since the text that it is part of.
    Code(usize),
    /// A text between this sign and the next of it.
    Text(char),
    /// A pattern; in brackets a slash does not end it.
    Pattern { bracket: bool },
}

/// The script made lean. Lines that could not run into each other are joined.
///
/// One with a text or a pattern that goes on over lines stays as it is.
pub fn lean(script: &str) -> String {
    let (mut lean, mut last, mut in_comment) = (String::new(), String::new(), false);
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            let Some(line) = squeezed(line) else {
                return script.to_string();
            };
            join(&mut lean, &last, &line);
            last = line;
        }
        in_comment &= !line.ends_with("*/");
    }
    lean
}

/// Puts a line behind what is there, of which `last` is the last one: without a break where the one or the other cannot end there.
fn join(lean: &mut String, last: &str, line: &str) {
    if line.starts_with([')', ']', '}']) && lean.ends_with(',') {
        lean.pop();
    }
    // A loop may have nothing but this for its body.
    let is_loop = |it: &str| it.starts_with("for(") || it.starts_with("while(");
    if line.starts_with('}') && lean.ends_with(';') && !is_loop(last) {
        lean.pop();
    }
    let goes_on = lean.ends_with(|c| ";,{([=>?:&|".contains(c)) || lean.is_empty();
    let is_more = line.starts_with(|c| ")]}.?:&|".contains(c));
    if !goes_on && !is_more {
        lean.push('\n');
    }
    lean.push_str(line);
}

/// A line of code without spaces beside signs; `None` where a text does not end in it.
fn squeezed(line: &str) -> Option<String> {
    let mut out = String::new();
    let mut within = vec![In::Code(0)];
    let mut signs = line.chars().peekable();
    while let Some(c) = signs.next() {
        let nested = within.len() > 1;
        let top = within.last_mut()?;
        match *top {
            In::Code(braces) => match c {
                ' ' => {
                    if needs_space(out.chars().last(), signs.peek().copied()) {
                        out.push(c);
                    }
                    continue;
                }
                '\'' | '"' | '`' => within.push(In::Text(c)),
                // A remark behind the code.
                '/' if signs.peek() == Some(&'/') => break,
                '/' if begins_pattern(&out) => within.push(In::Pattern { bracket: false }),
                '{' => *top = In::Code(braces + 1),
                '}' if braces == 0 && nested => drop(within.pop()),
                '}' => *top = In::Code(braces.saturating_sub(1)),
                _ => {}
            },
            In::Text(end) => match c {
                '\\' => {
                    out.push(c);
                    out.push(signs.next()?);
                    continue;
                }
                '$' if end == '`' && signs.peek() == Some(&'{') => {
                    out.push(c);
                    out.push(signs.next()?);
                    within.push(In::Code(0));
                    continue;
                }
                _ if c == end => drop(within.pop()),
                _ => {}
            },
            In::Pattern { bracket } => match c {
                '\\' => {
                    out.push(c);
                    out.push(signs.next()?);
                    continue;
                }
                '[' => *top = In::Pattern { bracket: true },
                ']' => *top = In::Pattern { bracket: false },
                '/' if !bracket => drop(within.pop()),
                _ => {}
            },
        }
        out.push(c);
        if matches!(within[..], [.., In::Code(_)]) {
            bare_argument(&mut out);
        }
    }
    matches!(within[..], [In::Code(_)]).then_some(out)
}

/// Takes the brackets from the only argument of a function, `(x)=>`, where nothing before them could run into
/// its name.
fn bare_argument(code: &mut String) {
    let name_of = |code: &str| {
        let (before, name) = code.strip_suffix(")=>")?.rsplit_once('(')?;
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let stands_alone = !before.ends_with(|c| is_name(c) || ")]'`\"".contains(c));
        let is_bare = !name.is_empty() && name.chars().all(is_name);
        (stands_alone && is_bare).then(|| (before.len(), name.to_string()))
    };
    if let Some((start, name)) = name_of(code) {
        code.truncate(start);
        code.push_str(&name);
        code.push_str("=>");
    }
}

/// Does a space between these say anything?
fn needs_space(before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let is_sum = |c: char| "+-".contains(c);
    if is_sum(before) || is_sum(after) {
        return is_sum(before) && is_sum(after);
    }
    !SIGNS.contains(before) && !SIGNS.contains(after)
}

/// Does a slash after `code` begin a pattern, rather than divide?
fn begins_pattern(code: &str) -> bool {
    let code = code.trim_end();
    code.is_empty() || code.ends_with("return") || code.ends_with(|c| "(,=:[!&|?{};>".contains(c))
}
