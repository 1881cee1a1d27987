import Kernels

/// The functions that are applied to every number of an activation, and those over the classes.
func elementwiseCases() -> [KernelCase] {
  let (hidden, size) = (256 * 32, "256, N = 32")
  func forward(_ kernel: String, _ run: @escaping (Int, Arrays) -> Void) -> KernelCase {
    byteCase(kernel, size, count: hidden, scalars: 2, run)
  }
  func backward(_ kernel: String, _ run: @escaping (Int, Arrays) -> Void) -> KernelCase {
    byteCase(kernel, size, count: hidden, scalars: 3, run)
  }
  func classes(
    _ kernel: String, scalars: Double, _ run: @escaping (Int, Arrays) -> Void
  ) -> KernelCase {
    byteCase(kernel, "10, N = 32", count: 10 * 32, scalars: scalars, run)
  }
  return [
    forward("exponential") { exponential($0, $1.a, to: $1.b) },
    forward("logarithm") { logarithm($0, $1.a, to: $1.b) },
    forward("sigmoid") { sigmoid($0, $1.a, to: $1.b) },
    backward("sigmoidBackward") { sigmoidBackward($0, $1.a, $1.b, to: $1.c) },
    forward("tanh") { tanh($0, $1.a, to: $1.b) },
    backward("tanhBackward") { tanhBackward($0, $1.a, $1.b, to: $1.c) },
    forward("relu") { relu($0, $1.a, to: $1.b) },
    backward("reluBackward") { reluBackward($0, $1.a, $1.b, to: $1.c) },
    forward("leakyReLU") { leakyReLU($0, slope: 0.01, $1.a, to: $1.b) },
    backward("leakyReLUBackward") { leakyReLUBackward($0, slope: 0.01, $1.a, $1.b, to: $1.c) },
    forward("dropout") { count, arrays in
      let states = UnsafeRawPointer(arrays.c).assumingMemoryBound(to: RandomBits.Scalar.self)
      dropout(
        features: 256, samples: count / 256, states: states, threshold: .max / 2, scale: 2,
        arrays.a,
        to: arrays.b)
    },
    // Four gates are read and written for each unit; a cell is read, and three numbers are written.
    byteCase("lstmStep", "128, N = 32", count: 4 * 128 * 32, scalars: 3) { count, arrays in
      let units = count / 4
      lstmStep(
        units, gates: arrays.a, previousCell: arrays.b, cell: arrays.b + units,
        tanhOfCell: arrays.b + 2 * units, state: arrays.b + 3 * units)
    },
    classes("softmax", scalars: 2) { softmax(classes: 10, samples: $0 / 10, $1.a, to: $1.b) },
    classes("softmaxBackward", scalars: 3) {
      softmaxBackward(classes: 10, samples: $0 / 10, $1.a, $1.b, to: $1.c)
    },
    classes("logSoftmax", scalars: 2) {
      logSoftmax(classes: 10, samples: $0 / 10, $1.a, to: $1.b)
    },
    classes("logSoftmaxBackward", scalars: 3) {
      logSoftmaxBackward(classes: 10, samples: $0 / 10, $1.a, $1.b, to: $1.c)
    },
  ]
}
