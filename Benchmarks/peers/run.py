"""Trains one network with one library; see `python run.py --help` and requirements.txt."""

import importlib
import os
import sys


def main():
    import shared

    options = shared.arguments()
    output = os.fdopen(os.dup(1), "w")  # what the libraries print goes to standard error
    os.dup2(2, 1)
    shared.prepare_process(options.threads)
    library, _, variant = options.peer.partition("-")
    module = importlib.import_module(f"with_{library}")
    network = shared.NETWORKS[options.network]
    if options.network not in module.NETWORKS:
        print(f"{module.__name__} has no {options.network}", file=sys.stderr)
        sys.exit(69)
    training, test = (shared.mnist(options.data, part, network) for part in ("train", "t10k"))
    batch_size = options.batch_size or network.batch_size
    extra = {"compiled": True} if variant == "compile" else {}
    peer = module.Peer(
        options.network, network, batch_size, options.threads, training, test, **extra)
    shared.serve(peer, len(training[1]), output)


try:
    main()
except ImportError as error:
    print(f"not installed: {error}; `make bench-peers` installs the libraries", file=sys.stderr)
    sys.exit(69)
