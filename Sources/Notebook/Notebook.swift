@_exported import Datasets
@_exported import NeuralNetworks
@_exported import Plots
@_exported import Training
