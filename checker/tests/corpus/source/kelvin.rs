fn K() {} // the sign of Kelvin, which the compiler reads as a letter
