//! Right ways to write `shuffled`, none of them the solution's.

// == counting down by hand
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order = Vec::new();
    for k in 0..n {
        order.push(k);
    }
    let mut place = n;
    while place > 1 {
        let other = dice.below(place);
        let kept = order[place - 1];
        order[place - 1] = order[other];
        order[other] = kept;
        place -= 1;
    }
    order
}

// == taking the last entry off, by recursion on a slice
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    fn mix(part: &mut [usize], dice: &mut Dice) {
        if part.len() < 2 {
            return;
        }
        let last = part.len() - 1;
        part.swap(dice.below(part.len()), last);
        mix(&mut part[..last], dice);
    }
    let mut order: Vec<usize> = (0..n).collect();
    mix(&mut order, dice);
    order
}

// == a fold
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let start = Vec::from_iter(0..n);
    (2..n + 1).rev().fold(start, |mut order, count| {
        order.swap(count - 1, dice.below(count));
        order
    })
}
