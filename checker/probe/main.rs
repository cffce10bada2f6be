//! The probe: the learner's crates behind the calls that the checker makes. Only the exercises that
//! are there take part.

#[cfg(ex01_surface)]
mod ex01_surface;
#[cfg(ex02_gradient)]
mod ex02_gradient;
#[cfg(ex03_step)]
mod ex03_step;
#[cfg(ex04_loop)]
mod ex04_loop;
#[cfg(ex05_sweep)]
mod ex05_sweep;
#[cfg(ex06_momentum)]
mod ex06_momentum;
#[cfg(ex07_guard)]
mod ex07_guard;
#[cfg(ex08_table)]
mod ex08_table;
#[cfg(ex09_saddle)]
mod ex09_saddle;
#[cfg(experiment)]
mod experiment;

fn main() {
    support::run(&[
        #[cfg(ex01_surface)]
        ("ex01_surface", ex01_surface::call),
        #[cfg(ex02_gradient)]
        ("ex02_gradient", ex02_gradient::call),
        #[cfg(ex03_step)]
        ("ex03_step", ex03_step::call),
        #[cfg(ex04_loop)]
        ("ex04_loop", ex04_loop::call),
        #[cfg(ex05_sweep)]
        ("ex05_sweep", ex05_sweep::call),
        #[cfg(ex06_momentum)]
        ("ex06_momentum", ex06_momentum::call),
        #[cfg(ex07_guard)]
        ("ex07_guard", ex07_guard::call),
        #[cfg(ex08_table)]
        ("ex08_table", ex08_table::call),
        #[cfg(ex09_saddle)]
        ("ex09_saddle", ex09_saddle::call),
        #[cfg(experiment)]
        ("experiment", experiment::call),
    ]);
}
