import Foundation
import NeuralNetworks
import Plots

/// A figure of each kind, as the chapters draw them.
enum Gallery {
  static let figures: [Figure] = [
    loss, fit, band, accuracy, activations, histograms, overlaid, bars, errors, xor, collapse,
    valley, confusion, convolution, digits, weights, kernels,
  ]

  static let loss: Figure = {
    var random = RandomGenerator(seed: 1)
    let steps = stride(from: 20.0, through: 4000, by: 20).map { $0 }
    var figure = Figure(
      "loss", title: "Loss of 784-256-10, Adam", x: "mini-batch", y: "cross-entropy [nats]")
    for (name, slow) in [("one linear layer", 900.0), ("784-256-10", 350)] {
      figure.line(
        name, x: steps,
        y: steps.map { 0.1 + 2.2 * exp(-$0 / slow) * (1 + 0.12 * random.normal()) })
    }
    figure.horizontal(at: log(10), "guessing")
    figure.vertical(at: 1875, "epoch 2")
    return figure
  }()

  static let fit: Figure = {
    var random = RandomGenerator(seed: 2)
    let x = (0..<40).map { Double($0) / 10 }
    var figure = Figure("fit", title: "A line fitted by gradient descent", x: "x", y: "y")
    figure.points("data", x: x, y: x.map { 1.5 * $0 - 1 + 0.4 * random.normal() }, color: .black)
    for (name, a, b) in [
      ("0 steps", -0.3, 0.5), ("1 step", 0.4, 0), ("5 steps", 1.0, -0.4), ("50 steps", 1.5, -1),
    ] {
      figure.line(name, x: [0, 4], y: [b, 4 * a + b])
    }
    return figure
  }()

  static let band: Figure = {
    var random = RandomGenerator(seed: 3)
    let epochs = (1...30).map(Double.init)
    var figure = Figure(
      "seeds", title: "Five seeds each", x: "epoch", y: Axis("loss [nats]", isLogarithmic: true))
    for (name, rate) in [("sigmoid", 0.05), ("ReLU", 0.12)] {
      let runs = (0..<5).map { _ in
        let own = rate * random.uniform(0.8, 1.2)
        return epochs.map { 2.3 * exp(-own * $0) }
      }
      figure.band(name, x: epochs, runs: runs)
    }
    return figure
  }()

  static let accuracy: Figure = {
    let epochs = (1...10).map(Double.init)
    var figure = Figure(
      "accuracy", title: "Digits read right, validation", x: "epoch",
      y: Axis("accuracy [%]", range: 80...100))
    figure.line("dense 784-128-64-10", x: epochs, y: epochs.map { 97 - 12 / $0 })
    figure.line("convolutional", x: epochs, y: epochs.map { 99 - 8 / $0 })
    figure.band(
      "range of 3 seeds", x: epochs, low: epochs.map { 98.3 - 8 / $0 },
      high: epochs.map { 99.4 - 7 / $0 }, color: .vermilion)
    return figure
  }()

  static let activations: Figure = {
    let x = stride(from: -8.0, through: 8, by: 0.2).map { $0 }
    func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
    let functions: [(String, (Double) -> Double, (Double) -> Double)] = [
      ("sigmoid", sigmoid, { sigmoid($0) * (1 - sigmoid($0)) }),
      ("tanh", tanh, { 1 - tanh($0) * tanh($0) }),
      ("ReLU", { max($0, 0) }, { $0 > 0 ? 1 : 0 }),
      ("LeakyReLU", { $0 > 0 ? $0 : 0.1 * $0 }, { $0 > 0 ? 1 : 0.1 }),
    ]
    return Figure(
      "activations", title: "Activation functions and their derivatives",
      panels: functions.map { name, f, derivative in
        var panel = Panel(name, x: "x", y: Axis("y", range: -1.2...2))
        panel.line("f(x)", x: x, y: x.map(f))
        panel.line("f'(x)", x: x, y: x.map(derivative))
        return panel
      })
  }()

  static let histograms: Figure = {
    var random = RandomGenerator(seed: 5)
    return Figure(
      "histograms", title: "Activations of the second layer during training",
      panels: [0, 1, 5].map { epoch in
        var panel = Panel(
          "after \(epoch) epochs", x: "activation", y: Axis("share of values", range: 0...0.2))
        panel.histogram(
          values: (0..<4000).map { _ in random.normal() * (0.3 + 0.2 * Double(epoch)) }, bins: 30,
          range: -3...3)
        return panel
      })
  }()

  static let bars: Figure = {
    var figure = Figure(
      "gradients", title: "Gradient that reaches each of ten layers", x: "layer",
      y: Axis("mean |gradient|", isLogarithmic: true))
    let layers = (1...10).map(Double.init)
    figure.line("sigmoid", x: layers, y: layers.map { pow(0.2, 11 - $0) })
    figure.line("ReLU", x: layers, y: layers.map { pow(0.8, 11 - $0) })
    return figure
  }()

  static let overlaid: Figure = {
    var random = RandomGenerator(seed: 6)
    var figure = Figure(
      "overlaid", title: "Gradients before and after", x: "gradient", y: "share of values")
    for (name, scale) in [("first layer", 0.2), ("last layer", 0.6)] {
      figure.histogram(
        name, values: (0..<4000).map { _ in scale * random.normal() }, range: -2...2)
    }
    return figure
  }()

  static let errors: Figure = {
    var figure = Figure(
      "errors", title: "Errors by digit, of 10,000", x: "digit", y: "misread digits")
    let labels = (0...9).map(String.init)
    figure.bars("dense", labels: labels, heights: [12, 9, 33, 29, 31, 35, 21, 30, 41, 44])
    figure.bars("CNN", labels: labels, heights: [4, 3, 11, 8, 9, 12, 9, 10, 14, 17])
    return figure
  }()

  static let xor: Figure = {
    var figure = Figure("xor", title: "XOR, solved by 2-4-1", x: "x₁", y: "x₂")
    figure.regions(x: -0.5...1.5, y: -0.5...1.5) { points in
      Tensor(
        (0..<points.shape[0]).map { n in
          let (x, y) = (Double(points[n, 0]), Double(points[n, 1]))
          return Scalar(1 / (1 + exp(-8 * (0.5 - abs(x + y - 1)))))
        })
    }
    figure.points("0", x: [0, 1], y: [0, 1])
    figure.points("1", x: [0, 1], y: [1, 0])
    return figure
  }()

  static let collapse: Figure = {
    let panels = ["one layer", "two layers", "sigmoid between"].enumerated().map { i, name in
      var panel = Panel(name, x: "x₁", y: "x₂")
      panel.regions(x: -0.5...1.5, y: -0.5...1.5) { points in
        Tensor(
          (0..<points.shape[0]).map { n in
            let (x, y) = (Double(points[n, 0]), Double(points[n, 1]))
            let answers: [Double] = [0.5, 0.3 + 0.2 * x + 0.1 * y, x * (1 - y) + y * (1 - x)]
            return Scalar(answers[i])
          })
      }
      panel.points("0", x: [0, 1], y: [0, 1])
      panel.points("1", x: [0, 1], y: [1, 0])
      return panel
    }
    return Figure("collapse", title: "XOR: what three networks answer", panels: panels)
  }()

  static let valley: Figure = {
    var figure = Figure("valley", title: "Down a valley", x: "a", y: "b")
    figure.contours(x: -5...5, y: -2...2, levels: [0.01, 0.1, 1, 10, 1000]) { a, b in
      (a * a + 20 * b * b) / 2
    }
    let steps = (0..<40).map(Double.init)
    figure.line(
      "path", x: steps.map { -4 * pow(0.91, $0) }, y: steps.map { 1.5 * pow(-0.8, $0) })
    return figure
  }()

  static let confusion: Figure = {
    var random = RandomGenerator(seed: 7)
    var figure = Figure(
      "confusion", title: "9,804 of 10,000 digits read right", x: "read as", y: "digit")
    figure.confusionMatrix(
      (0..<10).map { row in
        (0..<10).map {
          $0 == row ? 960 + random.integer(below: 40) : max(0, random.integer(below: 14) - 6)
        }
      })
    return figure
  }()

  static let convolution: Figure = {
    var input = Panel("picture 5 x 5", x: "column", y: "row")
    input.heatMap(
      [[0, 0, 1, 0, 0], [0, 1, 1, 0, 0], [0, 0, 1, 0, 0], [0, 0, 1, 0, 0], [0, 1, 1, 1, 0]],
      palette: .gray)
    var kernel = Panel("kernel 3 x 3", x: "column", y: "row")
    kernel.heatMap([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]], palette: .diverging)
    var output = Panel("result 3 x 3", x: "column", y: "row")
    output.heatMap([[-2, 5, -2], [-2, 5, -2], [-1.5, 4.25, -1]], palette: .diverging)
    return Figure("convolution", title: "A convolution by hand", panels: [input, kernel, output])
  }()

  static func blob(_ seed: UInt64, size: Int) -> Tensor {
    var random = RandomGenerator(seed: seed)
    let (a, b) = (random.uniform(0.1, 0.4), random.uniform(0.1, 0.5))
    var picture = Tensor(zeros: [1, size, size])
    for y in 0..<size {
      for x in 0..<size {
        let (u, v) = (Double(x) / Double(size) - 0.5, Double(y) / Double(size) - 0.5)
        let distance = abs((u * u / (a * a) + v * v / (b * b)).squareRoot() - 0.7)
        picture[0, y, x] = Scalar(max(0, min(1, 1.6 - distance * 6)))
      }
    }
    return picture
  }

  static let digits = Figure.images(
    "misread", title: "Misread digits",
    (0..<20).map {
      Picture(pixels: blob(UInt64($0), size: 28), caption: "\($0 % 10) read as \(9 - $0 % 10)")
    },
    columns: 5)

  static let weights: Figure = {
    var random = RandomGenerator(seed: 9)
    return Figure.images(
      "weights", title: "Weight rows of a linear layer",
      (0..<10).map { k in
        let noise = Tensor.normal([1, 28, 28], using: &random)
        return Picture(
          pixels: noise.zip(blob(UInt64(k), size: 28)) { 0.03 * $0 + 0.08 * $1 - 0.02 },
          caption: "\(k)")
      }, columns: 5, palette: .diverging)
  }()

  static let kernels: Figure = {
    var random = RandomGenerator(seed: 10)
    return Figure.images(
      "kernels", title: "The 16 kernels of the first convolution",
      (0..<16).map { k in
        Picture(pixels: Tensor.normal([5, 5], using: &random), caption: "\(k)")
      }, columns: 8, palette: .diverging)
  }()
}
