use ex01_surface::Point;

extern "C" {
    fn cblas_daxpy(n: i32, a: f64, x: *const f64, dx: i32, y: *mut f64, dy: i32);
}

pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let mut next = p;
    unsafe { cblas_daxpy(N as i32, -lr, gradient(p).as_ptr(), 1, next.as_mut_ptr(), 1) };
    next
}
