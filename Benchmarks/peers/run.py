"""Trains one network with one library; see `python run.py --help`."""

import os
import sys

import shared

options = shared.arguments()
output = os.fdopen(os.dup(1), "w")  # the libraries' own messages go to standard error
os.dup2(2, 1)
shared.limit_threads(options.threads)
if not os.environ.get('NOM'): shared.keep_freed_memory()
name, network = options.network, shared.NETWORKS[options.network]
batch_size = options.batch_size or network.batch_size
training, test = (shared.mnist(options.data, part, network) for part in ("train", "t10k"))
try:
    match options.peer:
        case "torch" | "torch-compile":
            from with_torch import Peer
        case "tensorflow":
            from with_tensorflow import Peer
        case "jax":
            from with_jax import Peer
        case "paddle":
            from with_paddle import Peer
except ImportError as error:
    print(f"{options.peer} is not installed ({error})", file=sys.stderr)
    sys.exit(69)
if options.peer == "torch-compile":
    peer = Peer(name, network, batch_size, options.threads, training, test, compiled=True)
else:
    peer = Peer(name, network, batch_size, options.threads, training, test)
shared.serve(peer, len(training[1]), output)
