# `make` prints the commands below. SWIFT=… chooses a toolchain.
SWIFT = swift
CHAPTERS = $(sort $(foreach c,$(notdir $(wildcard chapters/[0-9]*)),$(firstword $(subst -, ,$(c)))))
CHAPTER = $(CHAPTERS)
SOURCES = Package.swift Sources Tests chapters Benchmarks/Package.swift Benchmarks/Sources

.PHONY: help run test pages reference mnist format lint clean packages

help: ## print this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | \
	  awk -F '\t' '{ printf "make %-10s %s\n", $$1, $$2 }'

run: packages ## run all chapters and draw their plots (some minutes)
	$(SWIFT) build
	@for n in $(CHAPTER); do $(SWIFT) run --skip-build Chapter$$n || exit $$?; echo; done

test: packages ## run all tests
	$(SWIFT) test

pages: packages ## weave the chapters into their README.md (CHAPTER=06 for one)
	$(SWIFT) run Weave $(CHAPTER)

reference: packages ## make the reference run of all chapters, or of CHAPTER=06; needs MNIST (a quarter of an hour)
	@[ -n "$$MNIST_DIR" ] || [ -d data/mnist ] || \
	  { echo "The reference run needs MNIST: run make mnist, or set MNIST_DIR." >&2; exit 66; }
	$(SWIFT) build
	@for n in $(CHAPTER); do \
	  $(SWIFT) run --skip-build Chapter$$n --full --check --reference || exit $$?; echo; done
	$(SWIFT) run --skip-build Weave $(CHAPTER)

mnist: packages ## download MNIST into data/mnist (11 MB)
	$(SWIFT) run FetchMNIST

format: ## format all Swift sources
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint: ## check the format of all Swift sources
	$(SWIFT) format lint --strict --recursive $(SOURCES)

clean: ## remove what was built and drawn
	rm -rf .build plots/chapter[0-9]*

packages:
	@SWIFT="$(SWIFT)" scripts/install-packages.sh
