import Kernels

/// One convolution, with whole numbers as pictures, kernels and gradients.
struct ConvolutionCase: CustomStringConvertible {
  var samples = 3
  var channels = 2
  var height = 7
  var width = 8
  var outputs = 3
  var kernelHeight = 3
  var kernelWidth = 3
  var stride = 1
  var padding = 0

  var geometry: ConvolutionGeometry {
    ConvolutionGeometry(
      samples: samples, channels: channels, height: height, width: width, outputs: outputs,
      kernelHeight: kernelHeight, kernelWidth: kernelWidth, stride: stride, padding: padding)
  }

  var taps: Int { kernelHeight * kernelWidth }
  var outputHeight: Int { (height + 2 * padding - kernelHeight) / stride + 1 }
  var outputWidth: Int { (width + 2 * padding - kernelWidth) / stride + 1 }
  var inputCount: Int { channels * height * width * samples }
  var outputCount: Int { outputs * outputHeight * outputWidth * samples }
  var weightCount: Int { outputs * channels * taps }

  var description: String {
    "\(samples) × [\(channels), \(height), \(width)] by \(outputs) kernels "
      + "\(kernelHeight) × \(kernelWidth), stride \(stride), padding \(padding)"
  }

  /// Calls `body` with the places of an output, of a weight and of the input pixel that they share,
  /// for all of them: the sums of the forward and of both backward passes.
  func forEachProduct(_ body: (_ y: Int, _ w: Int, _ x: Int) -> Void) {
    for k in 0..<outputs {
      for c in 0..<channels {
        for oy in 0..<outputHeight {
          for ox in 0..<outputWidth {
            for ky in 0..<kernelHeight {
              for kx in 0..<kernelWidth {
                let y = ((k * outputHeight + oy) * outputWidth + ox) * samples
                let w = ((k * channels + c) * kernelHeight + ky) * kernelWidth + kx
                let (iy, ix) = (oy * stride + ky - padding, ox * stride + kx - padding)
                guard (0..<height).contains(iy), (0..<width).contains(ix) else { continue }
                let x = ((c * height + iy) * width + ix) * samples
                for n in 0..<samples { body(y + n, w, x + n) }
              }
            }
          }
        }
      }
    }
  }

  /// The kernels as the kernel functions want them. They read no further than their end.
  func packed(_ w: [Scalar], reversed: Bool = false) -> [Scalar] {
    var result = writable(weightCount)
    packKernels(
      outputs: outputs, channels: channels, taps: taps, w, reversed: reversed, to: &result)
    return result
  }

  /// Kernels of every shape, sizes around those of tiles, every number of outputs up to eleven.
  static let all: [ConvolutionCase] =
    [1, 3, 16, 17, 33, 70].map { ConvolutionCase(samples: $0) }
    + [1, 3, 16, 17, 33].map { ConvolutionCase(samples: $0, outputs: 5, stride: 2) }
    + (1...11).map { ConvolutionCase(samples: 5, outputs: $0) }
    + (1...6).map { ConvolutionCase(samples: 9, outputs: 6, kernelHeight: 2, kernelWidth: $0) }
    + [1, 2, 16, 33].flatMap { samples in
      (1...3).map { ConvolutionCase(samples: samples, outputs: 6, stride: $0, padding: 1) }
        + (1...3).map { ConvolutionCase(samples: samples, kernelWidth: 4, stride: $0, padding: 2) }
    }
    + (1...7).map { ConvolutionCase(samples: 2, outputs: 7, kernelHeight: $0, kernelWidth: 8) }
    + [
      ConvolutionCase(
        samples: 1, channels: 1, height: 1, width: 1, kernelHeight: 1, kernelWidth: 1),
      ConvolutionCase(samples: 40, channels: 3, height: 5, width: 17, outputs: 4, stride: 3),
      ConvolutionCase(height: 9, width: 6, kernelHeight: 1, kernelWidth: 1, stride: 2),
      ConvolutionCase(samples: 64, channels: 1, height: 28, width: 28, outputs: 2, kernelWidth: 5),
      ConvolutionCase(samples: 17, height: 6, width: 2, kernelWidth: 5, padding: 2),
      // More channels than are taken at a time.
      ConvolutionCase(
        samples: 33, channels: 19, height: 6, width: 7, outputs: 6, kernelHeight: 5, kernelWidth: 5,
        padding: 2),
      ConvolutionCase(
        samples: 20, channels: 1, height: 2, width: 1, kernelHeight: 5, kernelWidth: 5, padding: 4),
    ]
}
