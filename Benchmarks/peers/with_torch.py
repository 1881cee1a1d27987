"""MNIST networks in PyTorch: plain, or with the loss compiled by torch.compile."""

import copy

import numpy as np
import torch
from torch.nn import (
    LSTM, RNN, BatchNorm2d, Conv2d, Dropout, Flatten, Linear, MaxPool2d, Module, ReLU, Sequential,
    Sigmoid)
from torch.nn import functional as F


class RowReader(Module):
    """A recurrent layer that reads a picture row by row; its last state."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, images):
        # Steps first, then the batch, measured faster than batch_first.
        rows = images.reshape(-1, 28, 28).transpose(0, 1).contiguous()
        return self.layer(rows)[0][-1]


NETWORKS = {
    "dense256-adam": lambda: [Linear(784, 256), ReLU(), Linear(256, 10)],
    "dense128-64-momentum": lambda: [
        Linear(784, 128), ReLU(), Linear(128, 64), ReLU(), Linear(64, 10)],
    "dense300-100": lambda: [Linear(784, 300), ReLU(), Linear(300, 100), ReLU(), Linear(100, 10)],
    "dense10-10-mse": lambda: [
        Linear(784, 10), Sigmoid(), Linear(10, 10), Sigmoid(), Linear(10, 1)],
    "cnn10-20": lambda: [
        Conv2d(1, 10, 5), MaxPool2d(2), ReLU(), Conv2d(10, 20, 5), MaxPool2d(2), ReLU(),
        Flatten(), Linear(320, 10)],
    "cnn20-20-mse": lambda: [
        Conv2d(1, 20, 5, padding=2), ReLU(), MaxPool2d(2),
        Conv2d(20, 20, 5, padding=2), ReLU(), MaxPool2d(2), Flatten(), Linear(980, 1)],
    "lenet5": lambda: [
        Conv2d(1, 6, 5, padding=2), ReLU(), MaxPool2d(2), Conv2d(6, 16, 5), ReLU(), MaxPool2d(2),
        Flatten(), Linear(400, 120), ReLU(), Linear(120, 84), ReLU(), Linear(84, 10)],
    "cnn16-32-batchnorm": lambda: [
        Conv2d(1, 16, 3, bias=False), BatchNorm2d(16), ReLU(), MaxPool2d(2),
        Conv2d(16, 32, 3, bias=False), BatchNorm2d(32), ReLU(), MaxPool2d(2),
        Flatten(), Linear(800, 10)],
    "lstm128": lambda: [RowReader(LSTM(28, 128)), Linear(128, 10)],
    "recurrent128": lambda: [RowReader(RNN(28, 128)), Linear(128, 10)],
    "dense256-dropout": lambda: [Linear(784, 256), ReLU(), Dropout(0.5), Linear(256, 10)],
}


class Peer:
    library = "PyTorch"
    version = torch.__version__.split("+")[0]

    def __init__(self, name, network, batch_size, threads, training, test, compiled=False):
        torch.set_num_threads(threads)
        torch.set_num_interop_threads(1)
        # As TensorFlow and JAX do by themselves: subnormal numbers are slow.
        torch.set_flush_denormal(True)
        self.batch_size, self.regression = batch_size, network.regression
        shape = (-1, 1, 28, 28) if network.convolutional else (-1, 784)
        (self.images, self.labels), (self.test_images, self.test_labels) = (
            (torch.from_numpy(images).reshape(shape), torch.from_numpy(labels))
            for images, labels in (training, test))
        # channels_last and the fused optimizers measured faster than the defaults.
        self.model = Sequential(*NETWORKS[name]()).to(memory_format=torch.channels_last)
        parameters, rate = self.model.parameters(), network.learning_rate
        if network.optimizer == "adam":
            self.optimizer = torch.optim.Adam(parameters, rate, fused=True)
        else:
            self.optimizer = torch.optim.SGD(parameters, rate, network.momentum, fused=True)
        self.batch_loss = self.loss
        if compiled:
            # Its vector code for ReLU with max-pooling measured slower than what g++ makes itself.
            options = {"cpp.simdlen": 0} if network.convolutional else {}
            self.batch_loss = torch.compile(self.loss, dynamic=False, options=options)
        self.warm_up()

    def warm_up(self):
        """Compiles for a full batch and for the last of an epoch; the weights stay as they were."""
        weights = copy.deepcopy(self.model.state_dict())
        self.train(np.arange(self.batch_size + len(self.images) % self.batch_size))
        self.model.load_state_dict(weights)
        self.optimizer.state.clear()

    def loss(self, images, labels):
        outputs = self.model(images)
        if self.regression:
            return F.mse_loss(outputs[:, 0], labels)
        return F.cross_entropy(outputs, labels)

    def train(self, indices):
        """Returns the sum of the images' losses."""
        total = torch.zeros(())
        for batch in torch.from_numpy(indices).split(self.batch_size):
            images = self.images.index_select(0, batch)
            loss = self.batch_loss(images, self.labels.index_select(0, batch))
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()
            total += loss.detach() * len(batch)
        return total.item()

    @torch.inference_mode()
    def test(self):
        self.model.eval()
        outputs = self.model(self.test_images)
        self.model.train()
        if self.regression:
            return {"test_loss": F.mse_loss(outputs[:, 0], self.test_labels).item()}
        return {"test_accuracy": (outputs.argmax(1) == self.test_labels).float().mean().item()}
