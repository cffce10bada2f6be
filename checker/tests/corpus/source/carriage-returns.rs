const A: &str = r"one
two";
const B: &str = "one\
  two";
