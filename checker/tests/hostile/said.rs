//! What the checker said about an attempt.

use serde_json::Value;

/// A report.
pub struct Said(Value);

impl Said {
    pub fn new(report: Value) -> Said {
        Said(report)
    }

    pub fn verdict(&self) -> &str {
        self.0["verdict"].as_str().unwrap_or("null")
    }

    pub fn status(&self, exercise: &str) -> &str {
        self.exercise(exercise)["status"].as_str().unwrap_or("null")
    }

    /// The evidence on an exercise, a line each.
    pub fn evidence(&self, exercise: &str) -> String {
        lines(&self.exercise(exercise)["evidence"])
    }

    /// What is said about an item of the understanding part.
    pub fn item(&self, name: &str) -> &str {
        let items = self.0["understanding"]["items"].as_array();
        let mut items = items.expect("a list").iter();
        let item = items.find(|item| item["name"] == name);
        item.unwrap_or_else(|| panic!("no item is called {name}:\n{:#}", self.0))["says"]
            .as_str()
            .expect("a sentence")
    }

    /// The status of a figure, and what is said about it.
    pub fn figure(&self, file: &str) -> (&str, &str) {
        let mut figures = self.0["figures"].as_array().expect("a list").iter();
        let figure = figures.find(|figure| figure["file"] == file);
        let figure = figure.unwrap_or_else(|| panic!("no figure is {file}:\n{:#}", self.0));
        let words = |name: &str| figure[name].as_str().expect("words");
        (words("status"), words("says"))
    }

    /// What an instructor may want to know.
    pub fn remarks(&self) -> String {
        lines(&self.0["remarks"])
    }

    /// `place: what`, one for each lock.
    pub fn locks(&self) -> Vec<String> {
        let locks = self.0["locks"].as_array().expect("a list").iter();
        let words = |lock: &Value, name: &str| lock[name].as_str().expect("words").to_string();
        locks
            .map(|lock| format!("{}: {}", words(lock, "where"), words(lock, "what")))
            .collect()
    }

    /// The whole report.
    pub fn text(&self) -> String {
        format!("{:#}", self.0)
    }

    fn exercise(&self, name: &str) -> &Value {
        let mut exercises = self.0["exercises"].as_array().expect("a list").iter();
        let exercise = exercises.find(|exercise| exercise["name"] == name);
        exercise.unwrap_or_else(|| panic!("nothing is said about {name}:\n{:#}", self.0))
    }

    /// Everything is right, as if nothing had been tried.
    #[track_caller]
    pub fn is_complete(&self) {
        self.is("COMPLETE", &[]);
    }

    /// The whole is INCOMPLETE and the saddle has this status and these words in its evidence; all
    /// other steps passed.
    #[track_caller]
    pub fn saddle_is(&self, status: &str, words: &str) {
        self.is("INCOMPLETE", &[("ex09_saddle", status)]);
        self.says("ex09_saddle", words);
    }

    /// This is the verdict; these exercises have these statuses, and all others passed.
    #[track_caller]
    pub fn is(&self, verdict: &str, statuses: &[(&str, &str)]) {
        assert_eq!(self.verdict(), verdict, "the verdict on\n{:#}", self.0);
        for exercise in self.0["exercises"].as_array().expect("a list") {
            let name = exercise["name"].as_str().expect("a name");
            let status = statuses.iter().find(|(other, _)| *other == name);
            let status = status.map_or("passed", |(_, status)| status);
            assert_eq!(
                exercise["status"], status,
                "the status of {name} in\n{:#}",
                self.0
            );
        }
    }

    /// These words stand in the evidence on an exercise.
    #[track_caller]
    pub fn says(&self, exercise: &str, words: &str) {
        let evidence = self.evidence(exercise);
        assert!(
            evidence.contains(words),
            "the evidence on {exercise} should say {words:?}, and says:\n{evidence}"
        );
    }
}

fn lines(list: &Value) -> String {
    let lines = list.as_array().expect("a list").iter();
    let lines: Vec<&str> = lines.filter_map(Value::as_str).collect();
    lines.join("\n")
}
