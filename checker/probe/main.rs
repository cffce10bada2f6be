//! The probe: the learner's crates behind the calls that the checker makes. Only the parts that are
//! there take part.

fn main() {
    support::run(&[
        #[cfg(ex01_surface)]
        ("ex01_surface", probe_ex01_surface::call),
        #[cfg(ex02_gradient)]
        ("ex02_gradient", probe_ex02_gradient::call),
        #[cfg(ex03_step)]
        ("ex03_step", probe_ex03_step::call),
        #[cfg(ex04_loop)]
        ("ex04_loop", probe_ex04_loop::call),
        #[cfg(ex05_sweep)]
        ("ex05_sweep", probe_ex05_sweep::call),
        #[cfg(ex06_momentum)]
        ("ex06_momentum", probe_ex06_momentum::call),
        #[cfg(ex07_guard)]
        ("ex07_guard", probe_ex07_guard::call),
        #[cfg(ex08_table)]
        ("ex08_table", probe_ex08_table::call),
        #[cfg(ex09_saddle)]
        ("ex09_saddle", probe_ex09_saddle::call),
    ]);
}
