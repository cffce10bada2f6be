//! `xs[xs.len()]`, or an entry of an empty list.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Panicked;
use crate::glossary::types::{variable, whole_number};
use crate::words;
use syn::spanned::Spanned;
use syn::{Expr, ExprIndex, Pat};

pub static GLOSS: Gloss = Gloss {
    name: "index-past-the-end",
    reads: Reads::Panics(says),
    examples: &[
        example(
            "classify",
            "let last = losses[losses.len()];\nif last < threshold { Behaviour::Converges } else { Behaviour::Crawls }",
            "counting begins at 0: of 4 entries the last is `losses[3]`, in general `losses[losses.len() - 1]`; 4 is past the end.",
        ),
        example(
            "first_below",
            r"
    for k in 0..=losses.len() {
        if losses[k] < threshold { return Some(k); }
    }
    None
",
            "counting begins at 0: the only entry is `losses[0]`, and 1 is past the end. In general the last one is `losses[losses.len() - 1]`.",
        ),
        example(
            "linspace",
            "let mut posts = Vec::new();\nfor i in 0..n { posts[i] = start + end * i as f64; }\nposts",
            "`posts` begins empty, and `posts[0]` makes no room. A list grows by `posts.push(…)`.",
        ),
        example(
            "descend",
            r"
    let mut walk = vec![start];
    for i in 1..=steps {
        walk[i] = ex03_step::step(&gradient, walk[i - 1], lr);
    }
    walk
",
            "`walk` ends before `walk[1]`, and `walk[i] = …` makes no room. A list grows by `walk.push(…)`.",
        ),
        example(
            "first_below",
            "if losses[0] < threshold { Some(0) } else { None }",
            "`losses` is empty here: it has no `losses[0]`. Ask `losses.is_empty()` first.",
        ),
        example(
            "sample_grid",
            r"
    let mut grid = vec![vec![0.0; xs.len()]; ys.len()];
    for j in 0..ys.len() {
        for i in 0..xs.len() {
            grid[i][j] = surface([xs[i], ys[j]]);
        }
    }
    grid
",
            "in `grid[i][j]` the first index says which row. There are 2 rows, and `i` is 2: is it `grid[j][i]`?",
        ),
        example(
            "sample_grid",
            r"
    let mut grid = vec![vec![]; ys.len()];
    for j in 0..ys.len() {
        for i in 0..xs.len() {
            grid[j][i] = surface([xs[i], ys[j]]);
        }
    }
    grid
",
            "`grid[j]` begins empty, and `grid[j][i]` makes no room. A list grows by `grid[j].push(…)`.",
        ),
        example(
            "sample_grid",
            r"
    let mut grid: Vec<Vec<f64>> = Vec::with_capacity(ys.len());
    for j in 0..ys.len() {
        for i in 0..xs.len() {
            grid[j][i] = surface([xs[i], ys[j]]);
        }
    }
    grid
",
            "`grid` begins empty, and `grid[0]` makes no room. A list grows by `grid.push(…)`.",
        ),
        example(
            "sample_grid",
            r"
    let mut grid = vec![vec![0.0; ys.len()]; xs.len()];
    for j in 0..ys.len() {
        for i in 0..xs.len() {
            grid[j][i] = surface([xs[i], ys[j]]);
        }
    }
    grid
",
            "`vec![vec![0.0; ys.len()]; xs.len()]` has a row for each x. A row for each y is `vec![vec![0.0; xs.len()]; ys.len()]`.",
        ),
        example(
            "central_difference",
            r"
    let mut slopes = [0.0; N];
    for i in 0..2 {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        slopes[i] = (f(ahead) - f(behind)) / (2.0 * h);
    }
    slopes
",
            "points have N coordinates here, however many the caller has, not 2. Go through all of them: `for i in 0..N`.",
        ),
        example(
            "escape_step",
            "let mut k = 0;\nwhile trajectory[k][1].abs() <= distance {\n    k += 1;\n}\nSome(k)",
            "counting begins at 0: of 3 entries the last is `trajectory[2]`, in general `trajectory[trajectory.len() - 1]`; 3 is past the end.",
        ),
        silent(
            "first_below",
            "losses.iter().position(|&l| l < threshold).map(|k| k).or_else(|| panic!(\"index out of bounds\"))",
        ),
    ],
};

fn says(it: &Panicked) -> Option<String> {
    let numbers = it.words.strip_prefix("index out of bounds: the len is ")?;
    let (length, at) = numbers.split_once(" but the index is ")?;
    let (length, at): (usize, usize) = (length.parse().ok()?, at.parse().ok()?);
    let list = it.short(&it.indexing()?.expr)?;
    if let Some(count) = counted_coordinates(it) {
        return Some(format!(
            "points have N coordinates here, however many the caller has, not {count}. Go through all of \
             them: `for i in 0..N`."
        ));
    }
    if let Some(says) = laid_out_the_other_way(it) {
        return Some(says);
    }
    if let Some(says) = of_a_grid(it, &list, length, at) {
        return Some(says);
    }
    if let Some(index) = put_behind_the_end(it, &list).filter(|_| at == length && length > 0) {
        return Some(format!(
            "`{list}` ends before `{list}[{at}]`, and `{list}[{index}] = …` makes no room. A list grows by \
             `{list}.push(…)`."
        ));
    }
    if length == 1 {
        return Some(format!(
            "counting begins at 0: the only entry is `{list}[0]`, and {at} is past the end. In general the \
             last one is `{list}[{list}.len() - 1]`."
        ));
    }
    if length > 1 {
        let last = length - 1;
        return Some(format!(
            "counting begins at 0: of {length} entries the last is `{list}[{last}]`, in general \
            `{list}[{list}.len() - 1]`; {at} is past the end."
        ));
    }
    let function = it.function.as_ref();
    let begins = function.and_then(|function| function.value_of(&list));
    let is_made_here = begins.is_some_and(|begins| {
        let written = it.written(begins);
        written == "vec![]" || written == "Vec::new()" || written.starts_with("Vec::with_capacity(")
    });
    Some(match is_made_here {
        true => format!(
            "`{list}` begins empty, and `{list}[{at}]` makes no room. A list grows by `{list}.push(…)`."
        ),
        false => format!(
            "`{list}` is empty here: it has no `{list}[{at}]`. Ask `{list}.is_empty()` first."
        ),
    })
}

/// `walk[i] = …`, where `walk` is a list that is made here: its index.
fn put_behind_the_end(it: &Panicked, list: &str) -> Option<String> {
    let failed = it.indexing()?;
    let is_put = it.around.iter().any(|expr| match expr {
        Expr::Assign(assign) => is_same(&assign.left, failed),
        _ => false,
    });
    let begins = it.written(it.function.as_ref()?.value_of(list)?);
    let index = it.short(&failed.index)?;
    (is_put && begins.starts_with("vec![")).then_some(index)
}

/// `for i in 0..2` where it should be `0..N`: the number that is written there.
fn counted_coordinates(it: &Panicked) -> Option<u64> {
    let generics = &it.function.as_ref()?.signature.generics;
    generics.const_params().next()?;
    let index = variable(&it.indexing()?.index)?;
    it.around.iter().find_map(|expr| match expr {
        Expr::ForLoop(each) if matches!(&*each.pat, Pat::Ident(name) if name.ident == index) => {
            match &*each.expr {
                Expr::Range(range) => whole_number(range.end.as_deref()?),
                _ => None,
            }
        }
        _ => None,
    })
}

/// `vec![vec![0.0; ys.len()]; xs.len()]`: a row for each x, where one for each y is wanted.
fn laid_out_the_other_way(it: &Panicked) -> Option<String> {
    let mut list = &*it.indexing()?.expr;
    if let Expr::Index(row) = list {
        list = &row.expr;
    }
    let made = it.written(it.function.as_ref()?.value_of(&it.short(list)?)?);
    let entry = made.strip_prefix("vec![vec![")?;
    let entry = entry.strip_suffix("; ys.len()]; xs.len()]")?;
    Some(format!(
        "`{made}` has a row for each x. A row for each y is `vec![vec![{entry}; xs.len()]; ys.len()]`."
    ))
}

/// `grid[i][j]`: the first index says which row, the second which place in it.
fn of_a_grid(it: &Panicked, list: &str, length: usize, at: usize) -> Option<String> {
    let failed = it.indexing()?;
    let outer = it.around.iter().find_map(|expr| match expr {
        Expr::Index(outer) if is_same(&outer.expr, failed) => Some(outer),
        _ => None,
    });
    // `walk[k][1]`: a list of points, and no grid.
    let of_rows = outer.filter(|outer| length > 0 && !is_written_out(&outer.index));
    if let Some(outer) = of_rows {
        let (first, second) = (it.short(&failed.index)?, it.short(&outer.index)?);
        let rows = words::counts::rows(length);
        let are = if length == 1 { "is" } else { "are" };
        return Some(format!(
            "in `{list}[{first}][{second}]` the first index says which row. There {are} {rows}, and \
             `{first}` is {at}: is it `{list}[{second}][{first}]`?"
        ));
    }
    let Expr::Index(row) = &*failed.expr else {
        return None;
    };
    if length > 0 && is_written_out(&failed.index) {
        return None;
    }
    let (grid, first, second) = (
        it.short(&row.expr)?,
        it.short(&row.index)?,
        it.short(&failed.index)?,
    );
    Some(match length {
        0 => format!(
            "`{list}` begins empty, and `{list}[{second}]` makes no room. A list grows by \
             `{list}.push(…)`."
        ),
        _ => format!(
            "in `{list}[{second}]` the second index says which place in a row. A row has {length}, \
             and `{second}` is {at}: is it `{grid}[{second}][{first}]`?"
        ),
    })
}

/// Is the index a number that stands there?
fn is_written_out(index: &Expr) -> bool {
    whole_number(index).is_some()
}

fn is_same(expr: &Expr, index: &ExprIndex) -> bool {
    expr.span().byte_range() == index.span().byte_range()
}
