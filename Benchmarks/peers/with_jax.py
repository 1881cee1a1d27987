"""MNIST networks in JAX: the batches of a call are one compiled loop over donated arrays."""

from functools import partial
import os
X = set(os.environ.get("X","").split(","))
import jax
import jax.numpy as jnp
from jax import lax
from jax.nn import relu, sigmoid


def dense(inputs, outputs):
    return jax.nn.initializers.lecun_normal(), (inputs, outputs)


def conv(inputs, outputs):
    return jax.nn.initializers.lecun_normal(), (5, 5, inputs, outputs)


def apply_conv(x, layer, padding):
    x = lax.conv_general_dilated(x, layer[0], (1, 1), padding,
                                 dimension_numbers=("NHWC", "HWIO", "NHWC"))
    return x + layer[1]

def max_pool(x):
    n, h, w, c = x.shape
    if "rw" in X: return lax.reduce_window(x, -jnp.inf, lax.max, (1,2,2,1),(1,2,2,1),"VALID")
    if "mm" in X:
        return jnp.maximum(jnp.maximum(x[:,::2,::2],x[:,1::2,::2]),jnp.maximum(x[:,::2,1::2],x[:,1::2,1::2]))
    return x.reshape(n, h // 2, 2, w // 2, 2, c).max((2, 4))


def linear(x, layer):
    return x.reshape(len(x), -1) @ layer[0] + layer[1]


def mlp(activation):
    def forward(layers, x):
        for layer in layers[:-1]:
            x = activation(linear(x, layer))
        return linear(x, layers[-1])
    return forward


def cnn10_20(layers, x):
    x = relu(max_pool(apply_conv(x, layers[0], "VALID")))
    x = relu(max_pool(apply_conv(x, layers[1], "VALID")))
    return linear(x, layers[2])


def cnn20_20(layers, x):
    x = max_pool(relu(apply_conv(x, layers[0], "SAME")))
    x = max_pool(relu(apply_conv(x, layers[1], "SAME")))
    return linear(x, layers[2])


def lenet5(layers, x):
    x = max_pool(relu(apply_conv(x, layers[0], "SAME")))
    x = max_pool(relu(apply_conv(x, layers[1], "VALID")))
    return mlp(relu)(layers[2:], x)


NETWORKS = {
    "dense256-adam": ([dense(784, 256), dense(256, 10)], mlp(relu)),
    "dense128-64-momentum": ([dense(784, 128), dense(128, 64), dense(64, 10)], mlp(relu)),
    "dense300-100": ([dense(784, 300), dense(300, 100), dense(100, 10)], mlp(relu)),
    "dense10-10-mse": ([dense(784, 10), dense(10, 10), dense(10, 1)], mlp(sigmoid)),
    "cnn10-20": ([conv(1, 10), conv(10, 20), dense(320, 10)], cnn10_20),
    "cnn20-20-mse": ([conv(1, 20), conv(20, 20), dense(980, 1)], cnn20_20),
    "lenet5": ([conv(1, 6), conv(6, 16), dense(400, 120), dense(120, 84), dense(84, 10)], lenet5),
}


def sgd(rate, momentum):
    def update(weights, state, gradients):
        if momentum == 0:
            return jax.tree.map(lambda w, g: w - rate * g, weights, gradients), state
        state = jax.tree.map(lambda v, g: momentum * v + g, state, gradients)
        return jax.tree.map(lambda w, v: w - rate * v, weights, state), state
    return update

def adam(rate, b1=0.9, b2=0.999, epsilon=1e-8):
    def update(weights, state, gradients):
        m, v, t = state
        t = t + 1
        m = jax.tree.map(lambda m, g: b1 * m + (1 - b1) * g, m, gradients)
        v = jax.tree.map(lambda v, g: b2 * v + (1 - b2) * g * g, v, gradients)
        c1, c2 = 1 - b1**t, 1 - b2**t
        new = jax.tree.map(lambda w, m, v: w - rate * (m / c1) / (jnp.sqrt(v / c2) + epsilon), weights, m, v)
        return new, (m, v, t)
    return update


class Peer:
    library = "JAX"
    version = jax.__version__

    def __init__(self, name, network, batch_size, threads, training, test):
        shape = (-1, 28, 28, 1) if network.convolutional else (-1, 784)
        self.images, self.test_images = (jnp.asarray(x.reshape(shape)) for x, _ in (training, test))
        self.labels, self.test_labels = (jnp.asarray(y) for _, y in (training, test))
        layers, forward = NETWORKS[name]
        keys = jax.random.split(jax.random.key(int.from_bytes(os.urandom(4),"little")), len(layers))
        weights = [(init(key, s), jnp.zeros(s[-1])) for key, (init, s) in zip(keys, layers)]
        zeros = jax.tree.map(jnp.zeros_like, weights)
        if network.optimizer == "adam":
            update, state = adam(network.learning_rate), (zeros, jax.tree.map(jnp.zeros_like, weights), jnp.zeros(()))
        else:
            update, state = sgd(network.learning_rate, network.momentum), zeros
        self.state, self.batch_size = (weights, state), batch_size

        def loss(weights, x, y):
            output = forward(weights, x)
            if network.regression:
                return jnp.mean((output[:, 0] - y) ** 2)
            return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(output), y[:, None], axis=1))

        def step(training, images, labels, batch):
            weights, state = training
            value, gradients = jax.value_and_grad(loss)(weights, images[batch], labels[batch])
            return update(weights, state, gradients), value

        @partial(jax.jit, donate_argnums=0, static_argnums=(4))
        def run(training, images, labels, order, size, steps):
            def body(i, c):
                t, total = c
                t, value = step(t, images, labels, lax.dynamic_slice(order, (i * size,), (size,)))
                return t, total + value * size
            return lax.fori_loop(0, steps, body, (training, 0.0))

        @partial(jax.jit, donate_argnums=0, static_argnums=4)
        def scan(training, images, labels, order, size):
            def body(c, batch):
                t, total = c
                t, value = step(t, images, labels, batch)
                return (t, total + value * size), None
            return lax.scan(body, (training, 0.0), order.reshape(-1, size))[0]

        @partial(jax.jit, donate_argnums=(0, 1))
        def single(training, total, images, labels, batch):
            t, value = step(training, images, labels, batch)
            return t, total + value * len(batch)
        self.run, self.single, self.scan = run, single, scan
        self.network, self.forward, self.loss = network, jax.jit(forward), jax.jit(loss)

    def train(self, indices):
        n = len(indices) // self.batch_size
        total = jnp.zeros(())
        if "fori" in X:
            order = jnp.zeros(60000, jnp.int32).at[:len(indices)].set(indices.astype("int32"))
            self.state, total = self.run(self.state, self.images, self.labels, order, self.batch_size, n)
            rest = indices[n*self.batch_size:]
            if len(rest): self.state, total = self.single(self.state, total, self.images, self.labels, rest)
        elif "scan" in X:
            self.state, total = self.scan(self.state, self.images, self.labels, jnp.asarray(indices[:n*self.batch_size].astype("int32")), self.batch_size)
            rest = indices[n*self.batch_size:]
            if len(rest): self.state, total = self.single(self.state, total, self.images, self.labels, rest)
        else:
          indices = indices.astype("int32")
          for i in range(0, len(indices), self.batch_size):
            self.state, total = self.single(self.state, total, self.images, self.labels, indices[i:i+self.batch_size])
        return float(total)

    def test(self):
        if self.network.regression:
            return {"test_loss": float(self.loss(self.state[0], self.test_images, self.test_labels))}
        right = self.forward(self.state[0], self.test_images).argmax(1) == self.test_labels
        return {"test_accuracy": float(right.mean())}
