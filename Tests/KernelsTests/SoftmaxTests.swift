import Foundation
import Kernels
import Testing

@Suite struct SoftmaxTests {
  /// Scores or gradients [classes, samples], and the functions of each column in double precision.
  struct Columns {
    let classes: Int
    let samples: Int

    func column(_ x: [Scalar], _ n: Int) -> [Double] {
      (0..<classes).map { Double(x[$0 * samples + n]) }
    }

    /// Compares a kernel's result, all of its memory, with what `f` makes of each column.
    func expect(_ found: [Scalar], within tolerance: Double, _ f: (Int) -> [Double]) {
      for n in 0..<samples {
        let expected = f(n)
        for k in 0..<classes {
          let error = abs(Double(found[k * samples + n]) - expected[k])
          #expect(error <= tolerance, "class \(k) of sample \(n), \(self)")
        }
      }
      #expect(found[(classes * samples)...].allSatisfy { $0 == untouched }, "\(self)")
    }
  }

  static func softmaxOf(_ x: [Double]) -> [Double] {
    let e = x.map { exp($0 - x.max()!) }
    return e.map { $0 / e.reduce(0, +) }
  }

  static let epsilon = Double(Scalar.ulpOfOne)

  @Test(arguments: [1, 2, 3, 10, 17], [1, 3, 7, 8, 15, 16, 17, 33, 40, 70])
  func `probabilities and their logarithms are those of plain loops`(classes: Int, samples: Int) {
    let columns = Columns(classes: classes, samples: samples)
    var numbers = Numbers(classes + samples)
    let x = numbers.uniform(classes * samples, from: -5, to: 5)
    var p = writable(x.count)
    softmax(classes: classes, samples: samples, readable(x), to: &p)
    columns.expect(p, within: 16 * Self.epsilon) { Self.softmaxOf(columns.column(x, $0)) }
    var y = writable(x.count)
    logSoftmax(classes: classes, samples: samples, readable(x), to: &y)
    columns.expect(y, within: 16 * Self.epsilon) {
      Self.softmaxOf(columns.column(x, $0)).map { log($0) }
    }
  }

  @Test(arguments: [1, 2, 3, 10, 17], [1, 3, 7, 8, 15, 16, 17, 33, 40, 70])
  func `both derivatives are those of plain loops`(classes: Int, samples: Int) {
    let columns = Columns(classes: classes, samples: samples)
    var numbers = Numbers(classes + samples)
    let dy = numbers.uniform(classes * samples, from: -1, to: 1)
    let x = numbers.uniform(classes * samples, from: -3, to: 3)
    var p = writable(x.count)
    softmax(classes: classes, samples: samples, readable(x), to: &p)
    var dx = writable(x.count)
    softmaxBackward(
      classes: classes, samples: samples, readable(dy), readable(Array(p[..<x.count])), to: &dx)
    columns.expect(dx, within: 16 * Self.epsilon) { n in
      let (p, dp) = (columns.column(p, n), columns.column(dy, n))
      let sum = zip(p, dp).reduce(0) { $0 + $1.0 * $1.1 }
      return zip(p, dp).map { $0 * ($1 - sum) }
    }
    let y = p[..<x.count].map { Scalar(log(Double($0))) }
    dx = writable(x.count)
    logSoftmaxBackward(classes: classes, samples: samples, readable(dy), readable(y), to: &dx)
    columns.expect(dx, within: 64 * Self.epsilon) { n in
      let (y, dy) = (columns.column(y, n), columns.column(dy, n))
      let sum = dy.reduce(0, +)
      return zip(y, dy).map { $1 - exp($0) * sum }
    }
  }

  @Test func `scores of a thousand neither overflow nor lose the winner`() {
    let x: [Scalar] = [1000, -1000, 999, 0]
    var (p, y) = (writable(4), writable(4))
    softmax(classes: 4, samples: 1, readable(x), to: &p)
    #expect(abs(p[0] - 0.7310586) < 1e-6 && abs(p[2] - 0.26894142) < 1e-6)
    #expect(p[1] == 0 && p[3] == 0)
    logSoftmax(classes: 4, samples: 1, readable(x), to: &y)
    #expect(abs(y[0] + 0.3132617) < 1e-3 && abs(y[1] + 2000.3132617) < 1e-3)
  }

  @Test func `one score that is no number spoils its own sample alone`() {
    let x: [Scalar] = [1, .nan, 1, 2, 2, 2]
    var p = writable(6)
    softmax(classes: 2, samples: 3, readable(x), to: &p)
    #expect((0..<6).map { p[$0].isNaN } == [false, true, false, false, true, false])
  }
}
