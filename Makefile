# Two commands do everything: `make demo` and `make test`.

.PHONY: demo build test test-statistical bench format lint baselines dependencies clean

# This machine's own instructions make the engine about twice as fast; results are the same bytes.
NATIVE := -Xswiftc -target-cpu -Xswiftc native
FLYWHEEL := .build/release/flywheel
TEST := swift test -c release -Xswiftc -enable-testing --scratch-path .build-testing \
  --disable-xctest

demo: build
	$(FLYWHEEL) forecast scenarios/quickstart.yaml

build: dependencies
	swift build -c release --product flywheel $(NATIVE)

# A filter that matches nothing passes silently, so the number of tests is checked too.
test: dependencies
	$(TEST) --skip StatisticalTests
	@$(TEST) list --skip-build | grep -vc '^StatisticalTests' | xargs test 100 -le

test-statistical: dependencies
	$(TEST) --filter StatisticalTests

# Rewrites stored results and the generated articles; say why in CHANGELOG.md.
baselines: dependencies
	FLYWHEEL_UPDATE_BASELINES=1 $(TEST) --filter "GoldenTests|LeverDocumentTests|EvidenceDocumentTests|SharedLuckTests"

bench: dependencies
	Sources/Benchmarks/run

format:
	swift format -i -r -p Package.swift Sources Tests

lint:
	swift format lint --strict -r -p Package.swift Sources Tests

dependencies:
	@pkg-config --exists openblas sqlite3 zlib 2>/dev/null || $(MAKE) --no-print-directory install

# Debian and Ubuntu; elsewhere install OpenBLAS, SQLite and zlib with their headers, and pkg-config, by hand.
install:
	@command -v apt-get >/dev/null || { \
	  echo "OpenBLAS, SQLite or zlib is missing: install their development files and pkg-config" >&2; \
	  exit 1; }
	@if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
	  $$root apt-get update -qq && \
	  $$root apt-get install -y -qq libopenblas-dev libsqlite3-dev zlib1g-dev pkg-config

clean:
	rm -rf .build .build-testing .build-bench
