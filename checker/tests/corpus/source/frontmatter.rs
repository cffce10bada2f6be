
---
/*
---
use std::process::Command;
//*/
