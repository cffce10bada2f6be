//! What a chapter may name, and what is said when it names what is not there.

mod common;

use book::places::Places;
use book::weave::{Weaver, item};
use std::fs;
use std::path::Path;

fn weaver() -> Weaver {
    Weaver::new(common::places())
}

/// The chapter, woven.
fn woven(text: &str) -> String {
    weaver()
        .weave(text)
        .unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// The only thing that is wrong with the chapter: its line and what is said.
fn fault(text: &str) -> String {
    let faults = weaver()
        .weave(text)
        .expect_err("something is wrong with this chapter");
    let lines: Vec<String> = faults
        .iter()
        .map(|fault| format!("{}: {}", fault.line, fault.says))
        .collect();
    lines.join("\n")
}

#[test]
fn prose_stays_as_it_is() {
    let text = "# A heading\n\nProse with `code $x$ {{braces}}`, 5 $ and 6 $.\n\n```console\ncargo run  # $HOME {{#item}}\n```\n";
    assert_eq!(woven(text), text);
}

#[test]
fn an_item_is_taken_from_its_source_by_name() {
    insta::assert_snapshot!(woven("{{#item solutions/ex03_step::step}}"), @r##"
        ```rust
        /// One step of gradient descent: `p − lr · gradient(p)`.
        ///
        /// - `gradient`: returns the slope of the loss at a point, one number for each coordinate.
        /// - `p`: where you stand. `lr`: the learning rate.
        /// - Returns the next point. The formula is the same for every rate, also for 0 and below, and for
        ///   every slope, however small, and also where it is not finite.
        ///
        /// The slope under your feet is all that the optimiser can see: call `gradient` once, at `p`.
        pub fn step<const N: usize>(
            gradient: impl Fn(Point<N>) -> Point<N>,
            p: Point<N>,
            lr: f64,
        ) -> Point<N> {
            let slope = gradient(p);
            std::array::from_fn(|i| p[i] - lr * slope[i])
        }
        ```
        "##);
}

#[test]
fn an_item_can_be_shown_without_its_comment_or_as_its_body_alone() {
    insta::assert_snapshot!(woven("{{#item solutions/ex03_step::step nodoc}}"), @r##"
        ```rust
        pub fn step<const N: usize>(
            gradient: impl Fn(Point<N>) -> Point<N>,
            p: Point<N>,
            lr: f64,
        ) -> Point<N> {
            let slope = gradient(p);
            std::array::from_fn(|i| p[i] - lr * slope[i])
        }
        ```
        "##);
    insta::assert_snapshot!(woven("{{#item solutions/ex01_surface::Bowl::value body}}"), @r##"
        ```rust
        let [x, y] = p;
        0.5 * (self.a * (x * x) + self.b * (y * y))
        ```
        "##);
}

#[test]
fn a_copy_without_solutions_has_the_same_listings() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = Weaver::new(Places {
        root: folder.path().to_path_buf(),
        exercises: folder.path().join("exercises"),
        ..common::places()
    });
    for text in [
        "{{#item solutions/ex03_step::step}}",
        "{{#item solutions/ex01_surface::Bowl::value body}}",
    ] {
        assert_eq!(
            copy.weave(text).expect("it is woven"),
            woven(text),
            "{text}"
        );
    }
    assert!(copy.weave("{{#item solutions/ex42_none::step}}").is_err());
}

#[test]
fn types_and_constants_are_items_too() {
    insta::assert_snapshot!(woven("{{#item solutions/ex01_surface::Point nodoc}}"), @r##"
        ```rust
        pub type Point<const N: usize = 2> = [f64; N];
        ```
        "##);
    insta::assert_snapshot!(woven("{{#item solutions/ex01_surface::Bowl nodoc}}"), @r##"
        ```rust
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct Bowl {
            /// The curvature along x.
            pub a: f64,
            /// The curvature along y.
            pub b: f64,
        }
        ```
        "##);
    insta::assert_snapshot!(woven("{{#item solutions/ex01_surface::Bowl::ELONGATED nodoc}}"), @r##"
        ```rust
        pub const ELONGATED: Self = Self { a: 1.0, b: 20.0 };
        ```
        "##);
}

#[test]
fn an_item_that_is_not_there_fails_the_build() {
    insta::assert_snapshot!(fault("Text.\n\n{{#item solutions/ex03_step::stride}}\n"), @r#"3: solutions/ex03_step/src/lib.rs has no item stride"#);
    insta::assert_snapshot!(fault("{{#item solutions/ex33_step::step}}"), @r#"1: solutions/ex33_step/src/lib.rs is not there"#);
    insta::assert_snapshot!(fault("{{#item exercises/ex03_step::stride}}"), @r#"1: exercises/ex03_step/src/lib.rs has no item stride"#);
    insta::assert_snapshot!(fault("{{#item checker/src::main}}"), @r#"1: checker/src::main is no item: it reads solutions/ex03_step::step or exercises/…"#);
    insta::assert_snapshot!(fault("{{#item solutions/ex03_step::step loud}}"), @r#"1: {{#item}} knows the options body and nodoc, not loud"#);
    insta::assert_snapshot!(fault("{{#item}}"), @r#"1: {{#item}} names no item: {{#item solutions/ex03_step::step}}"#);
}

#[test]
fn a_program_is_listed_whole() {
    let listed = woven("{{#listing line.rs}}");
    assert!(listed.starts_with("```rust\n// exercises/"), "{listed}");
    assert!(listed.ends_with("}\n```"), "{listed}");
    insta::assert_snapshot!(fault("{{#listing none.rs}}"), @r#"1: there is no program none.rs in book/listings"#);
    insta::assert_snapshot!(fault("{{#listing ../Cargo.toml}}"), @r#"1: there is no program ../Cargo.toml in book/listings"#);
}

/// A repository with one exercise, as the reader has left it.
fn left_by_a_reader(dir: &Path, exercise: &str) -> Places {
    let solution = "/// Doubles.\npub fn double(x: f64) -> f64 {\n    2.0 * x\n}\n";
    for (folder, text) in [("solutions", solution), ("exercises", exercise)] {
        let src = dir.join(folder).join("ex03_step/src");
        fs::create_dir_all(&src).expect("a folder can be made");
        fs::write(src.join("lib.rs"), text).expect("a file can be written");
    }
    Places {
        root: dir.to_path_buf(),
        exercises: dir.join("exercises"),
        chapters: dir.join("chapters"),
    }
}

#[test]
fn a_stub_is_shown_as_it_was_handed_out_whatever_the_reader_made_of_it() {
    let stub = "/// Doubles.\npub fn double(x: f64) -> f64 {\n    todo!(\"twice x\")\n}\n";
    let solved = "/// Doubles.\npub fn double(x: f64) -> f64 {\n    x + x\n}\n";
    let listing = |exercise: &str| {
        let dir = tempfile::tempdir().expect("a folder");
        let places = left_by_a_reader(dir.path(), exercise);
        item::block(&places, "exercises/ex03_step::double").expect("it is listed")
    };
    assert!(
        listing(stub).contains("todo!(\"twice x\")"),
        "the stub's own words are shown"
    );
    for left in [solved, "pub fn double(x: f64 -> {", "", "fn other() {}"] {
        let listing = listing(left);
        let expected = "```rust\n/// Doubles.\npub fn double(x: f64) -> f64 {\n    todo!()\n}\n```";
        assert_eq!(listing, expected, "the reader's file was: {left}");
    }
}

#[test]
fn numbers_stand_in_prose_code_and_formulas() {
    assert_eq!(
        woven("At {{=gradient.at_start}}, and `{{=limit.plain}}`."),
        "At (−2.5, 40), and `0.1`."
    );
    assert!(woven("$x = {{=factor.r009.y}}$").contains("−</mo><mn>0.8</mn>"));
    assert_eq!(woven("```text\n{{=limit.plain}}\n```"), "```text\n0.1\n```");
}

#[test]
fn a_number_that_is_not_there_fails_the_build() {
    insta::assert_snapshot!(fault("One.\nTwo {{=limit.plane}}.\n\n$y = {{=none}}$\n"), @r##"
        2: there is no number limit.plane: book/src/numbers has them all
        4: there is no number none: book/src/numbers has them all
        "##);
}

#[test]
fn a_prime_stands_beside_what_it_belongs_to() {
    for (formula, letter, sign) in [
        ("f'", "<mi>f</mi>", "′"),
        ("f'''", "<mi>f</mi>", "‴"),
        ("x_1'", "<msub><mi>x</mi><mn>1</mn></msub>", "′"),
    ] {
        let sign = format!(r#"<mo lspace="0" rspace="0">{sign}</mo>"#);
        assert_eq!(
            woven(&format!("${formula}$")),
            format!("<math><mrow>{letter}{sign}</mrow></math>"),
            "{formula}"
        );
    }
    let nested = woven("$(x^2)' = {(f(y'))}'$");
    assert!(!nested.contains("<mo>′</mo>"), "{nested}");
}

#[test]
fn formulas_become_mathml() {
    insta::assert_snapshot!(woven("So $p' = p - \\mathrm{lr} \\cdot \\nabla f(p)$ it is."), @r#"So <math><mrow><mi>p</mi><mo lspace="0" rspace="0">′</mo></mrow><mo>=</mo><mi>p</mi><mo>−</mo><mrow><mspace/><mi mathvariant="normal">lr</mi></mrow><mo lspace="0.2222em" rspace="0.2222em">·</mo><mrow><mspace/><mi mathvariant="normal">∇</mi></mrow><mi>f</mi><mo stretchy="false">(</mo><mi>p</mi><mo stretchy="false">)</mo></math> it is."#);
    insta::assert_snapshot!(woven("$$ |a_1| * b_2 \\geq \\frac{1}{2} $$"), @r#"<math display="block"><mo stretchy="false" lspace="0" rspace="0">&#124;</mo><msub><mi>a</mi><mn>1</mn></msub><mo stretchy="false" lspace="0" rspace="0">&#124;</mo><mo lspace="0.2222em" rspace="0.2222em">∗</mo><msub><mi>b</mi><mn>2</mn></msub><mo>≥</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"#);
    insta::assert_snapshot!(woven("<details><summary>at $y = 2$</summary>\n\nYes.\n\n</details>"), @r##"
        <details><summary>at <math><mi>y</mi><mo>=</mo><mn>2</mn></math></summary>

        Yes.

        </details>
        "##);
    insta::assert_snapshot!(woven("| a | b |\n|---|---|\n| $|x|$ | 1 |\n"), @r##"
        | a | b |
        |---|---|
        | $|x|$ | 1 |
        "##);
}

#[test]
fn a_formula_that_is_none_fails_the_build() {
    insta::assert_snapshot!(fault("Look:\n\n$$ \\frac{1}{ $$\n"), @r#"3: a formula $$…$$ that does not end, or whose braces do not match"#);
    insta::assert_snapshot!(fault("An $\\unknowncommand$."), @r#"1: the formula $\unknowncommand$ is not understood: 0: Unknown command "\unknowncommand"."#);
}

#[test]
fn a_figure_holds_its_picture_its_settings_and_its_caption() {
    let words = "{{#figure walk surface=bowl lr=0.09 start=-2.5,2 steps=3 uses=ex03_step}}\nLook at $y$.\n{{#end}}\n";
    let text = woven(words);
    let figure = "<figure class=\"live\" data-live=\"walk\" data-uses=\"ex03_step\" data-surface=\"bowl\" data-a=\"1\" \
                  data-b=\"20\" data-start=\"-2.5 2\" data-lr=\"0.09\" data-steps=\"3\" data-threshold=\"0.001\" \
                  data-ceiling=\"1000000\" id=\"fig-walk-1\">\n\
                  <svg aria-labelledby=\"fig-walk-1-title fig-walk-1-desc\" ";
    assert!(text.contains(figure), "{text}");
    for part in [
        "<title id=\"fig-walk-1-title\">",
        "<desc id=\"fig-walk-1-desc\">",
        "</svg>\n<figcaption>\n\nLook at <math><mi>y</mi></math>\u{2060}.\n\n</figcaption></figure>\n",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(
        text.starts_with("<style>"),
        "the dark themes' colours come with it"
    );
    let again = woven(&format!("{words}\n{words}"));
    assert!(
        again.contains("id=\"fig-walk-2\""),
        "every figure has an id of its own"
    );
}

#[test]
fn a_fixed_figure_is_left_alone_by_the_script() {
    let text = woven("{{#figure check surface=terrain static=true}}\nA V.\n{{#end}}\n");
    assert!(
        text.contains("<figure class=\"still\" id=\"fig-check-1\">"),
        "{text}"
    );
}

#[test]
fn a_line_never_begins_with_the_full_stop_behind_a_formula() {
    let text = woven("Let $a$. Or $b$ and ($c$)!");
    assert!(text.contains("</math>\u{2060}."), "{text}");
    assert!(text.contains("</math> and"), "{text}");
    assert!(text.contains("</math>\u{2060})!"), "{text}");
}

#[test]
fn a_figure_that_cannot_be_drawn_fails_the_build() {
    let figure = |words: &str| {
        fault(&format!(
            "{{{{#figure {words}}}}}\nCaption.\n{{{{#end}}}}\n"
        ))
    };
    insta::assert_snapshot!(figure("stroll"), @r#"1: there is no figure of the kind stroll: there are walk, arrows, sweep, panels, momentum, saddle, map, check, surface, guard, race, back, board, needle, round, dual, split, spring, rule, landscape, schedules, handful, curve, steps, moves, paths, cascade, cloud, basins, gamble, race-bowl, race-terrain, race-rosenbrock, race-beale, houses, price, holes, widths"#);
    insta::assert_snapshot!(figure("walk lr=fast"), @r#"1: lr=fast is not understood: invalid float literal"#);
    insta::assert_snapshot!(figure("walk speed=2"), @r#"1: speed=2 is not understood: there is no setting speed"#);
    insta::assert_snapshot!(figure("walk surface=valley"), @r#"1: surface=valley is not understood: the surfaces are bowl, saddle and terrain"#);
    insta::assert_snapshot!(figure("walk uses=ex12_jump"), @r#"1: uses=ex12_jump is not understood: there is no such exercise"#);
    insta::assert_snapshot!(figure("walk"), @r#"1: the figure walk cannot be drawn: it takes one learning rate: lr=0.09"#);
    insta::assert_snapshot!(figure("momentum lr=0.02"), @r#"1: the figure momentum cannot be drawn: it takes a momentum: momentum=0.9"#);
    insta::assert_snapshot!(figure("guard lr=0.02"), @r#"1: the figure guard cannot be drawn: the guard does not speak: take a larger rate"#);
    insta::assert_snapshot!(fault("One.\n\n{{#figure walk lr=0.1}}\nNo end.\n"), @r#"3: the figure is not closed: its caption ends with a line {{#end}}"#);
    insta::assert_snapshot!(fault("{{#end}}\n"), @r#"1: an {{#end}} without its {{#figure …}}"#);
}

#[test]
fn an_unknown_directive_fails_the_build() {
    insta::assert_snapshot!(fault("One.\n{{#include other.md}}\n"), @r#"2: there is no directive {{#include}}: there are item, listing, figure … end, question and coverage"#);
    insta::assert_snapshot!(fault("See {{#item solutions/ex03_step::step}} here.\n"), @r#"1: a directive {{#…}} stands alone on its line, from the first column"#);
}

#[test]
fn a_question_says_why_each_wrong_answer_is_wrong() {
    insta::assert_snapshot!(woven("{{#question largest-rate}}"), @r##"
        <form class="question" data-question="largest-rate" data-tolerance="0.002">
        <p class="question-text">The bowl is ½(3x² + 20y²). For every learning rate below some limit plain gradient descent converges from any start, and above it from hardly any. What is the limit? (To within 0.002.)</p>
        <p class="question-answer"><label>Your answer <input name="answer" autocomplete="off" placeholder="one number"></label> <button type="submit">Check</button></p>
        <p class="question-reply" role="status"></p>
        <details><summary>All the answers, and what each of them means</summary>
        <dl>
        <dt data-answer="0.05">0.05</dt><dd>With that rate the steep direction lands on the floor in one step: it is the fastest there, not the limit. Overshooting by less than the distance itself still converges.</dd>
        <dt data-answer="0.08695652173913043">0.0869565</dt><dd>That is the rate which converges fastest, 2/(a + b). The limit lies above it.</dd>
        <dt data-answer="0.1" data-right="true">0.1</dt><dd>Yes.</dd>
        <dt data-answer="0.6666666666666666">0.666667</dt><dd>That is the limit of the shallow direction. The steep one blows up long before: the largest curvature sets the limit.</dd>
        <dt data-answer="1">1</dt><dd>There is no limit that fits all surfaces: it depends on the curvature.</dd>
        </dl></details></form>
        "##);
    insta::assert_snapshot!(fault("{{#question largest-rat}}"), @r#"1: there is no question largest-rat: there are one-step, loss-change, largest-rate, limit-from-slopes, what-it-sees, two-momentum-steps, momentum-of-a-walk, guard-speaks, saddle-slide"#);
}

#[test]
fn stressed_words_of_a_question_are_stressed() {
    let html = woven("{{#question what-it-sees}}");
    assert!(html.contains("on the <em>bowl</em>?"), "{html}");
}

#[test]
fn practice_never_shows_the_numbers_that_are_graded() {
    use book::weave::question::practice;
    use checker::understanding::questions::questions;
    for question in questions() {
        let practised = practice(question.name, "Ada", 1).expect("there is such a question");
        let graded = question.pose("Ada", 1, "");
        // A question with few numbers may draw the same ones by chance: look at several attempts.
        let differs = (1..6).any(|attempt| {
            let practised = practice(question.name, "Ada", attempt).expect("there is");
            practised.text != question.pose("Ada", attempt, "").text
        });
        assert!(
            differs,
            "{}: {} / {}",
            question.name, practised.text, graded.text
        );
    }
}
