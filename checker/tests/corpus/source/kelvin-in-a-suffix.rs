const X: u8 = 1K;
