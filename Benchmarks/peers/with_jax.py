"""MNIST networks in pure JAX: one compiled call trains on many batches, or on one."""

import os
from functools import partial

# Without YNNPACK, which XLA uses by default, the convolutions measured faster.
os.environ["XLA_FLAGS"] = "--xla_cpu_experimental_ynn_fusion_type="

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.nn import relu, sigmoid



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
        # XLA compiles a convolution inside a loop to slow code.
        self.steps = 1 if network.convolutional else 64
        shape = (-1, 28, 28, 1) if network.convolutional else (-1, 784)
        (self.images, self.labels), (self.test_images, self.test_labels) = (
            (jnp.asarray(images.reshape(shape)), jnp.asarray(labels))
            for images, labels in (training, test))
        shapes, self.network = NETWORKS[name]
        keys = jax.random.split(jax.random.key(np.random.randint(2**31)), len(shapes))
        initial = jax.nn.initializers.lecun_normal()
        weights = [{"w": initial(key, shape), "b": jnp.zeros(shape[-1])}
                   for key, shape in zip(keys, shapes)]
        zeros = lambda: jax.tree.map(jnp.zeros_like, weights)
        if network.optimizer == "adam":
            self.update = partial(adam, rate=network.learning_rate)
            moments = zeros(), zeros(), jnp.zeros(())
        else:
            self.update = partial(sgd, rate=network.learning_rate, momentum=network.momentum)
            moments = zeros()
        self.state = weights, moments, jnp.zeros(())
        self.warm_up()

    def warm_up(self):
        """Compiles for full batches and for the last of an epoch; the state stays as it was."""
        saved = jax.tree.map(jnp.copy, self.state)
        count = self.batch_size * (self.steps + 1) + len(self.images) % self.batch_size
        self.train(np.zeros(count, np.int32))
        self.state = saved

    def loss(self, weights, images, labels):
        outputs = self.network(weights, images)
        if self.regression:
            return jnp.mean((outputs[:, 0] - labels) ** 2)
        logarithms = jax.nn.log_softmax(outputs)
        return -jnp.mean(jnp.take_along_axis(logarithms, labels[:, None], 1))

    @partial(jax.jit, static_argnums=0, donate_argnums=1)
    def one_step(self, state, images, labels, batch):
        weights, moments, total = state
        loss, gradients = jax.value_and_grad(self.loss)(weights, images[batch], labels[batch])
        return *self.update(weights, gradients, moments), total + loss * len(batch)

    @partial(jax.jit, static_argnums=0, donate_argnums=1)
    def many_steps(self, state, images, labels, batches):
        step = lambda state, batch: (self.one_step(state, images, labels, batch), None)
        return lax.scan(step, state, batches)[0]

    def train(self, indices):
        """Returns the sum of the images' losses."""
        self.state = *self.state[:2], jnp.zeros(())
        start, several = 0, self.steps * self.batch_size
        while start < len(indices):
            if self.steps > 1 and start + several <= len(indices):
                batches = indices[start:start + several].reshape(self.steps, self.batch_size)
                self.state = self.many_steps(self.state, self.images, self.labels, batches)
                start += several
            else:
                batch = indices[start:start + self.batch_size]
                self.state = self.one_step(self.state, self.images, self.labels, batch)
                start += self.batch_size
        return float(self.state[2])

    def test(self):
        weights = self.state[0]
        if self.regression:
            return {"test_loss": float(self.loss(weights, self.test_images, self.test_labels))}
        right = self.network(weights, self.test_images).argmax(1) == self.test_labels
        return {"test_accuracy": float(right.mean())}
