### The three levels of a hint

idea = the idea
formula = the formula
line = the line
more = More: { $command }
