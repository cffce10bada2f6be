//! The limit of the rate on a surface whose formula nobody has: two slopes tell it.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::show::number;
use crate::understanding::question::{NUMBER, Posed, Question, slip};

pub static QUESTION: Question = Question {
    name: "limit-from-slopes",
    order: 35,
    idea: "two slopes tell how large a rate may be",
    read_again: Section {
        exercise: "ex04_loop",
        heading: "The mathematics",
    },
    draw: limit_from_slopes,
};

fn limit_from_slopes(draw: &mut Draw) -> Posed {
    let curvature = draw.whole(4, 25) as f64;
    let lowest = draw.away(0.5, 3.0);
    let near = draw.decimals(0.2, 0.9, 10.0);
    let far = near + [0.5, 1.0, 2.0][draw.whole(0, 2)];
    let slope = |x: f64| curvature * (x - lowest);
    let (rise, run) = (slope(far) - slope(near), far - near);
    Posed {
        text: format!(
            "Somebody measures a valley whose formula you do not have. Its slope is {} at x = {near}, \
             {} at x = {far}, and changes evenly all along. Up to which learning rate does plain \
             descent come down to its lowest point? (To within 0.002.)",
            number(slope(near)),
            number(slope(far)),
        ),
        form: NUMBER,
        right: vec![2.0 / curvature],
        worked: format!(
            "from x = {near} to x = {far} the slope rises by {}, over a distance of {}: the curvature \
             is {curvature}, and 2/{curvature} = {} is the limit. How steep it is does not matter, \
             only how fast that changes.",
            number(rise),
            number(run),
            number(2.0 / curvature)
        ),
        tolerance: 0.002,
        slips: vec![
            slip(
                "one-over-curvature",
                vec![1.0 / curvature],
                "With that rate one step leads to the lowest point. The limit is where a step \
                 overshoots by as much as it was away: twice that.",
            ),
            slip(
                "forgets-distance",
                vec![2.0 / rise],
                "That takes the change of the slope for the curvature. Divide it by the distance \
                 first.",
            ),
            slip(
                "slope-for-curvature",
                vec![2.0 / slope(near).abs()],
                "That takes the slope for the curvature. How steep it is at one point sets no limit: \
                 how fast the slope changes does.",
            ),
        ],
    }
}
