"""MNIST networks in TensorFlow."""
import os
X = set(os.environ.get("X","").split(","))
os.environ["TF_CPP_MIN_LOG_LEVEL"]="2"
import numpy as np
import tensorflow as tf
from tensorflow.keras import Sequential, layers, losses, optimizers
from tensorflow.keras.layers import Conv2D, Dense, Flatten, MaxPooling2D, ReLU

NETWORKS = {
    "dense256-adam": lambda: [Dense(256, "relu"), Dense(10)],
    "dense128-64-momentum": lambda: [Dense(128, "relu"), Dense(64, "relu"), Dense(10)],
    "dense300-100": lambda: [Dense(300, "relu"), Dense(100, "relu"), Dense(10)],
    "dense10-10-mse": lambda: [Dense(10, "sigmoid"), Dense(10, "sigmoid"), Dense(1)],
    "cnn10-20": lambda: [Conv2D(10, 5), MaxPooling2D(), ReLU(),
                         Conv2D(20, 5), MaxPooling2D(), ReLU(), Flatten(), Dense(10)],
    "cnn20-20-mse": lambda: [Conv2D(20, 5, padding="same", activation="relu"), MaxPooling2D(),
                             Conv2D(20, 5, padding="same", activation="relu"), MaxPooling2D(),
                             Flatten(), Dense(1)],
    "lenet5": lambda: [Conv2D(6, 5, padding="same", activation="relu"), MaxPooling2D(),
                       Conv2D(16, 5, activation="relu"), MaxPooling2D(), Flatten(),
                       Dense(120, "relu"), Dense(84, "relu"), Dense(10)],
}


class Peer:
    library = "TensorFlow"
    version = tf.__version__

    def __init__(self, name, network, batch_size, threads, training, test):
        tf.config.threading.set_intra_op_parallelism_threads(threads)
        tf.config.threading.set_inter_op_parallelism_threads(1 if "inter1" in X else threads)
        shape = (-1, 28, 28, 1) if network.convolutional else (-1, 784)
        (images, labels), (self.test_images, self.test_labels) = (
            (tf.constant(x.reshape(shape)), tf.constant(y)) for x, y in (training, test))
        self.network, self.batch_size = network, batch_size
        model = self.model = Sequential(NETWORKS[name]())
        model.build((None, *shape[1:]))
        weights = model.trainable_variables
        if network.optimizer == "adam":
            optimizer = optimizers.Adam(network.learning_rate)
        else:
            optimizer = optimizers.SGD(network.learning_rate, momentum=network.momentum)
        optimizer.build(weights)
        jit = "jit" in X

        def loss(x, y):
            output = model(x, training=True)
            if network.regression:
                return tf.reduce_mean((output[:, 0] - y) ** 2)
            return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, output))

        @tf.function(jit_compile=jit)
        def step(batch):
            x, y = tf.gather(images, batch), tf.gather(labels, batch)
            with tf.GradientTape() as tape:
                value = loss(x, y)
            optimizer.apply(tape.gradient(value, weights), weights)
            return value * tf.cast(tf.size(batch), tf.float32)

        @tf.function(jit_compile=jit)
        def stepxy(x, y):
            with tf.GradientTape() as tape:
                value = loss(x, y)
            optimizer.apply(tape.gradient(value, weights), weights)
            return value * tf.cast(tf.shape(y)[0], tf.float32)

        def loopbody(indices):
            n = tf.shape(indices)[0] // batch_size
            total = 0.0
            for i in tf.range(n):
                b = tf.reshape(indices[i * batch_size:(i + 1) * batch_size], [batch_size])
                if "gout" in X: total += stepxy(tf.gather(images, b), tf.gather(labels, b))
                else: total += step(b)
            return total
        self.loop = tf.function(loopbody, jit_compile="jitall" in X, input_signature=[tf.TensorSpec([None], tf.int32)])
        self.step = step
        self.stepxy = lambda b: stepxy(tf.gather(images, b), tf.gather(labels, b))
        self.loss = tf.function(loss)
        variables = weights + optimizer.variables
        saved = [v.numpy() for v in variables]
        for size in {batch_size, len(images) % batch_size or batch_size}:
            self.train(np.arange(size))
        self.train(np.arange(2*batch_size))
        for v, s in zip(variables, saved): v.assign(s)

    def train(self, indices):
        indices = tf.constant(indices.astype("int32")); B = self.batch_size
        if "loop" in X:
            n = len(indices) // B * B
            total = self.loop(indices[:n])
            if n < len(indices): total += self.step(indices[n:])
        else:
            total = tf.zeros(())
            s = self.stepxy if "gout" in X else self.step
            for i in range(0, len(indices), B): total += s(indices[i:i + B])
        return float(total)

    def test(self):
        if self.network.regression:
            return {"test_loss": float(self.loss(self.test_images, self.test_labels))}
        output = self.model(self.test_images)
        right = tf.argmax(output, 1, tf.int32) == self.test_labels
        return {"test_accuracy": float(tf.reduce_mean(tf.cast(right, tf.float32)))}
