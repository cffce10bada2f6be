//! The container in which the workshop opens: one image by its version, with the oldest Rust that is
//! promised, so that nothing newer slips in unseen.

use crate::files::{read, table};

#[test]
fn the_container_has_the_oldest_rust_that_is_promised() {
    let path = ".devcontainer/devcontainer.json";
    let text = read(path);
    let container: serde_json::Value =
        serde_json::from_str(&text).unwrap_or_else(|why| panic!("{path}: {why}"));
    let manifest = table("Cargo.toml");
    let oldest = manifest["workspace"]["package"]["rust-version"].as_str();
    let oldest = oldest.expect("Cargo.toml names it");
    let image = container["image"].as_str().unwrap_or_default();
    assert!(
        image.starts_with(&format!("rust:{oldest}.")),
        "{path} has the image {image:?}, and Cargo.toml promises Rust {oldest}"
    );
    assert_eq!(
        container["forwardPorts"][0], 4000,
        "{path} forwards the port that the book takes where nobody names another"
    );
    for step in ["updateContentCommand", "postAttachCommand"] {
        let words = container[step].as_str().unwrap_or_default();
        let packages = words.split("--package ").skip(1);
        let names: Vec<&str> = packages.filter_map(|rest| rest.split(' ').next()).collect();
        assert!(
            !names.is_empty(),
            "{path}: {step} names no package: {words}"
        );
        for name in names {
            assert_eq!(
                table(&format!("{name}/Cargo.toml"))["package"]["name"].as_str(),
                Some(name),
                "{path}: {step}"
            );
        }
    }
}
