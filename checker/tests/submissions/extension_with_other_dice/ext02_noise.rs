impl Dice {
    /// A number from the bell curve: mean 0, deviation 1, never beyond 6.
    pub fn bell(&mut self) -> f64 {
        let mut sum = 0.0;
        for _ in 0..12 {
            sum += self.uniform();
        }
        sum - 6.0
    }
}
