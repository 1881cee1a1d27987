"""MNIST networks in pure JAX: a compiled step for a few or many batches at a time."""

import os
from functools import partial
X = dict(a.split("=") for a in os.environ.get("X","").split(",") if a)

# The default (YNNPACK's fusions) measured slower on these networks.
if "ynn" not in X: os.environ["XLA_FLAGS"] = "--xla_cpu_experimental_ynn_fusion_type="

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.nn import relu, sigmoid

CHUNK = int(X.get("chunk",64))  # batches in one compiled loop

def affine(x, layer):
    return x.reshape(len(x), -1) @ layer["w"] + layer["b"]


def conv(x, layer, padding):
    x = lax.conv_general_dilated(
        x, layer["w"], (1, 1), padding, dimension_numbers=("NHWC", "HWIO", "NHWC"))
    return x + layer["b"]


def max_pool(x):
    n, h, w, c = x.shape
    return x.reshape(n, h // 2, 2, w // 2, 2, c).max((2, 4))


def dense(layers, x, activation=relu):
    for layer in layers[:-1]:
        x = activation(affine(x, layer))
    return affine(x, layers[-1])


def cnn10_20(layers, x):
    x = relu(max_pool(conv(x, layers[0], "VALID")))
    x = relu(max_pool(conv(x, layers[1], "VALID")))
    return affine(x, layers[2])


def cnn20_20(layers, x):
    x = max_pool(relu(conv(x, layers[0], "SAME")))
    x = max_pool(relu(conv(x, layers[1], "SAME")))
    return affine(x, layers[2])


def lenet5(layers, x):
    x = max_pool(relu(conv(x, layers[0], "SAME")))
    x = max_pool(relu(conv(x, layers[1], "VALID")))
    return dense(layers[2:], x)


NETWORKS = {  # the shapes of the weights, and the function that applies them
    "dense256-adam": ([(784, 256), (256, 10)], dense),
    "dense128-64-momentum": ([(784, 128), (128, 64), (64, 10)], dense),
    "dense300-100": ([(784, 300), (300, 100), (100, 10)], dense),
    "dense10-10-mse": ([(784, 10), (10, 10), (10, 1)], partial(dense, activation=sigmoid)),
    "cnn10-20": ([(5, 5, 1, 10), (5, 5, 10, 20), (320, 10)], cnn10_20),
    "cnn20-20-mse": ([(5, 5, 1, 20), (5, 5, 20, 20), (980, 1)], cnn20_20),
    "lenet5": ([(5, 5, 1, 6), (5, 5, 6, 16), (400, 120), (120, 84), (84, 10)], lenet5),
}


def sgd(weights, gradients, velocity, rate, momentum):
    if momentum > 0:
        velocity = gradients = jax.tree.map(lambda v, g: momentum * v + g, velocity, gradients)
    return jax.tree.map(lambda w, g: w - rate * g, weights, gradients), velocity


def adam(weights, gradients, state, rate):
    m, v, t = state
    t += 1
    m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, gradients)
    v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, v, gradients)
    r, s = rate / (1 - 0.9**t), 1 / (1 - 0.999**t)
    weights = jax.tree.map(lambda w, m, v: w - r * m / (jnp.sqrt(v * s) + 1e-8), weights, m, v)
    return weights, (m, v, t)


class Peer:
    library = "JAX"
    version = jax.__version__

    def __init__(self, name, network, batch_size, threads, training, test):
        self.batch_size, self.regression = batch_size, network.regression
        shape = (-1, 28, 28, 1) if network.convolutional else (-1, 784)
        (self.images, self.labels), self.test_set = (
            (jnp.asarray(images.reshape(shape)), jnp.asarray(labels))
            for images, labels in (training, test))
        shapes, self.network = NETWORKS[name]
        keys = jax.random.split(jax.random.key(0), len(shapes))
        initial = jax.nn.initializers.lecun_normal()
        weights = [{"w": initial(key, shape), "b": jnp.zeros(shape[-1])}
                   for key, shape in zip(keys, shapes)]
        zeros = lambda: jax.tree.map(jnp.zeros_like, weights)
        if network.optimizer == "adam":
            self.update = partial(adam, rate=network.learning_rate)
            self.state = weights, (zeros(), zeros(), jnp.zeros(())), jnp.zeros(())
        else:
            self.update = partial(sgd, rate=network.learning_rate, momentum=network.momentum)
            self.state = weights, zeros(), jnp.zeros(())
        saved = jax.tree.map(np.asarray, self.state)
        self.train(np.arange(batch_size * (CHUNK + 1) + len(self.images) % batch_size) % 60000)
        self.state = jax.tree.map(jnp.asarray, saved)

    def loss(self, weights, images, labels):
        outputs = self.network(weights, images)
        if self.regression:
            return jnp.mean((outputs[:, 0] - labels) ** 2)
        rows = jax.nn.log_softmax(outputs)
        return -jnp.mean(jnp.take_along_axis(rows, labels[:, None], 1))

    def step(self, state, images, labels, batch):
        weights, moments, total = state
        loss, gradients = jax.value_and_grad(self.loss)(weights, images[batch], labels[batch])
        return *self.update(weights, gradients, moments), total + loss * len(batch)

    @partial(jax.jit, static_argnums=0, donate_argnums=1)
    def one(self, state, images, labels, batch):
        return self.step(state, images, labels, batch)

    @partial(jax.jit, static_argnums=0, donate_argnums=1)
    def many(self, state, images, labels, batches):
        return lax.scan(lambda s, b: (self.step(s, images, labels, b), None), state, batches, unroll=int(X.get("unroll",1)))[0]

    def train(self, indices):
        B = self.batch_size
        indices = indices.astype("int32")
        self.state = *self.state[:2], jnp.zeros(())
        start = 0
        if CHUNK > 1:
            n = len(indices) // (B * CHUNK) * B * CHUNK
            for b in indices[:n].reshape(-1, CHUNK, B):
                self.state = self.many(self.state, self.images, self.labels, b)
            start = n
        for i in range(start, len(indices), B):
            self.state = self.one(self.state, self.images, self.labels, indices[i:i + B])
        return float(self.state[2])

    def test(self):
        images, labels = self.test_set
        if self.regression:
            return {"test_loss": float(self.loss(self.state[0], images, labels))}
        right = self.network(self.state[0], images).argmax(1) == labels
        return {"test_accuracy": float(right.mean())}
