"""MNIST networks in Paddle, in its dynamic mode: paddle.jit.to_static measured slower."""

import numpy as np
import paddle
from paddle.nn import Conv2D, Flatten, Linear, MaxPool2D, ReLU, Sequential, Sigmoid
from paddle.nn import functional as F
from paddle.optimizer import Adam, Momentum

NETWORKS = {
    "dense256-adam": lambda: [Linear(784, 256), ReLU(), Linear(256, 10)],
    "dense128-64-momentum": lambda: [
        Linear(784, 128), ReLU(), Linear(128, 64), ReLU(), Linear(64, 10)],
    "dense300-100": lambda: [Linear(784, 300), ReLU(), Linear(300, 100), ReLU(), Linear(100, 10)],
    "dense10-10-mse": lambda: [
        Linear(784, 10), Sigmoid(), Linear(10, 10), Sigmoid(), Linear(10, 1)],
    "cnn10-20": lambda: [
        Conv2D(1, 10, 5), MaxPool2D(2), ReLU(), Conv2D(10, 20, 5), MaxPool2D(2), ReLU(),
        Flatten(), Linear(320, 10)],
    "cnn20-20-mse": lambda: [
        Conv2D(1, 20, 5, padding=2), ReLU(), MaxPool2D(2),
        Conv2D(20, 20, 5, padding=2), ReLU(), MaxPool2D(2), Flatten(), Linear(980, 1)],
    "lenet5": lambda: [
        Conv2D(1, 6, 5, padding=2), ReLU(), MaxPool2D(2), Conv2D(6, 16, 5), ReLU(), MaxPool2D(2),
        Flatten(), Linear(400, 120), ReLU(), Linear(120, 84), ReLU(), Linear(84, 10)],
}


class Peer:
    library = "Paddle"
    version = paddle.__version__

    def __init__(self, name, network, batch_size, threads, training, test):
        paddle.set_device("cpu")  # its threads are OMP_NUM_THREADS
        self.batch_size, self.regression = batch_size, network.regression
        shape = (-1, 1, 28, 28) if network.convolutional else (-1, 784)
        (self.images, self.labels), (self.test_images, self.test_labels) = (
            (paddle.to_tensor(images.reshape(shape)), paddle.to_tensor(labels))
            for images, labels in (training, test))
        self.model = Sequential(*NETWORKS[name]())
        # One kernel for all parameters: twice as fast for Adam.
        settings = {"parameters": self.model.parameters(), "use_multi_tensor": True}
        if network.optimizer == "adam":
            self.optimizer = Adam(network.learning_rate, **settings)
        else:
            self.optimizer = Momentum(network.learning_rate, network.momentum, **settings)

    def loss(self, images, labels):
        outputs = self.model(images)
        if self.regression:
            return F.mse_loss(outputs[:, 0], labels)
        return F.cross_entropy(outputs, labels)

    def train(self, indices):
        """Returns the sum of the images' losses."""
        order, total = paddle.to_tensor(indices), paddle.zeros([])
        for start in range(0, len(indices), self.batch_size):
            batch = order[start:start + self.batch_size]
            images = paddle.gather(self.images, batch)
            loss = self.loss(images, paddle.gather(self.labels, batch))
            loss.backward()
            self.optimizer.step()
            self.optimizer.clear_grad(set_to_zero=False)
            total += loss.detach() * len(batch)
        return float(total)

    @paddle.no_grad()
    def test(self):
        if self.regression:
            return {"test_loss": float(self.loss(self.test_images, self.test_labels))}
        right = self.model(self.test_images).argmax(1) == self.test_labels
        return {"test_accuracy": float(right.astype("float32").mean())}
