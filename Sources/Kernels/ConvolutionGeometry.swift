/// The sizes of one convolution over a slice of the batch.
///
/// Pictures lie in memory as [channels, height, width, samples]: the batch is the fastest axis. A
/// row of a picture is then one run of width · samples scalars, and a step of one pixel to the
/// right is a step of `samples` scalars: every lane of a vector is used, whatever the picture's
/// width.
public struct ConvolutionGeometry: Equatable, Sendable {
  public var samples: Int
  /// C, the channels of the input.
  public var channels: Int
  /// The input's height and width, with its border of zeros.
  public var paddedHeight: Int
  public var paddedWidth: Int
  /// K, the channels of the output: the number of kernels.
  public var outputs: Int
  public var kernelHeight: Int
  public var kernelWidth: Int
  /// How many pixels the kernel moves at a time, in both directions.
  public var stride: Int

  public init(
    samples: Int, channels: Int, paddedHeight: Int, paddedWidth: Int, outputs: Int,
    kernelHeight: Int, kernelWidth: Int, stride: Int
  ) {
    self.samples = samples
    self.channels = channels
    self.paddedHeight = paddedHeight
    self.paddedWidth = paddedWidth
    self.outputs = outputs
    self.kernelHeight = kernelHeight
    self.kernelWidth = kernelWidth
    self.stride = stride
  }

  /// ⌊(padded height − kernel height) / stride⌋ + 1
  public var outputHeight: Int { (paddedHeight - kernelHeight) / stride + 1 }
  /// ⌊(padded width − kernel width) / stride⌋ + 1
  public var outputWidth: Int { (paddedWidth - kernelWidth) / stride + 1 }
  /// How many weights one kernel has for one channel of the input.
  var taps: Int { kernelHeight * kernelWidth }

  // A row of the output is worked off in runs of neighbouring scalars. With a stride of one the
  // whole row is one run; with a larger one each of its pixels is.
  var runs: Int { stride == 1 ? 1 : outputWidth }
  var runLength: Int { stride == 1 ? outputWidth * samples : samples }
  var runStep: Int { stride * samples }

  /// Where the input's row that tap row `ky` reads for output row `y` begins.
  @inline(__always)
  func inputRow(_ channel: Int, _ y: Int, _ ky: Int) -> Int {
    (channel * paddedHeight + y * stride + ky) * paddedWidth * samples
  }

  /// Where an output row begins.
  @inline(__always)
  func outputRow(_ output: Int, _ y: Int) -> Int {
    (output * outputHeight + y) * outputWidth * samples
  }

  /// The distance between two channels of the output.
  var outputPlane: Int { outputHeight * outputWidth * samples }
}
