# `make` prints the commands below. SWIFT=… chooses a toolchain.
SWIFT = swift
CHAPTERS = $(sort $(foreach c,$(notdir $(wildcard chapters/[0-9]*)),$(firstword $(subst -, ,$(c)))))
CHAPTER = $(CHAPTERS)
SOURCES = Package.swift Sources Tests chapters Benchmarks/Package.swift Benchmarks/Sources

.PHONY: help run test pages reference mnist bench bench-peers format lint clean packages

help: ## print this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | \
	  awk -F '\t' '{ printf "make %-12s %s\n", $$1, $$2 }'

run: packages ## run all chapters and draw their plots (some minutes)
	$(SWIFT) build
	@for n in $(CHAPTER); do $(SWIFT) run --skip-build Chapter$$n || exit $$?; echo; done

test: packages ## run all tests
	$(SWIFT) test

pages: packages ## weave the chapters into their README.md (CHAPTER=06 for one)
	$(SWIFT) run Weave $(CHAPTER)

reference: packages ## make the reference run of all chapters, or of CHAPTER=06; needs MNIST (an hour)
	@[ -n "$$MNIST_DIR" ] || [ -d data/mnist ] || \
	  { echo "The reference run needs MNIST: run make mnist, or set MNIST_DIR." >&2; exit 66; }
	$(SWIFT) build
	@for n in $(CHAPTER); do \
	  $(SWIFT) run --skip-build Chapter$$n --full --check --reference || exit $$?; echo; done
	$(SWIFT) run --skip-build Weave $(CHAPTER)

mnist: packages ## download MNIST into data/mnist (11 MB)
	$(SWIFT) run FetchMNIST

bench: ## measure this library beside its peers; needs MNIST (some minutes)
	@SWIFT="$(SWIFT)" scripts/install-packages.sh openblas
	@[ -n "$$MNIST_DIR" ] || [ -d data/mnist ] || \
	  { echo "The benchmarks need MNIST: run make mnist, or set MNIST_DIR." >&2; exit 66; }
	$(SWIFT) build -c release --package-path Benchmarks
	@# OpenBLAS chooses its kernels by the processor, unless these say otherwise.
	env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE \
	  $(SWIFT) run -c release --package-path Benchmarks --skip-build KernelBench
	$(SWIFT) run -c release --package-path Benchmarks --skip-build Solo
	$(SWIFT) run -c release --package-path Benchmarks --skip-build Compare
	@echo "All tables and plots: Benchmarks/RESULTS.md"

bench-peers: ## install PyTorch, TensorFlow, Paddle and JAX for make bench (downloads 3.3 GB)
	@echo "Installing Benchmarks/peers/requirements.txt into Benchmarks/peers/.venv."
	@echo "This downloads about 3.3 GB and takes 8 GB on the disk; most of it is code for graphics"
	@echo "cards, without which PyTorch does not come. To be rid of it, remove that folder."
	python3 -m venv Benchmarks/peers/.venv || \
	  { echo "On Debian and Ubuntu, install python3-venv first." >&2; exit 1; }
	Benchmarks/peers/.venv/bin/pip install --quiet --disable-pip-version-check \
	  -r Benchmarks/peers/requirements.txt

format: ## format all Swift sources
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint: ## check the format of all Swift sources
	$(SWIFT) format lint --strict --recursive $(SOURCES)

clean: ## remove what was built and drawn
	rm -rf .build Benchmarks/.build plots/chapter[0-9]*

packages:
	@SWIFT="$(SWIFT)" scripts/install-packages.sh
