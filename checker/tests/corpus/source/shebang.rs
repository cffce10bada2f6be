#!/usr/bin/env run
#![allow(unused)]
fn f() { todo!() }