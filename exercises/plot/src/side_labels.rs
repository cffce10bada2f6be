//! Names for curves, to the right of a frame: each beside the end of its curve, and none on
//! another.

use plotters::prelude::*;

use crate::canvas::{Area, Drawn};
use crate::palette::{INK, MUTED, Size, bold, dashes, letters, px, stroke};

/// The name of a curve, in two lines.
pub(crate) struct Label {
    /// Where the curve ends, in units of the sheet from its top.
    pub(crate) y: i32,
    /// Which comes first if two curves end at the same place.
    pub(crate) tie: f64,
    /// Whether a line leads from the end of the curve to the name.
    pub(crate) linked: bool,
    pub(crate) color: RGBColor,
    pub(crate) dashed: bool,
    pub(crate) name: String,
    pub(crate) note: String,
}

/// Two names are at least so far apart, in pixels.
const APART: f64 = 42.0;

/// Draws the labels beside a frame that ends at `right` and reaches from `top` to `bottom`.
pub(crate) fn draw(
    sheet: &Area<'_>,
    right: i32,
    (top, bottom): (i32, i32),
    mut labels: Vec<Label>,
) -> Drawn {
    labels.sort_by(|a, b| a.y.cmp(&b.y).then(a.tie.total_cmp(&b.tie)));
    let wanted: Vec<i32> = labels.iter().map(|label| label.y).collect();
    let room = (top + px(APART / 3.0), bottom - px(APART / 3.0));
    for (label, y) in labels.iter().zip(spread(&wanted, px(APART), room)) {
        if label.linked {
            let link = vec![(right + px(2.0), label.y), (right + px(18.0), y)];
            sheet.draw(&PathElement::new(link, stroke(label.color, 1.0)))?;
        }
        let (from, to) = (right + px(20.0), right + px(44.0));
        if label.dashed {
            sheet.draw(&dashes([(from, y), (to, y)]))?;
        } else {
            let swatch = vec![(from, y), (to, y)];
            sheet.draw(&PathElement::new(swatch, stroke(label.color, 3.0)))?;
        }
        let (x, name, note) = (to + px(8.0), label.name.clone(), label.note.clone());
        sheet.draw(&Text::new(name, (x, y - px(1.0)), bold(Size::Text, INK)))?;
        sheet.draw(&Text::new(
            note,
            (x, y + px(15.0)),
            letters(Size::Small, MUTED),
        ))?;
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
