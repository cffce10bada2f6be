//! Wrong ways to write `shuffled`, each under the name of its misconception.

// == any-with-any | What can go wrong
// Yours swaps each place with any place. Some orders then come up more often than others: draw from the
// places up to here only.
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for k in 0..n {
        order.swap(k, dice.below(n));
    }
    order
}

// == never-itself | What can go wrong
// In yours no entry can stay where it is: below(last) leaves out last itself. Draw below(last + 1).
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for last in (1..n).rev() {
        order.swap(last, dice.below(last));
    }
    order
}

// == from-the-front | What can go wrong
// A fair shuffle, but not that of the course: begin with the last place, so that runs can be compared.
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for k in 0..n.saturating_sub(1) {
        order.swap(k, k + dice.below(n - k));
    }
    order
}

// == counts-up | What can go wrong
// Yours goes through the places from the first to the last. It is a fair shuffle, but not that of the
// course: begin with the last place, so that runs can be compared.
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for place in 1..n {
        order.swap(place, dice.below(place + 1));
    }
    order
}

// == draws-again-and-again | What can go wrong
// Yours draws numbers; some examples come twice in an epoch, others never. Shuffle the list.
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    (0..n).map(|_| dice.below(n)).collect()
}

// == in-order | What can go wrong
// Yours does not shuffle.
pub fn shuffled(n: usize, _dice: &mut Dice) -> Vec<usize> {
    (0..n).collect()
}

// == backwards | What can go wrong
// Your list is the right one, read from its end.
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for last in (1..n).rev() {
        order.swap(last, dice.below(last + 1));
    }
    order.reverse();
    order
}

// == counts-from-one | What can go wrong
// Your numbers begin with 1. They are places in a list: from 0.
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (1..=n).collect();
    for last in (1..n).rev() {
        order.swap(last, dice.below(last + 1));
    }
    order
}

// == one-draw-too-many | What can go wrong
// Your order is right, but you have drawn once more than needed: place 0 has nobody left to change places
// with. End with place 1, or everything that is drawn later is another's.
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for last in (0..n).rev() {
        order.swap(last, dice.below(last + 1));
    }
    order
}
