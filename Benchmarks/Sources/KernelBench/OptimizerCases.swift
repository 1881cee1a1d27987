import Kernels

/// The update rules, and what may stand around them, on one core's half of a layer's weights.
func optimizerCases() -> [KernelCase] {
  func step(
    _ kernel: String, scalars: Double, _ run: @escaping (Int, Arrays) -> Void
  ) -> KernelCase {
    byteCase(kernel, "784 x 128 weights", count: 784 * 128, scalars: scalars, run)
  }
  return [
    step("sgdStep", scalars: 3) {
      sgdStep($0, $1.a, $1.b, learningRate: 1e-6)
    },
    step("momentumStep", scalars: 5) {
      momentumStep($0, $1.a, $1.b, velocity: $1.c, momentum: 0.9, learningRate: 1e-6)
    },
    step("adagradStep", scalars: 5) {
      adagradStep($0, $1.a, $1.b, squares: $1.c, epsilon: 1e-8, learningRate: 1e-6)
    },
    step("rmsPropStep", scalars: 5) {
      rmsPropStep($0, $1.a, $1.b, squares: $1.c, decay: 0.9, epsilon: 1e-8, learningRate: 1e-6)
    },
    step("adamStep", scalars: 7) {
      adamStep(
        $0, $1.a, $1.b, means: $1.c, squares: $1.d, beta1: 0.9, beta2: 0.999, correction1: 0.5,
        correction2: 0.5, epsilon: 1e-8, learningRate: 1e-6)
    },
    step("addSquarePenalty", scalars: 3) {
      addSquarePenalty($0, $1.a, $1.b, strength: 1e-4, to: $1.c)
    },
    step("addAbsolutePenalty", scalars: 3) {
      addAbsolutePenalty($0, $1.a, $1.b, strength: 1e-4, to: $1.c)
    },
    step("shrink", scalars: 2) { shrink($0, $1.a, by: 0) },
    step("moveAverage", scalars: 3) { moveAverage($0, $1.a, towards: $1.b, share: 0.002) },
    step("add", scalars: 3) { add($0, $1.a, to: $1.b) },
  ]
}
