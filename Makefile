# make run    build, load the demonstration, serve http://127.0.0.1:8080
# make test   all tests
# make e2e-all   each page in a browser, in every language, theme and width, with and without script (make test: each in two opposite ones)
# make lint   format, lints
# make check  the same, documentation, dependencies
# make bench  timings (release build)

.PHONY: run test e2e-all lint check bench

run:
	@scripts/need cc:gcc
	@cargo run --quiet --package maillage -- serve --demo

test:
	@scripts/test

e2e-all:
	@scripts/need cc:gcc
	cargo build --package maillage
	@MAILLAGE_E2E=all scripts/browser "$${CARGO_TARGET_DIR:-target}/debug/maillage"

lint:
	@scripts/need cc:gcc
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- --deny warnings

check: lint
	RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --no-deps --document-private-items --quiet
	@if command -v cargo-deny >/dev/null; then cargo deny --log-level error check bans licenses sources; \
	else echo "skipped: cargo deny (cargo install cargo-deny)"; fi

bench:
	@scripts/need cc:gcc
	cargo build --release --package maillage --package maillage-benches
	cargo run --release --quiet --package maillage-benches
	scripts/with-postgres cargo run --release --quiet --package maillage-benches -- ceilings
	scripts/replication "$${CARGO_TARGET_DIR:-target}/release/maillage"
	MAILLAGE_KILLS=200 scripts/with-postgres cargo test --quiet --package maillage --test cli killed_at_any_point
