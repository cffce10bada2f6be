#!/usr/bin/env bash
# Runs once, while the image is built and there is a network: Rust, the grader, and the programs that it
# compares with. If the image cannot judge, the build fails here, and not a learner later.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment"

apt-get update
apt-get install --yes --no-install-recommends build-essential ca-certificates curl
if ! command -v cargo >/dev/null; then
    curl --proto '=https' --tlsv1.2 --silent --show-error --fail https://sh.rustup.rs |
        sh -s -- -y --no-modify-path --profile minimal --default-toolchain "$RUST"
fi

cd "$COURSE"
cargo build --locked --package class --package checker
target/debug/checker doctor
target/debug/checker --dir solutions --exit-code
