mod walking;
pub use walking::step;
