//! The options of the command line, and which of them a figure takes.

/// What a figure can be told.
#[derive(Debug, Clone, Copy)]
pub struct Takes {
    /// The surfaces that it can draw, the standard one first.
    pub surfaces: &'static [&'static str],
    pub arrows: bool,
    pub start: bool,
    /// How many learning rates and momenta it can show.
    pub rates: usize,
    pub momenta: usize,
    pub steps: bool,
    pub size: bool,
    pub levels: bool,
}

/// An option of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    Surface,
    A,
    B,
    Start,
    Lr,
    Momentum,
    Steps,
    Arrows,
    Size,
    Levels,
}

impl Flag {
    pub const ALL: [Self; 10] = [
        Self::Surface,
        Self::A,
        Self::B,
        Self::Start,
        Self::Lr,
        Self::Momentum,
        Self::Steps,
        Self::Arrows,
        Self::Size,
        Self::Levels,
    ];

    /// The option as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Surface => "--surface",
            Self::A => "--a",
            Self::B => "--b",
            Self::Start => "--start",
            Self::Lr => "--lr",
            Self::Momentum => "--momentum",
            Self::Steps => "--steps",
            Self::Arrows => "--arrows",
            Self::Size => "--size",
            Self::Levels => "--levels",
        }
    }

    /// How many values a figure takes with this option; none if it has no use for it.
    pub fn values(self, takes: &Takes) -> usize {
        match self {
            Self::Surface => usize::from(takes.surfaces.len() > 1),
            Self::A | Self::B => usize::from(takes.surfaces.contains(&"bowl")),
            Self::Start => usize::from(takes.start),
            Self::Lr => takes.rates,
            Self::Momentum => takes.momenta,
            Self::Steps => usize::from(takes.steps),
            Self::Arrows => usize::from(takes.arrows),
            Self::Size => usize::from(takes.size),
            Self::Levels => usize::from(takes.levels),
        }
    }
}
