import Kernels

/// Slides small kernels over a picture: every output pixel is a weighted sum of the few input
/// pixels around it, with the same weights everywhere. (Strictly a cross-correlation, as in
/// PyTorch.)
///
/// ```
/// forward:   y[n,k,i,j] = b[k] + Σ w[k,c,u,v] · x[n,c,i·s+u−p,j·s+v−p]        over c, u, v
/// backward:  ∂L/∂w[k,c,u,v] = Σ ∂L/∂y[n,k,i,j] · x[n,c,i·s+u−p,j·s+v−p]       over n, i, j
///            ∂L/∂b[k] = Σ ∂L/∂y[n,k,i,j]                                      over n, i, j
///            ∂L/∂x: each ∂L/∂y[n,k,i,j] spread over the pixels it came from, times w
/// shapes:    x[N,C,H,W]  w[K,C,k,k]  b[K]  ->  y[N,K,(H+2p−k)/s+1,(W+2p−k)/s+1]
/// ```
///
/// s is the stride, p the padding: a border of zeros. LeCun et al. 1989, "Backpropagation Applied
/// to Handwritten Zip Code Recognition".
public final class Conv2D: Layer {
  /// w [K, C, k, k]
  public let weight: Parameter
  /// b [K], or nil.
  public let bias: Parameter?
  public let stride: Int
  public let padding: Int
  public var parameters: [Parameter] { bias.map { [weight, $0] } ?? [weight] }
  public let prefersWholeVectors = true

  private var geometry = ConvolutionGeometry(
    samples: 0, channels: 0, height: 0, width: 0, outputs: 0, kernelHeight: 0, kernelWidth: 0,
    stride: 1, padding: 0)
  private var input: (Tensor, ConvolutionGeometry)?
  private var flippedInput = Tensor.empty
  private var borderedInput = Tensor.empty
  private var borderedGradient = Tensor.empty
  private var packedWeight = Tensor.empty
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty

  /// Kernels of `kernelSize` × `kernelSize` pixels over `inputs` channels, one for each of
  /// `outputs` channels, their weights drawn at random. Traps unless 0 ≤ padding < kernelSize and
  /// stride ≥ 1.
  public convenience init(
    _ inputs: Int, _ outputs: Int, kernelSize: Int, stride: Int = 1, padding: Int = 0,
    bias: Bool = true, initializer: Initializer = .standard, using generator: inout RandomGenerator
  ) {
    require(
      inputs > 0 && outputs > 0 && kernelSize > 0,
      "Conv2D(\(inputs), \(outputs), kernelSize: \(kernelSize)) needs positive sizes")
    let taps = kernelSize * kernelSize
    let weight = initializer.weight(
      [outputs, inputs, kernelSize, kernelSize], fanIn: inputs * taps, fanOut: outputs * taps,
      using: &generator)
    let constants = bias ? initializer.bias(outputs, fanIn: inputs * taps, using: &generator) : nil
    self.init(weight: weight, bias: constants, stride: stride, padding: padding)
  }

  /// A layer with the given weight [K, C, k, k] and bias [K].
  public convenience init(
    weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0
  ) {
    let shape = weight.shape
    require(
      shape.rank == 4 && shape[2] == shape[3] && shape.count > 0,
      "kernels have shape [K, C, k, k], and none of these is 0, not \(shape)")
    require(
      stride >= 1 && padding >= 0 && padding < shape[2],
      "a kernel of \(shape[2]) pixels takes a stride of 1 or more and a padding from 0 to "
        + "\(shape[2] - 1), not stride \(stride) and padding \(padding)")
    if let bias {
      require(
        bias.shape == [shape[0]],
        "a bias beside kernels \(shape) has shape [\(shape[0])], not \(bias.shape)")
    }
    self.init(
      Parameter("weight", weight), bias.map { Parameter("bias", $0) }, stride: stride,
      padding: padding)
  }

  private init(_ weight: Parameter, _ bias: Parameter?, stride: Int, padding: Int) {
    self.weight = weight
    self.bias = bias
    self.stride = stride
    self.padding = padding
  }

  public func replica() -> (any Layer)? {
    Conv2D(weight.replica(), bias?.replica(), stride: stride, padding: padding)
  }

  public func begin(_ pass: Pass) { input = nil }

  public func forward(_ x: Tensor) -> Tensor {
    let w = weight.value.shape
    require(
      x.shape.rank == 4 && x.shape[1] == w[1] && x.shape[2] + 2 * padding >= w[2]
        && x.shape[3] + 2 * padding >= w[3],
      "Conv2D with kernels \(w) and padding \(padding) takes [N, \(w[1])] pictures of at least "
        + "\(w[2] - 2 * padding) pixels a side, not an input of shape \(x.shape)")
    geometry = ConvolutionGeometry(
      samples: x.shape[0], channels: w[1], height: x.shape[2], width: x.shape[3], outputs: w[0],
      kernelHeight: w[2], kernelWidth: w[3], stride: stride, padding: padding)
    let columns = x.inOrder(.batchInnermost, using: &flippedInput)
    let (laidOut, g) = lay(
      columns, spacing: 1, for: padding > 0 ? geometry.bordered : geometry, left: padding,
      in: &borderedInput)
    input = (laidOut, g)
    packKernels(reversed: false)
    output.prepare(Shape(g.samples, g.outputs, g.outputHeight, g.outputWidth))
    // y = b + Σ w · x
    withPointers(laidOut, packedWeight, to: &output) { x, w, y in
      if let bias {
        bias.value.withPointer { convolve(g, x, packed: w, to: y, start: .rowConstants($0)) }
      } else {
        convolve(g, x, packed: w, to: y, start: .zero)
      }
    }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    backwardToParameters(gradientOfOutput)
    // ∂L/∂x is itself a convolution: of ∂L/∂y with the kernels reversed.
    // Its border is wide: zeros are written only where a pixel's samples would leave lanes empty.
    let narrow = geometry.transposed
    let (dy, g) = lay(
      gradientOfOutput.inOrder(.batchInnermost), spacing: stride,
      for: narrow.samples < lanes ? narrow.bordered : narrow, left: narrow.left,
      in: &borderedGradient)
    packKernels(reversed: true)
    gradientOfInput.prepare(Shape(g.samples, g.outputs, g.outputHeight, g.outputWidth))
    withPointers(dy, packedWeight, to: &gradientOfInput) { dy, w, dx in
      convolve(g, dy, packed: w, to: dx, start: .zero)
    }
    return gradientOfInput
  }

  public func backwardToParameters(_ gradientOfOutput: Tensor) {
    guard let (x, g) = input else { fatalError("Conv2D: backward needs a forward before it") }
    require(
      gradientOfOutput.shape == output.shape,
      "Conv2D: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let dy = gradientOfOutput.inOrder(.batchInnermost)
    // ∂L/∂w = Σ ∂L/∂y · x
    withPointers(x, dy, to: &weight.gradient) { x, dy, dw in
      convolutionWeightGradient(g, x, dy, to: dw)
    }
    // ∂L/∂b = Σ ∂L/∂y
    if let bias {
      withPointers(dy, to: &bias.gradient) { dy, db in
        addRowSums(
          rows: g.outputs, columns: g.outputHeight * g.outputWidth * g.samples, dy, to: db)
      }
    }
    input = nil
  }
}

// MARK: Preparing the memory for the kernels
extension Conv2D {
  private func packKernels(reversed: Bool) {
    let w = weight.value.shape
    packedWeight.prepare(Shape(weight.value.count), order: .rowMajor)
    withPointers(weight.value, to: &packedWeight) { source, target in
      Kernels.packKernels(
        outputs: w[0], channels: w[1], taps: w[2] * w[3], source, reversed: reversed, to: target)
    }
  }

  /// Pictures as the convolution `g` reads them: their pixels `spacing` apart and, where it has its
  /// zeros in memory, behind `left` columns of them.
  private func lay(
    _ x: Tensor, spacing: Int, for g: ConvolutionGeometry, left: Int, in buffer: inout Tensor
  ) -> (Tensor, ConvolutionGeometry) {
    if x.shape[2] == g.height && x.shape[3] == g.width { return (x, g) }
    buffer.prepare(Shape(g.samples, g.channels, g.height, g.width))
    withPointers(x, to: &buffer) { source, target in
      insertBorders(
        planes: g.channels, height: x.shape[2], width: x.shape[3], samples: g.samples, source,
        to: target, targetHeight: g.height, targetWidth: g.width, top: 0, left: left - g.left,
        spacing: spacing)
    }
    return (buffer, g)
  }
}
