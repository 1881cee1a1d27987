// A chapter says `import Notebook` and has everything.
@_exported import Datasets
@_exported import NeuralNetworks
@_exported import Plots
@_exported import Training

/// The version that `--version` prints: that of CHANGELOG.md.
public let bookVersion = "0.1.0"
