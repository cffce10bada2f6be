//! Right programs in another hand are right: nothing that is asked hangs on the last rounding.

use crate::arguments::Args;
use crate::{SEEDS, examinations, examined};
use checker::sealed;
use checker::surface::Surface;
use checker::wire::Value;

/// A right program in another hand: other orders of operations, fused multiplications, reversed
/// sums, the velocity kept with the other sign.
fn other_hand(function: &str, args: &[Value]) -> Option<Value> {
    let args = Args(args);
    Some(match function {
        "Bowl::value" => {
            let (a, b, p) = (args.number(0), args.number(1), args.point(2));
            ((b / 2.0) * p[1].powi(2) + (a / 2.0) * p[0].powf(2.0)).into()
        }
        "linspace" => {
            let (start, end, n) = (args.number(0), args.number(1), args.count(2));
            let gap = (end - start) / n.saturating_sub(1).max(1) as f64;
            let mut marks: Vec<f64> = (0..n).map(|i| gap.mul_add(i as f64, start)).collect();
            if n > 1 {
                marks[n - 1] = end;
            }
            marks.into()
        }
        "bowl_gradient" => {
            let (a, b, p) = (args.number(0), args.number(1), args.point(2));
            [0.5 * (a * p[0] + a * p[0]), 2.0 * p[1] * (b / 2.0)].into()
        }
        "central_difference" => {
            let (surface, p, h) = (args.surface(), args.point(1), args.number(2));
            let height = |i: usize, by: f64| {
                let mut q = p.clone();
                q[i] += by;
                surface.value(&q) / (h + h)
            };
            (0..p.len())
                .map(|i| height(i, h) - height(i, -h))
                .collect::<Vec<f64>>()
                .into()
        }
        "step" => fused_step(&args.surface(), &args.point(1), args.number(2)).into(),
        "descend" => {
            let (surface, lr) = (args.surface(), args.number(2));
            let mut walk = vec![args.point(1)];
            for k in 0..args.count(3) {
                walk.push(fused_step(&surface, &walk[k], lr));
            }
            walk.into()
        }
        "classify" => {
            let (losses, threshold) = (args.point(0), args.number(1));
            match losses.as_slice() {
                [] => sealed::panic(),
                losses => other_name(losses, threshold).into(),
            }
        }
        "sweep" => {
            let (surface, steps, threshold) = (args.surface(), args.count(3), args.number(4));
            let run = |lr: f64| {
                let mut p = args.point(1);
                let mut losses = vec![surface.value(&p)];
                for _ in 0..steps {
                    p = fused_step(&surface, &p, lr);
                    losses.push(surface.value(&p));
                }
                let name = other_name(&losses, threshold);
                Value::List(vec![lr.into(), losses.into(), name.into()])
            };
            Value::list(args.point(2).into_iter().map(run))
        }
        "momentum_step" => {
            let (p, v) = (args.point(1), args.point(2));
            let uphill: Vec<f64> = v.iter().map(|v| -v).collect();
            let (p, v) = fused_roll(&args.surface(), &p, &uphill, args.number(3), args.number(4));
            Value::list([p, v.iter().map(|v| -v).collect()])
        }
        "descend_with_momentum" => {
            let (lr, momentum, steps) = (args.number(2), args.number(3), args.count(4));
            Value::list(fused_walk(
                &args.surface(),
                args.point(1),
                lr,
                momentum,
                steps,
            ))
        }
        "guarded_descent" => {
            let (surface, ceiling) = (args.surface(), args.number(5));
            let (lr, momentum, steps) = (args.number(2), args.number(3), args.count(4));
            let mut walk = fused_walk(&surface, args.point(1), lr, momentum, steps);
            let good = |p: &Vec<f64>| {
                let loss = surface.value(p);
                loss.is_finite() && (-ceiling..=ceiling).contains(&loss)
            };
            let stop = walk.iter().position(|p| !good(p));
            walk.truncate(stop.unwrap_or(walk.len()));
            let losses: Vec<f64> = walk.iter().map(|p| surface.value(p)).collect();
            let stop = stop.map_or("Finished".to_string(), |step| format!("Diverged at {step}"));
            Value::List(vec![walk.into(), losses.into(), stop.into()])
        }
        "saddle_value" => {
            let p = args.point(0);
            ((p[0] - p[1]) * (p[0] + p[1])).into()
        }
        "saddle_gradient" => {
            let p = args.point(0);
            [p[0] + p[0], 0.0 - p[1] - p[1]].into()
        }
        _ => return None,
    })
}

fn fused_step(surface: &Surface, p: &[f64], lr: f64) -> Vec<f64> {
    let slope = surface.slope(p);
    p.iter()
        .zip(slope)
        .map(|(x, g)| (-g).mul_add(lr, *x))
        .collect()
}

/// The velocity points uphill in this book-keeping.
fn fused_roll(
    surface: &Surface,
    p: &[f64],
    v: &[f64],
    lr: f64,
    momentum: f64,
) -> (Vec<f64>, Vec<f64>) {
    let slope = surface.slope(p);
    let push = |(v, g): (&f64, f64)| g.mul_add(lr, v * momentum);
    let v: Vec<f64> = v.iter().zip(slope).map(push).collect();
    (p.iter().zip(&v).map(|(x, v)| x - v).collect(), v)
}

fn fused_walk(
    surface: &Surface,
    start: Vec<f64>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Vec<f64>> {
    let mut v = vec![0.0; start.len()];
    let mut walk = vec![start];
    for k in 0..steps {
        let (p, next) = fused_roll(surface, &walk[k], &v, lr, momentum);
        walk.push(p);
        v = next;
    }
    walk
}

/// `classify` with its comparisons written the other way round.
fn other_name(losses: &[f64], threshold: f64) -> &'static str {
    let (first, last, middle) = (
        losses[0],
        losses[losses.len() - 1],
        losses[losses.len() / 2],
    );
    match () {
        () if losses
            .iter()
            .any(|loss| loss.is_nan() || loss.is_infinite()) =>
        {
            "Diverges"
        }
        () if first - last < 0.0 => "Diverges",
        () if threshold > last => "Converges",
        () if last >= middle - middle.abs() / 1e6 => "Stalls",
        () => "Crawls",
    }
}

#[test]
fn a_right_program_in_another_order_of_operations_is_right() {
    let mut tried = 0;
    for (_, seed, examination) in examinations() {
        let function = examination.function();
        if other_hand(function, &examination.calls()[0]).is_some() {
            let wrong = examined(&*examination, |_, args| {
                other_hand(function, args).expect("known by name")
            });
            assert_eq!(wrong, None, "{function} with seed {seed}");
            tried += 1;
        }
    }
    assert_eq!(tried, 13 * SEEDS);
}
