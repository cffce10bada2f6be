#!　[doc = r##"
use std::process::Command;
//"##]
