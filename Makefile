# Everything that a person or CI does with Tidings. `make demo` and `make test` install what is missing.

.PHONY: demo test test-core build release lint format bench bench-serve bench-inline bench-mjml bench-send fuzz libraries programs peers peers-debian clean

SWIFT ?= swift
LIBRARIES := libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev zlib1g-dev libbrotli-dev libssl-dev pkg-config
# What the program runs beside itself: it prepares pictures, in bounds.
PROGRAMS := libvips-tools util-linux
PEERS := libxml2-utils newsboat sfeed chromium fonts-noto-cjk python3 python3-venv openssl libopendkim11 util-linux curl postfix
SERVING_PEERS := nginx-light wrk curl
PYTHON := .venv/bin/python
FUZZ_SECONDS ?= 600
FUZZ_SEED ?= 20261123

## demo: build, publish the sample publication, say where to look
demo: libraries
	$(SWIFT) build --product tidings
	.build/debug/tidings publish
	.build/debug/tidings digest export
	@echo
	@echo "Feeds:    open public/index.html in a browser, or follow public/news.atom in a feed reader"
	@echo "Edition:  open digest.html in a browser, digest.eml in a mail program; the folder is named above"
	@echo "Serve:    .build/debug/tidings serve, then http://127.0.0.1:8080/"
	@echo "Check:    .build/debug/tidings check public"
	@echo "Reasons:  .build/debug/tidings digest explain weekly"
	@echo "More:     .build/debug/tidings --help"

# One test after the other: a test that waits for a program holds a thread of the pool, and on two cores two such tests
# leave none for the server that a third one asks.
## test: every test, with the real peers (xmllint, feedparser, newsboat, sfeed, Python's email, Chromium)
test: libraries programs peers
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --no-parallel

## test-core: the tests of all that knows no network and no command line, in a build folder of their own
test-core: libraries programs peers
	TIDINGS_CORE_ONLY=1 $(SWIFT) test --scratch-path .build/core

## build: the debug build
build:
	$(SWIFT) build

## release: the one binary, .build/release/tidings
release: libraries
	$(SWIFT) build --configuration release --product tidings

## lint: the committed format, no exceptions
lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

## format: put every file in that format
format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

## bench: our writers beside feedgen and xmlTextWriter, as ratios
bench: libraries peers-debian
	Tests/Benchmarks/run.sh

## bench-mjml: our MJML renderer beside mjml-python on a newsletter of 24 articles, as a ratio
bench-mjml: libraries peers
	Tests/Benchmarks/mjml.sh

## bench-serve: `tidings serve` beside nginx with gzip_static, as ratios
bench-serve: libraries
	$(call install,$(SERVING_PEERS))
	Tests/Benchmarks/serve.sh

## bench-inline: our CSS inliner beside css-inline and premailer, as ratios
bench-inline: libraries peers
	Tests/Benchmarks/inline.sh

## bench-send: `tidings send` beside Postfix's smtp-source, both to smtp-sink, as ratios
bench-send: libraries peers
	Tests/Benchmarks/send.sh

## fuzz: damaged documents for every importer, side by side, for ten minutes; FUZZ_SECONDS and FUZZ_SEED change that
fuzz: libraries
	mkdir -p .build/fuzz
	TIDINGS_FUZZ_SECONDS=$(FUZZ_SECONDS) TIDINGS_FUZZ_SEED=$(FUZZ_SEED) TIDINGS_FUZZ_FOLDER=.build/fuzz $(SWIFT) test --filter FuzzTests

# Debian's packages, asked for only when one is missing. Of postfix only smtp-sink and smtp-source are wanted: without a configuration its
# server does not start. A machine that has another mail server is left alone: nothing is removed for ours.
define install
	@missing="$$(for package in $(1); do dpkg -s $$package >/dev/null 2>&1 || echo $$package; done)"; \
	if [ -n "$$missing" ]; then \
		echo "Installing from Debian:" $$missing; \
		sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
		case " $$missing " in (*" postfix "*) \
			echo postfix postfix/main_mailer_type select No configuration | $$sudo debconf-set-selections;; esac; \
		$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-remove $$missing; \
	fi
endef

# What the program is built with.
libraries:
	$(call install,$(LIBRARIES))

# What the program runs beside itself.
programs:
	$(call install,$(PROGRAMS))

# The programs that read what we write, from Debian, and from PyPI in a virtual environment of their own.
peers: peers-debian .venv/requirements.installed

peers-debian:
	$(call install,$(PEERS))

.venv/requirements.installed: Tests/Peers/requirements.txt | peers-debian
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --requirement Tests/Peers/requirements.txt
	cp Tests/Peers/requirements.txt $@

clean:
	rm -rf .build public exports tidings.sqlite*
