/// The sizes of one convolution over a slice of the batch.
///
/// Pictures lie in memory as [channels, height, width, samples]: the batch is the fastest axis. A
/// row of a picture is then one run of width · samples scalars, and a step of one pixel to the
/// right is a step of `samples` scalars: every lane of a vector is used, whatever the picture's
/// width.
///
/// A picture may have zeros around it. They need not be in memory: what would be multiplied by them
/// is left out. But then each pixel at the left and right edge is a short run of its own; where that
/// costs more than some products with zeros, the zeros are written beside the picture: `bordered`.
public struct ConvolutionGeometry: Equatable, Sendable {
  public var samples: Int
  /// C, the channels of the input.
  public var channels: Int
  /// The input's height and width.
  public var height: Int
  public var width: Int
  /// K, the channels of the output: the number of kernels.
  public var outputs: Int
  public var kernelHeight: Int
  public var kernelWidth: Int
  /// How many pixels the kernel moves at a time, in both directions.
  public var stride: Int
  /// How many rows of zeros lie above the input, and how many columns to the left of it.
  public private(set) var top: Int
  public private(set) var left: Int
  public private(set) var outputHeight: Int
  public private(set) var outputWidth: Int

  /// A convolution with `padding` zeros on all four sides, less than the kernel is long. The output
  /// has ⌊(height + 2 · padding − kernel height) / stride⌋ + 1 rows, and columns likewise.
  public init(
    samples: Int, channels: Int, height: Int, width: Int, outputs: Int, kernelHeight: Int,
    kernelWidth: Int, stride: Int, padding: Int
  ) {
    self.samples = samples
    self.channels = channels
    self.height = height
    self.width = width
    self.outputs = outputs
    self.kernelHeight = kernelHeight
    self.kernelWidth = kernelWidth
    self.stride = stride
    (top, left) = (padding, padding)
    outputHeight = (height + 2 * padding - kernelHeight) / stride + 1
    outputWidth = (width + 2 * padding - kernelWidth) / stride + 1
  }

  /// The convolution that takes ∂L/∂y to ∂L/∂x, with reversed kernels: inputs and outputs change
  /// places. Where the stride is above one, the pixels of ∂L/∂y have to lie that far apart.
  public var transposed: ConvolutionGeometry {
    var g = self
    (g.channels, g.outputs, g.stride) = (outputs, channels, 1)
    (g.height, g.width) = ((outputHeight - 1) * stride + 1, (outputWidth - 1) * stride + 1)
    (g.top, g.left) = (kernelHeight - 1 - top, kernelWidth - 1 - left)
    (g.outputHeight, g.outputWidth) = (height, width)
    return g
  }

  /// The same convolution of an input whose zeros to the left and right are in memory.
  public var bordered: ConvolutionGeometry {
    var g = self
    g.width = max(left + width, (outputWidth - 1) * stride + kernelWidth)
    g.left = 0
    return g
  }

  /// How many weights one kernel has for one channel of the input.
  var taps: Int { kernelHeight * kernelWidth }
  /// The distance between two channels of the output.
  var outputPlane: Int { outputHeight * outputWidth * samples }

  /// Which rows of the kernel meet the input for output row `y`.
  @inline(__always)
  func tapRows(_ y: Int) -> Range<Int> {
    inside(first: y * stride - top, length: height, taps: kernelHeight)
  }

  /// Neighbouring pixels of an output row that use the same columns of the kernel.
  struct Run {
    /// How many pixels.
    let count: Int
    /// Which columns of the kernel meet the input.
    let taps: Range<Int>
    /// The input's column under column 0 of the kernel; negative, where that lies outside.
    let column: Int
  }

  /// The run that begins at pixel `x`. With a stride of one, all pixels that see the whole kernel
  /// are one run; all others are runs of their own.
  @inline(__always)
  func run(at x: Int) -> Run {
    let column = x * stride - left
    let taps = inside(first: column, length: width, taps: kernelWidth)
    let seesAll = taps.count == kernelWidth && stride == 1
    let count = seesAll ? min(width - kernelWidth - column + 1, outputWidth - x) : 1
    return Run(count: count, taps: taps, column: column)
  }

  @inline(__always)
  private func inside(first: Int, length: Int, taps: Int) -> Range<Int> {
    let lower = max(0, -first)
    return lower..<max(lower, min(taps, length - first))
  }

  /// Where column `column` of the row of the input begins that tap row `ky` reads for output row
  /// `y`.
  @inline(__always)
  func input(_ channel: Int, _ y: Int, _ ky: Int, _ column: Int) -> Int {
    ((channel * height + y * stride - top + ky) * width + column) * samples
  }

  /// Where an output pixel begins.
  @inline(__always)
  func output(_ output: Int, _ y: Int, _ x: Int) -> Int {
    ((output * outputHeight + y) * outputWidth + x) * samples
  }
}
