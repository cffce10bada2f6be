//! Names for curves, to the right of a frame: each beside the end of its curve, and none on
//! another.

use plotters::prelude::*;

use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::dashes::Dashes;
use crate::sheet::palette::{INK, MUTED, Size, bold, letters, stroke, text_width};
use crate::sheet::units::px;

/// The name of a curve, in two or three lines.
pub(crate) struct Label {
    /// Where the curve ends, from 0 at the top of the frame to 1 at its foot.
    pub(crate) at: f64,
    /// Which comes first if two curves end at the same place.
    pub(crate) tie: f64,
    /// Whether a line leads from the end of the curve to the name.
    pub(crate) linked: bool,
    pub(crate) color: RGBColor,
    /// How the line is broken; `None` if it is not.
    pub(crate) dashes: Option<Dashes>,
    pub(crate) name: String,
    /// What is said of it, in lines.
    pub(crate) notes: Vec<String>,
    /// What theory says of the curve.
    pub(crate) theory: Option<String>,
}

impl Label {
    fn lines(&self) -> usize {
        1 + self.notes.len() + usize::from(self.theory.is_some())
    }
}

/// From the frame to a name, in pixels.
const NAME: f64 = 52.0;
/// From one line of a name to the next, in pixels.
const LINE: f64 = 15.0;

/// How far apart names have to be, in pixels.
fn apart(labels: &[Label]) -> f64 {
    let lines = labels.iter().map(Label::lines).max();
    12.0 + LINE * lines.unwrap_or(0).max(2) as f64
}

/// How high a frame has to be for its names, in pixels.
pub(crate) fn height(labels: &[Label]) -> f64 {
    apart(labels) * (labels.len() as f64 + 0.5)
}

/// How wide the names are, from the frame to the edge of the sheet, in pixels.
pub(crate) fn width(labels: &[Label]) -> f64 {
    let text = |label: &Label| {
        let name = text_width(&label.name, Size::Text) * 1.1;
        let notes = label.notes.iter().chain(&label.theory);
        notes
            .map(|note| text_width(note, Size::Small))
            .fold(name, f64::max)
    };
    NAME + labels.iter().map(text).fold(60.0, f64::max) + 24.0
}

/// Draws the labels beside a frame that ends at `right` and reaches from `top` to `bottom`.
pub(crate) fn draw(
    sheet: &Area<'_>,
    right: i32,
    (top, bottom): (i32, i32),
    mut labels: Vec<Label>,
) -> Drawn {
    labels.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.tie.total_cmp(&b.tie)));
    let end = |label: &Label| top + (f64::from(bottom - top) * label.at).round() as i32;
    let wanted: Vec<i32> = labels.iter().map(end).collect();
    let apart = px(apart(&labels));
    let room = (top + px(14.0), bottom - apart + px(28.0));
    for (label, y) in labels.iter().zip(spread(&wanted, apart, room)) {
        if label.linked {
            let link = vec![(right + px(2.0), end(label)), (right + px(18.0), y)];
            sheet.draw(&PathElement::new(link, stroke(label.color, 1.0)))?;
        }
        let (from, to) = (right + px(20.0), right + px(44.0));
        match label.dashes {
            Some(dashes) => sheet.draw(&dashes.line([(from, y), (to, y)]))?,
            None => {
                let swatch = vec![(from, y), (to, y)];
                sheet.draw(&PathElement::new(swatch, stroke(label.color, 3.0)))?;
            }
        }
        let (x, mut y, name) = (right + px(NAME), y, label.name.clone());
        let small = letters(Size::Small, MUTED);
        sheet.draw(&Text::new(name, (x, y - px(1.0)), bold(Size::Text, INK)))?;
        for note in &label.notes {
            y += px(LINE);
            sheet.draw(&Text::new(note.clone(), (x, y), small.clone()))?;
        }
        if let Some(theory) = label.theory.clone() {
            y += px(LINE);
            sheet.draw(&Dashes::Theory(label.color).line([(from, y), (to, y)]))?;
            sheet.draw(&Text::new(theory, (x, y), small))?;
        }
    }
    Ok(())
}

/// Moves places, given from top to bottom, until they are `apart` and inside `room`.
///
/// If there is not enough room they come closer, all by the same amount.
fn spread(wanted: &[i32], apart: i32, (top, bottom): (i32, i32)) -> Vec<i32> {
    let gaps = wanted.len().saturating_sub(1).max(1) as i32;
    let apart = apart.min((bottom - top) / gaps);
    let mut places = Vec::with_capacity(wanted.len());
    let mut lowest = top;
    for (k, &place) in wanted.iter().enumerate() {
        // No lower than leaves room for those that follow.
        let highest = bottom - apart * (wanted.len() - 1 - k) as i32;
        let place = place.max(lowest).min(highest);
        places.push(place);
        lowest = place + apart;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_keep_their_order_their_distance_and_the_frame() {
        let room = (0, 1000);
        assert_eq!(spread(&[100, 500, 900], 100, room), [100, 500, 900]);
        assert_eq!(spread(&[0, 0, 0, 500], 100, room), [0, 100, 200, 500]);
        assert_eq!(spread(&[990, 995, 1000], 100, room), [800, 900, 1000]);
        assert_eq!(spread(&[500; 21], 100, room)[20], 1000);
        assert!(spread(&[], 100, room).is_empty());
    }
}
