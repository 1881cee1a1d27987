import Kernels
import NeuralNetworks

/// "Float" or "Double": what `Scalar` is.
var precisionName: String { "\(Scalar.self)" }

/// How many scalars a vector of this build holds.
var vectorWidth: Int { Kernels.lanes }
