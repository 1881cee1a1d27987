import Kernels
import Results

/// The kernels of a convolution with 5x5 pixels, on the samples that one of two cores gets of a
/// batch.
func convolutionCases(
  channels: Int, outputs: Int, side: Int, padding: Int, samples: Int
) -> [KernelCase] {
  let g = ConvolutionGeometry(
    samples: samples, channels: channels, height: side, width: side, outputs: outputs,
    kernelHeight: 5, kernelWidth: 5, stride: 1, padding: padding)
  // As the layer calls them: with zeros in memory beside the picture.
  let forward = padding > 0 ? g.bordered : g
  let transposed = g.transposed
  let input = Memory(channels * side * forward.width * samples)
  let output = Memory(outputs * g.outputHeight * g.outputWidth * samples)
  let (weights, packed) = (Memory(outputs * channels * 25), Memory(outputs * channels * 25))
  let (x, y, w, p) = (input.address, output.address, weights.address, packed.address)

  // What would be multiplied by the zeros around a picture is not counted.
  let taps = (0..<g.outputHeight).map { row in
    (row - padding..<row - padding + 5).count { (0..<side).contains($0) }
  }.reduce(0, +)
  let work = 2 * channels * outputs * samples * taps * taps
  let size =
    "\(channels) → \(outputs), \(side)x\(side)" + (padding > 0 ? " + \(padding)" : "")
    + ", N = \(samples)"
  func convolution(_ kernel: String, _ run: @escaping () -> Void) -> KernelCase {
    KernelCase(
      kernel: kernel, size: size, unit: .gflops, work: work,
      run: { withExtendedLifetime((input, output, weights, packed)) { run() } })
  }
  // Nobody needs the gradient of a picture.
  let backward =
    channels == 1
    ? []
    : [convolution("convolve, ∂L/∂x") { convolve(transposed, y, packed: p, to: x, start: .zero) }]
  return [
    convolution("convolve, y") { convolve(forward, x, packed: p, to: y, start: .zero) },
    convolution("convolutionWeightGradient") { convolutionWeightGradient(forward, x, y, to: w) },
    KernelCase(
      kernel: "packKernels", size: "\(channels) → \(outputs), 5x5", unit: .gigabytes,
      work: 2 * 25 * channels * outputs * MemoryLayout<Scalar>.size
    ) {
      withExtendedLifetime((weights, packed)) {
        packKernels(outputs: outputs, channels: channels, taps: 25, w, reversed: true, to: p)
      }
    },
  ] + backward
}
