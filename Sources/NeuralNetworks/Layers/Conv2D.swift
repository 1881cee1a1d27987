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

  private var inputShape: Shape = [0]
  private var input: Tensor?
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
      shape.rank == 4 && shape[2] == shape[3], "kernels have shape [K, C, k, k], not \(shape)")
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

  public func forward(_ x: Tensor) -> Tensor {
    let w = weight.value.shape
    require(
      x.shape.rank == 4 && x.shape[1] == w[1] && x.shape[2] + 2 * padding >= w[2]
        && x.shape[3] + 2 * padding >= w[3],
      "Conv2D with kernels \(w) and padding \(padding) takes [N, \(w[1])] pictures of at least "
        + "\(w[2] - 2 * padding) pixels a side, not an input of shape \(x.shape)")
    inputShape = x.shape
    let g = geometry(x.shape)
    let bordered = borderedInput(x)
    input = bordered
    packKernels(reversed: false)
    output.prepare(Shape(g.samples, g.outputs, g.outputHeight, g.outputWidth))
    // y = b + Σ w · x
    withPointers(bordered, packedWeight, to: &output) { x, w, y in
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
    let (h, w) = (inputShape[2], inputShape[3])
    let kernel = weight.value.shape
    // ∂L/∂x is itself a convolution: of ∂L/∂y, set in a border of zeros, with the kernels reversed.
    let bordered = borderedGradient(gradientOfOutput.inOrder(.batchInnermost))
    let g = ConvolutionGeometry(
      samples: inputShape[0], channels: kernel[0], paddedHeight: h + kernel[2] - 1,
      paddedWidth: w + kernel[3] - 1, outputs: kernel[1], kernelHeight: kernel[2],
      kernelWidth: kernel[3], stride: 1)
    packKernels(reversed: true)
    gradientOfInput.prepare(inputShape)
    withPointers(bordered, packedWeight, to: &gradientOfInput) { dy, w, dx in
      convolve(g, dy, packed: w, to: dx, start: .zero)
    }
    return gradientOfInput
  }

  public func backwardToParameters(_ gradientOfOutput: Tensor) {
    guard let x = input else { fatalError("Conv2D: backward needs a forward before it") }
    require(
      gradientOfOutput.shape == output.shape,
      "Conv2D: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let dy = gradientOfOutput.inOrder(.batchInnermost)
    let g = geometry(inputShape)
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
  private func geometry(_ x: Shape) -> ConvolutionGeometry {
    let w = weight.value.shape
    return ConvolutionGeometry(
      samples: x[0], channels: w[1], paddedHeight: x[2] + 2 * padding,
      paddedWidth: x[3] + 2 * padding, outputs: w[0], kernelHeight: w[2], kernelWidth: w[3],
      stride: stride)
  }

  private func packKernels(reversed: Bool) {
    let w = weight.value.shape
    packedWeight.prepare(Shape(weight.value.count), order: .rowMajor)
    withPointers(weight.value, to: &packedWeight) { source, target in
      Kernels.packKernels(
        outputs: w[0], channels: w[1], taps: w[2] * w[3], source, reversed: reversed, to: target)
    }
  }

  /// The input with the batch innermost and a border of `padding` zeros.
  private func borderedInput(_ x: Tensor) -> Tensor {
    if x.order == .rowMajor { x.write(inOrder: .batchInnermost, to: &flippedInput) }
    let columns = x.order == .batchInnermost ? x : flippedInput
    if padding == 0 { return columns }
    let (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    let (height, width) = (h + 2 * padding, w + 2 * padding)
    borderedInput.prepareZeroed(Shape(n, c, height, width))
    withPointers(columns, to: &borderedInput) { source, target in
      insertBorders(
        planes: c, height: h, width: w, samples: n, source, to: target, targetHeight: height,
        targetWidth: width, top: padding, left: padding, spacing: 1)
    }
    return borderedInput
  }

  /// ∂L/∂y, its pixels `stride` apart, in a border as wide as a kernel reaches.
  private func borderedGradient(_ dy: Tensor) -> Tensor {
    let kernel = weight.value.shape
    let (n, k, h, w) = (dy.shape[0], dy.shape[1], dy.shape[2], dy.shape[3])
    let (height, width) = (inputShape[2] + kernel[2] - 1, inputShape[3] + kernel[3] - 1)
    borderedGradient.prepareZeroed(Shape(n, k, height, width))
    withPointers(dy, to: &borderedGradient) { source, target in
      insertBorders(
        planes: k, height: h, width: w, samples: n, source, to: target, targetHeight: height,
        targetWidth: width, top: kernel[2] - 1 - padding, left: kernel[3] - 1 - padding,
        spacing: stride)
    }
    return borderedGradient
  }
}
