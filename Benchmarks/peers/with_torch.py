"""MNIST networks in PyTorch, as its documentation recommends for speed on a processor."""

import copy
import torch
from torch import nn
from torch.nn import functional as F
import os
X = set(os.environ.get("X","").split(","))

NETWORKS = {
    "dense256-adam": lambda: nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10)),
    "dense128-64-momentum": lambda: nn.Sequential(
        nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10)),
    "dense300-100": lambda: nn.Sequential(
        nn.Linear(784, 300), nn.ReLU(), nn.Linear(300, 100), nn.ReLU(), nn.Linear(100, 10)),
    "dense10-10-mse": lambda: nn.Sequential(
        nn.Linear(784, 10), nn.Sigmoid(), nn.Linear(10, 10), nn.Sigmoid(), nn.Linear(10, 1)),
    "cnn10-20": lambda: nn.Sequential(
        nn.Conv2d(1, 10, 5), nn.MaxPool2d(2), nn.ReLU(),
        nn.Conv2d(10, 20, 5), nn.MaxPool2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(320, 10)),
    "cnn20-20-mse": lambda: nn.Sequential(
        nn.Conv2d(1, 20, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(20, 20, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(980, 1)),
    "lenet5": lambda: nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)),
}


class Peer:
    library = "PyTorch"
    version = torch.__version__.split("+")[0]

    def __init__(self, name, network, batch_size, threads, training, test, compiled=False):
        torch.set_num_threads(threads)
        torch.set_num_interop_threads(1)
        shape = (-1, 1, 28, 28) if network.convolutional else (-1, 784)
        self.images, self.test_images = (torch.from_numpy(x).reshape(shape) for x, _ in (training, test))
        self.labels, self.test_labels = (
            torch.from_numpy(y) if network.regression else torch.from_numpy(y).long()
            for _, y in (training, test))
        self.regression, self.batch_size = network.regression, batch_size
        self.model = NETWORKS[name]()
        if "cl" in X: self.model = self.model.to(memory_format=torch.channels_last); self.images=self.images.to(memory_format=torch.channels_last)
        kw = {"fused": True} if "fused" in X else {"foreach": True} if "foreach" in X else {"foreach":False} if "loop" in X else {}
        if network.optimizer == "adam":
            self.optimizer = torch.optim.Adam(self.model.parameters(), lr=network.learning_rate, **kw)
        else:
            self.optimizer = torch.optim.SGD(
                self.model.parameters(), lr=network.learning_rate, momentum=network.momentum, **kw)
        self.loss = self.plain_loss
        if compiled:
            if "max" in X: self.loss = torch.compile(self.plain_loss, mode="max-autotune", dynamic=False)
            else: self.loss = torch.compile(self.plain_loss, dynamic=False)
            if "copt" in X: self.ostep = torch.compile(self.optimizer.step)
        if not hasattr(self,"ostep"): self.ostep=self.optimizer.step
        weights = copy.deepcopy(self.model.state_dict())
        for size in {batch_size, len(self.images) % batch_size or batch_size}:
            self.train(torch.arange(size).numpy())
            self.train(torch.arange(size).numpy())
        self.model.load_state_dict(weights)
        if "copt" not in X: self.optimizer.state.clear()

    def plain_loss(self, x, y):
        output = self.model(x)
        return F.mse_loss(output.squeeze(1), y) if self.regression else F.cross_entropy(output, y)

    def train(self, indices):
        total = torch.zeros(())
        for batch in torch.from_numpy(indices).split(self.batch_size):
            loss = self.loss(self.images.index_select(0, batch), self.labels.index_select(0, batch))
            self.optimizer.zero_grad(set_to_none="keep" not in X)
            loss.backward()
            self.ostep()
            total.add_(loss.detach(), alpha=len(batch))
        return total.item()

    @torch.inference_mode()
    def test(self):
        if self.regression:
            return {"test_loss": self.plain_loss(self.test_images, self.test_labels).item()}
        right = self.model(self.test_images).argmax(1) == self.test_labels
        return {"test_accuracy": right.float().mean().item()}
