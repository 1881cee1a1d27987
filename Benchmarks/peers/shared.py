"""What all peers share: the networks' settings, the data and the protocol with the caller."""

import argparse
import ctypes
import gzip
import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass
class Network:
    """How one network is trained. Its layers are in each peer's own words."""

    batch_size: int
    optimizer: str
    learning_rate: float
    momentum: float = 0.0
    convolutional: bool = False
    regression: bool = False  # the target is the digit as a number, the loss the squared error
    mean: float = 0.0  # the inputs are (pixel / 255 - mean) / deviation
    deviation: float = 1.0


NETWORKS = {
    "dense256-adam": Network(64, "adam", 0.001),
    "dense128-64-momentum": Network(128, "sgd", 0.003, 0.9, mean=0.5, deviation=0.5),
    "dense300-100": Network(64, "sgd", 0.1),
    "dense10-10-mse": Network(100, "sgd", 0.01, regression=True),
    "cnn10-20": Network(64, "sgd", 0.01, 0.5, convolutional=True),
    "cnn20-20-mse": Network(100, "sgd", 0.001, convolutional=True, regression=True),
    "lenet5": Network(64, "sgd", 0.01, 0.9, convolutional=True),
    "cnn16-32-batchnorm": Network(64, "sgd", 0.01, 0.9, convolutional=True),
    "lstm128": Network(64, "adam", 0.001),
    "recurrent128": Network(64, "adam", 0.001),
    "dense256-dropout": Network(64, "sgd", 0.1),
}


def arguments():
    parser = argparse.ArgumentParser(description="Trains one network with one library on MNIST.")
    parser.add_argument("peer", choices=["torch", "torch-compile", "tensorflow", "jax", "paddle"])
    parser.add_argument("network", choices=NETWORKS)
    parser.add_argument("--batch-size", type=int, help="default: the network's own")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--data", type=Path, required=True, help="folder with MNIST's .gz files")
    parser.add_argument("--interactive", action="store_true", required=True,
                        help="reads `train N` and `test` from standard input")
    return parser.parse_args()


def prepare_process(threads):
    """What the libraries read when they are imported, so it must be called before."""
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "NPROC"):  # the last one is JAX's
        os.environ[name] = str(threads)
    if sys.platform == "linux":
        # Arrays freed after a step serve the next one, instead of going back to the system, which
        # would zero them anew. PyTorch's tuning guide replaces the allocator for the same reason.
        trim_threshold, largest_number_of_mappings = -1, -4
        malloc = ctypes.CDLL(None)
        malloc.mallopt(trim_threshold, 2**31 - 1)
        malloc.mallopt(largest_number_of_mappings, 0)


def read_idx(path):
    """The numbers in an IDX file, raw or gzipped: two zeros, type, rank, the sizes, then the bytes."""
    gzipped = path.with_name(path.name + ".gz")
    try:
        content = path.read_bytes() if path.exists() else gzip.decompress(gzipped.read_bytes())
    except OSError as error:
        sys.exit(f"{path}: expected a file of MNIST, or the same with .gz, found: "
                 f"{error.strerror or error}; pass the folder with the four files as --data")
    sizes = np.frombuffer(content, ">i4", count=content[3], offset=4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * len(sizes)).reshape(sizes)


def mnist(folder, part, network):
    """The images as float32 [N, 784], and the labels as int64 [N], or float32 for a regression."""
    pixels = read_idx(folder / f"{part}-images-idx3-ubyte").reshape(-1, 784)
    images = (pixels / np.float32(255) - np.float32(network.mean)) / np.float32(network.deviation)
    labels = read_idx(folder / f"{part}-labels-idx1-ubyte")
    return images, labels.astype(np.float32 if network.regression else np.int64)


class Order:
    """A place in the shuffled order of the training images: each image comes once an epoch."""

    def __init__(self, size):
        self.size = size
        self.left = np.empty(0, np.int32)

    def next(self, count):
        """The next `count` indices, or fewer where the epoch ends."""
        if len(self.left) == 0:
            self.left = np.random.permutation(self.size).astype(np.int32)
        taken, self.left = self.left[:count], self.left[count:]
        return taken


def serve(peer, size, output):
    """Answers the caller's lines. `peer.train(indices)` returns the sum of the images' losses."""
    def answer(**values):
        print(json.dumps(values), file=output, flush=True)

    answer(library=peer.library, version=peer.version)
    order = Order(size)
    for line in sys.stdin:
        match line.split():
            case ["train", number]:
                images, loss, start = int(number), 0.0, time.perf_counter()
                missing = images
                while missing > 0:
                    indices = order.next(missing)
                    loss += peer.train(indices)
                    missing -= len(indices)
                seconds = time.perf_counter() - start
                answer(images=images, seconds=seconds, loss=loss / images)
            case ["test"]:
                answer(**peer.test())
            case _:
                sys.exit(f"expected `train N` or `test`, found {line!r}")
