//! What a figure is drawn with: its own standard experiment, and what the command line changes.

use ex01_surface::Point;
use plot::Direction;

use crate::surface::Surface;
use crate::words;

/// Everything that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    pub surface: Surface,
    pub start: Point,
    /// Learning rates: at least one, except where a figure has no use for any or has pairs of its
    /// own.
    pub rates: Vec<f64>,
    /// Momenta, likewise.
    pub momenta: Vec<f64>,
    pub steps: usize,
    /// Which way arrows point, if there are any.
    pub arrows: Option<Direction>,
    /// How many learning rates and momenta the map has.
    pub size: [usize; 2],
    /// How many contours the surface gets.
    pub levels: usize,
}

impl Settings {
    /// One walk of plain gradient descent, as usual on this surface.
    pub fn standard(surface: Surface) -> Self {
        Self {
            surface,
            start: surface.start(),
            rates: vec![surface.rate()],
            momenta: vec![0.0],
            steps: surface.steps(),
            arrows: None,
            size: [0, 0],
            levels: plot::LEVELS,
        }
    }

    /// The headline of a descent: the surface, and what all the walks have in common.
    pub fn headline(&self) -> String {
        let mut title = format!("Gradient descent on {}", self.surface.formula());
        if let [lr] = self.rates.as_slice() {
            title += &format!(", learning rate {}", words::number(*lr));
        }
        match self.momenta.as_slice() {
            [momentum] if *momentum != 0.0 => {
                title += &format!(", momentum {}", words::number(*momentum));
            }
            _ => {}
        }
        title
    }

    /// Every pair of a learning rate and a momentum.
    pub fn pairs(&self) -> Vec<(f64, f64)> {
        let with = |lr: &f64| {
            let lr = *lr;
            self.momenta.iter().map(move |momentum| (lr, *momentum))
        };
        self.rates.iter().flat_map(with).collect()
    }

    /// What a person should know about odd settings, a sentence each.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let mut note = |value: Option<&f64>, text: &str| {
            notes.extend(value.map(|x| format!("{} {text}", words::number(*x))));
        };
        let rate = |odd: fn(f64) -> bool| self.rates.iter().find(|lr| odd(**lr));
        let momentum = |odd: fn(f64) -> bool| self.momenta.iter().find(|m| odd(**m));
        note(
            rate(|lr| lr < 0.0),
            "is a learning rate below 0: every step adds the gradient, and the walk climbs",
        );
        note(
            rate(|lr| lr == 0.0),
            "is a learning rate that takes no step: the walk stays at its start",
        );
        note(
            momentum(|m| m >= 1.0),
            "is a momentum of which nothing fades: the walk cannot come to rest",
        );
        note(
            momentum(|m| m < 0.0),
            "is a momentum below 0: it turns the velocity round at every step",
        );
        notes
    }
}
