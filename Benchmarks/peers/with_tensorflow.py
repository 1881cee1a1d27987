"""MNIST networks in TensorFlow: Keras layers, with the loop over the batches in a tf.function."""

import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "2"
# TensorFlow uses oneDNN by itself only where a processor has AVX-512 for neural networks. With AVX2
# its convolutions took twice as long without it.
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "1"

import numpy as np
import tensorflow as tf
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Conv2D, Dense, Flatten, MaxPooling2D, ReLU
from tensorflow.keras.optimizers import SGD, Adam

NETWORKS = {
    "dense256-adam": lambda: [Dense(256, "relu"), Dense(10)],
    "dense128-64-momentum": lambda: [Dense(128, "relu"), Dense(64, "relu"), Dense(10)],
    "dense300-100": lambda: [Dense(300, "relu"), Dense(100, "relu"), Dense(10)],
    "dense10-10-mse": lambda: [Dense(10, "sigmoid"), Dense(10, "sigmoid"), Dense(1)],
    "cnn10-20": lambda: [
        Conv2D(10, 5), MaxPooling2D(), ReLU(), Conv2D(20, 5), MaxPooling2D(), ReLU(),
        Flatten(), Dense(10)],
    "cnn20-20-mse": lambda: [
        Conv2D(20, 5, padding="same", activation="relu"), MaxPooling2D(),
        Conv2D(20, 5, padding="same", activation="relu"), MaxPooling2D(), Flatten(), Dense(1)],
    "lenet5": lambda: [
        Conv2D(6, 5, padding="same", activation="relu"), MaxPooling2D(),
        Conv2D(16, 5, activation="relu"), MaxPooling2D(), Flatten(),
        Dense(120, "relu"), Dense(84, "relu"), Dense(10)],
}


class Peer:
    library = "TensorFlow"
    version = tf.__version__

    def __init__(self, name, network, batch_size, threads, training, test):
        tf.config.threading.set_intra_op_parallelism_threads(threads)
        tf.config.threading.set_inter_op_parallelism_threads(threads)
        self.batch_size, self.regression = batch_size, network.regression
        shape = (-1, 28, 28, 1) if network.convolutional else (-1, 784)
        (self.images, self.labels), (self.test_images, self.test_labels) = (
            (tf.constant(images.reshape(shape)), tf.constant(labels))
            for images, labels in (training, test))
        self.model = Sequential(NETWORKS[name]())
        self.model.build((None, *shape[1:]))
        self.weights = self.model.trainable_variables
        if network.optimizer == "adam":
            self.optimizer = Adam(network.learning_rate)
        else:
            self.optimizer = SGD(network.learning_rate, network.momentum)
        self.optimizer.build(self.weights)
        # XLA measured faster on the dense classifiers, oneDNN without it on convolutions and on
        # the small regression.
        jit = not (network.convolutional or network.regression)
        self.step = tf.function(self.plain_step, jit_compile=jit)
        self.warm_up()

    def warm_up(self):
        """Compiles for a full batch and for the last of an epoch; the weights stay as they were."""
        variables = self.weights + self.optimizer.variables
        saved = [variable.numpy() for variable in variables]
        self.train(np.arange(self.batch_size + len(self.images) % self.batch_size))
        for variable, value in zip(variables, saved):
            variable.assign(value)

    def loss(self, images, labels):
        outputs = self.model(images)
        if self.regression:
            return tf.reduce_mean((outputs[:, 0] - labels) ** 2)
        return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, outputs))

    def plain_step(self, batch):
        images, labels = tf.gather(self.images, batch), tf.gather(self.labels, batch)
        with tf.GradientTape() as tape:
            loss = self.loss(images, labels)
        self.optimizer.apply(tape.gradient(loss, self.weights), self.weights)
        return loss * len(batch)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.int32)])
    def full_batches(self, indices):
        total = 0.0
        for batch in tf.reshape(indices, (-1, self.batch_size)):
            total += self.step(batch)
        return total

    def train(self, indices):
        """Returns the sum of the images' losses."""
        indices = tf.constant(indices, tf.int32)
        full = len(indices) // self.batch_size * self.batch_size
        total = self.full_batches(indices[:full])
        if full < len(indices):
            total += self.step(indices[full:])
        return float(total)

    def test(self):
        if self.regression:
            return {"test_loss": float(self.loss(self.test_images, self.test_labels))}
        right = tf.argmax(self.model(self.test_images), 1) == self.test_labels
        return {"test_accuracy": float(np.mean(right))}
