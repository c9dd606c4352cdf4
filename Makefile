# Two commands do everything: `make demo` and `make test`. `make install` puts the tool where shells find it.

.PHONY: demo build man install test test-slow test-kills test-mpi fuzz test-address test-thread \
  test-processors test-instructions test-report bench bench-optimizer bench-communities \
  project-cluster gallery format lint baselines dependencies system-libraries mpi valgrind emulator \
  report-tools report-programs install-report-programs clean

FLYWHEEL := .build/release/flywheel
# Small matrices on two threads wait for each other longer than they compute. Testable imports would be told to the
# compiler once more than `swift build` tells it, and everything compiled again after each change from one to the other.
TEST := OPENBLAS_NUM_THREADS=1 swift test -c release -Xswiftc -enable-testing --scratch-path .build-testing \
  --disable-xctest --disable-testable-imports
# Those too that take minutes to build.
ALL_TESTS := FLYWHEEL_ALL_TESTS=1 $(TEST)

demo: build
	$(FLYWHEEL) forecast scenarios/quickstart.yaml

build: dependencies
	swift build -c release --product flywheel

# The manual page from the tool's own help; its generator writes ASCII only, so there is no Chinese one.
man: build
	swift build -c release --product generate-manual
	mkdir -p .build/man
	LC_ALL=C.UTF-8 .build/release/generate-manual $(FLYWHEEL) -o .build/man

# The tool, its manual, the licences of what is in it and what shells complete; for example `make install PREFIX=$HOME/.local`.
PREFIX := /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share

install: build man
	mkdir -p $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d $(SHARE)/doc/flywheel
	install -m 644 LICENSE $(SHARE)/doc/flywheel/LICENSE
	install -m 644 Sources/CReportAssets/vega/LICENSE $(SHARE)/doc/flywheel/LICENSE.vega
	install -m 644 Sources/StrategyOptimizer/QuasiRandom/LICENSE $(SHARE)/doc/flywheel/LICENSE.sobol
	install -m 755 $(FLYWHEEL) $(DESTDIR)$(PREFIX)/bin/flywheel
	install -m 644 .build/man/flywheel.1 $(SHARE)/man/man1/flywheel.1
	$(FLYWHEEL) --generate-completion-script bash > $(SHARE)/bash-completion/completions/flywheel
	$(FLYWHEEL) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_flywheel
	$(FLYWHEEL) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/flywheel.fish

# Suites that take minutes: statistics, whole searches, every lever of every scenario, random files, many futures,
# killed commands.
SLOW := StatisticalTests|PlanSearchTests|LeverSettingTests|ScenarioFuzzTests|LargeForecastTests|KilledCommandTests

# The live page's server is tested alone, since it is timed and weighed. A filter that matches nothing passes
# silently, so the number of tests is checked too.
test: dependencies
	$(TEST) --skip '$(SLOW)|BrowserTests|LivePageTests'
	$(TEST) --skip-build --filter LivePageTests
	@$(TEST) list --skip-build | grep -Evc '$(SLOW)|BrowserTests' | xargs test 1000 -le

test-slow: dependencies
	$(ALL_TESTS) --filter '$(SLOW)'
	@$(ALL_TESTS) list --skip-build | grep -Ec '$(SLOW)' | xargs test 50 -le

# Commands killed 200 times in all, in place of 20.
test-kills: dependencies
	FLYWHEEL_KILLS=200 $(TEST) --filter KilledCommandTests

# Damaged files for the readers of files, the same ones each time, in about ten minutes on two cores; another SEED
# gives others, READERS names some. Studies are damaged in two ways, which share the RUNS.
RUNS := 200000
SEED := 1
JOBS := 2
READERS :=

fuzz: dependencies
	FLYWHEEL_FUZZ=1 swift build -c release -Xswiftc -enable-testing --product ReaderFuzz \
	  --scratch-path .build-testing
	OPENBLAS_NUM_THREADS=1 .build-testing/release/ReaderFuzz $(READERS) --runs $(RUNS) --seed $(SEED) --jobs $(JOBS)

# The tests of all that reads, simulates and computes under sanitizers, which see what ends well by chance.
SANITIZED := CommunityEngineTests|CommunityHistoryTests|DenseLinearAlgebraTests|InputFilesTests|OutputAnalysisTests|ReportsTests|ScenarioFilesTests|StudiesTests

# Leaks are not looked for: what the runtime keeps to the end would be told as one. Undefined behaviour is something
# of C; a trap needs no library of its own, which Swift does not bring for it.
test-address: dependencies
	ASAN_OPTIONS=detect_leaks=0 OPENBLAS_NUM_THREADS=1 swift test -c release -Xswiftc -enable-testing \
	  --sanitize=address -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined \
	  --scratch-path .build-address --disable-xctest \
	  --filter '$(SANITIZED)' --skip '$(SLOW)'

# On Linux the one of threads has to be told what Swift's runtime does. With a short history it says nothing of races
# whose other side it has forgotten.
TEST_THREADS = LD_PRELOAD=$(CURDIR)/.build-thread/swift-runtime.so OPENBLAS_NUM_THREADS=1 \
  TSAN_OPTIONS=history_size=7:suppressions=$(CURDIR)/Tests/Sanitizers/thread.suppressions \
  swift test -c release -Xswiftc -enable-testing --sanitize=thread --scratch-path .build-thread \
  --disable-xctest --skip-build

# The server is tested alone here too; what loads and weighs it is left out.
test-thread: dependencies
	swift build -c release -Xswiftc -enable-testing --sanitize=thread --scratch-path .build-thread --build-tests
	Tests/Sanitizers/prepare-thread .build-thread
	$(TEST_THREADS) --filter 'StudiesTests|CommunityEngineTests' --skip '$(SLOW)'
	$(TEST_THREADS) --filter LivePageTests --skip LoadTests

# Builds with the trait MPI into a folder of its own and runs studies under mpirun.
test-mpi: dependencies mpi
	swift build -c release --product flywheel --traits MPI --scratch-path .build-mpi
	FLYWHEEL_MPI=$(CURDIR)/.build-mpi/release/flywheel $(TEST) --filter ClusterRunTests
	@$(TEST) list --skip-build | grep -c ClusterRunTests | xargs test 5 -le

# The tests' program runs on processors without vector instructions too, with the same results.
test-processors: dependencies emulator
	swift build -c release -Xswiftc -enable-testing --product flywheel --scratch-path .build-testing
	Sources/EngineBuilds/check .build-testing/release/flywheel

# A gate that no other program on the machine can move; UPDATE=1 stores the figures anew.
test-instructions: dependencies valgrind
	Sources/Benchmarks/run-instructions

# Drives the report in Chromium and opens what a run leaves in a spreadsheet program and a notebook.
test-report: dependencies report-tools
	$(ALL_TESTS) --filter BrowserTests
	@$(ALL_TESTS) list --skip-build | grep -c '^BrowserTests' | xargs test 40 -le

# Rewrites stored results and the generated articles; say why in CHANGELOG.md.
baselines: dependencies
	FLYWHEEL_UPDATE_BASELINES=1 $(ALL_TESTS) --filter "GoldenTests|LeverDocumentTests|EvidenceDocumentTests|SharedLuckTests"

bench: dependencies
	Sources/Benchmarks/run

bench-optimizer: dependencies
	Sources/Benchmarks/run-optimizer

# DATA: the folder of the communities' histories.
bench-communities: dependencies
	DATA="$(DATA)" Sources/Benchmarks/run-communities

# How fast studies would be on thousands of processors; MEASURE: scenarios whose futures are measured instead.
MEASURE :=

project-cluster: dependencies
	FLYWHEEL_BENCHMARKS=1 swift build -c release -Xswiftc -enable-testing --product ClusterProjection \
	  --scratch-path .build-testing
	$(if $(MEASURE),set -e; for scenario in $(MEASURE); do \
	  .build-testing/release/ClusterProjection measure $$scenario; done,.build-testing/release/ClusterProjection)

format:
	swift format -i -r -p Package.swift Sources Tests

lint:
	swift format lint --strict -r -p Package.swift Sources Tests

dependencies:
	@pkg-config --exists openblas sqlite3 zlib 2>/dev/null || $(MAKE) --no-print-directory system-libraries

# Debian and Ubuntu; elsewhere install OpenBLAS, SQLite and zlib with their headers, and pkg-config, by hand.
system-libraries:
	@command -v apt-get >/dev/null || { \
	  echo "OpenBLAS, SQLite or zlib is missing: install their development files and pkg-config" >&2; \
	  exit 1; }
	@if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
	  $$root apt-get update -qq && \
	  $$root apt-get install -y -qq libopenblas-dev libsqlite3-dev zlib1g-dev pkg-config

# What runs a program as several processes.
mpi:
	@command -v mpirun >/dev/null && pkg-config --exists mpi-c || { \
	  if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
	  $$root apt-get update -qq && $$root apt-get install -y -qq libopenmpi-dev openmpi-bin; }

# What counts instructions, and what stands for other processors.
valgrind emulator: program = $(if $(filter valgrind,$@),valgrind,qemu-x86_64)
valgrind emulator: package = $(if $(filter valgrind,$@),valgrind,qemu-user)
valgrind emulator:
	@command -v $(program) >/dev/null || { \
	  if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
	  $$root apt-get update -qq && $$root apt-get install -y -qq $(package); }

# What the tests of reports need beside; Flywheel itself needs none of it.
REPORT_PACKAGES := chromium chromium-driver fontconfig fonts-noto-cjk libreoffice-calc-nogui \
  poppler-utils python3-venv
PYTHON_PACKAGES := ipykernel nbclient nbformat pandas vl-convert-python
PYTHON_HOME := .build-testing/python

report-tools: report-programs $(PYTHON_HOME)/complete

# A browser without a Chinese font draws boxes.
report-programs:
	@( for program in chromium chromedriver pdftotext pdftoppm soffice; do \
	    command -v $$program || exit 1; done; \
	  fc-list :lang=zh | grep . && python3 -c 'import ensurepip' ) >/dev/null 2>&1 || \
	  $(MAKE) --no-print-directory install-report-programs

install-report-programs:
	@command -v apt-get >/dev/null || { \
	  echo "Chromium, ChromeDriver, LibreOffice Calc, Poppler, a Chinese font or Python's venv is missing" >&2; \
	  exit 1; }
	@if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
	  $$root apt-get update -qq && $$root apt-get install -y -qq $(REPORT_PACKAGES)

# The file says that all of it is there; a stopped installation begins anew.
$(PYTHON_HOME)/complete:
	@python3 -m venv --clear $(PYTHON_HOME) && \
	  $(PYTHON_HOME)/bin/pip install -q --disable-pip-version-check $(PYTHON_PACKAGES) && touch $@

# The pictures of the READMEs: real runs, in both languages.
GALLERY := .build/gallery
GALLERY_PICTURES := brand-private-domain:growth brand-private-domain:assumptions \
  brand-private-domain:dots quickstart:why

gallery: build report-tools
	rm -rf $(GALLERY)
	$(FLYWHEEL) compare scenarios/brand-private-domain.yaml --out $(GALLERY) --quiet
	$(FLYWHEEL) compare scenarios/quickstart.yaml --why --out $(GALLERY) --quiet
	set -e; for language in en zh; do \
	  for run in brand-private-domain quickstart; do \
	    FLYWHEEL_PYTHON=$(PYTHON_HOME)/bin/python3 $(FLYWHEEL) export $(GALLERY)/$$run.compare \
	      --png --lang $$language --out $(GALLERY)/$$run >/dev/null; \
	  done; \
	  for picture in $(GALLERY_PICTURES); do \
	    cp $(GALLERY)/$${picture%%:*}/$${picture##*:}.$$language.png .github/images/; \
	  done; \
	  chromium --headless=new --no-sandbox --hide-scrollbars --window-size=1240,1000 \
	    --virtual-time-budget=8000 --screenshot=.github/images/report.$$language.png \
	    "file://$(CURDIR)/$(GALLERY)/brand-private-domain.compare/report.html?lang=$$language&theme=light" \
	    2>/dev/null; \
	done

clean:
	rm -rf .build .build-testing .build-bench .build-address .build-thread .build-mpi
