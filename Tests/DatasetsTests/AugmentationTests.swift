import Foundation
import Kernels
import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct AugmentationTests {
  static let all = Augmentation(
    seed: 3, shift: 2, rotation: 15, scale: 0.2, elasticStrength: 30, elasticSmoothness: 4)

  /// A picture of some random bytes in the middle of zeros, [height][width].
  static func picture(height: Int, width: Int, seed: UInt64 = 1) -> [[Double]] {
    var random = RandomGenerator(seed: seed)
    return (0..<height).map { y in
      (0..<width).map { x in
        let isInside = y > 1 && x > 1 && y < height - 2 && x < width - 2
        return isInside ? Double(random.integer(below: 256)) : 0
      }
    }
  }

  static func displaced(_ picture: [[Double]], _ change: (inout Displacement) -> Void) -> [[Double]]
  {
    let (height, width) = (picture.count, picture[0].count)
    let distorter = Distorter(Augmentation(seed: 1), height: height, width: width)
    var displacement = Displacement()
    change(&displacement)
    var result: [Scalar] = Array(repeating: .nan, count: height * width)
    picture.flatMap { $0.map { UInt8($0) } }.withUnsafeBufferPointer {
      distorter.write(
        $0, displacement, scale: 2, shift: 1, to: &result, scratch: scratch(distorter))
    }
    let numbers = result.map { (Double($0) - 1) / 2 }
    return (0..<height).map { y in Array(numbers[y * width..<(y + 1) * width]) }
  }

  /// Memory for a distorter, which the test leaves to the process.
  static func scratch(_ distorter: Distorter) -> UnsafeMutablePointer<Scalar> {
    let scratch = UnsafeMutablePointer<Scalar>.allocate(capacity: distorter.scratchCount)
    distorter.prepare(scratch)
    return scratch
  }

  static func distance(_ a: [[Double]], _ b: [[Double]]) -> Double {
    zip(a.joined(), b.joined()).map { abs($0 - $1) }.max()!
  }

  @Test(arguments: [(28, 28), (9, 14), (33, 8)])
  func `a displacement of nothing changes nothing`(height: Int, width: Int) {
    let picture = Self.picture(height: height, width: width)
    #expect(Self.distance(Self.displaced(picture) { _ in }, picture) < 1e-3)
  }

  @Test func `a shift by whole pixels moves the pixels right and down`() {
    let picture = Self.picture(height: 9, width: 12)
    let moved = Self.displaced(picture) { $0.shift = [1, 2] }
    for y in 0..<9 {
      for x in 0..<12 {
        let expected = y >= 2 && x >= 1 ? picture[y - 2][x - 1] : 0
        #expect(abs(moved[y][x] - expected) < 1e-3)
      }
    }
    let gone = Self.displaced(picture) { $0.shift = [-40, 0] }
    #expect(gone.joined().allSatisfy { $0 == 0 })
  }

  @Test func `half a pixel lies halfway between two`() {
    let picture = Self.picture(height: 7, width: 7)
    let moved = Self.displaced(picture) { $0.shift = [0.5, 0] }
    for y in 0..<7 {
      for x in 1..<7 {
        #expect(abs(moved[y][x] - (picture[y][x] + picture[y][x - 1]) / 2) < 1e-3)
      }
    }
  }

  @Test func `a quarter turn is clockwise, around the middle`() {
    let picture = Self.picture(height: 10, width: 10)
    let turned = Self.displaced(picture) { $0.angle = .pi / 2 }
    for y in 0..<10 {
      for x in 0..<10 { #expect(abs(turned[x][9 - y] - picture[y][x]) < 0.01) }
    }
  }

  @Test func `twice the width takes every pixel from half as far from the middle`() {
    let picture = Self.picture(height: 9, width: 9)
    let wide = Self.displaced(picture) { $0.scale = [2, 1] }
    for y in 0..<9 {
      for x in stride(from: 0, through: 8, by: 2) {
        #expect(abs(wide[y][x] - picture[y][4 + (x - 4) / 2]) < 1e-3)
      }
    }
  }

  @Test func `the displacements fill their range and go no further`() {
    var (least, most) = (Displacement(), Displacement())
    for branch in 0..<500 {
      var random = RandomGenerator(seed: 1, stream: .augmentation, branch: branch)
      let drawn = Displacement(Self.all, using: &random)
      least.shift = pointwiseMin(least.shift, drawn.shift)
      most.shift = pointwiseMax(most.shift, drawn.shift)
      least.scale = pointwiseMin(least.scale, drawn.scale)
      most.scale = pointwiseMax(most.scale, drawn.scale)
      (least.angle, most.angle) = (min(least.angle, drawn.angle), max(most.angle, drawn.angle))
    }
    for i in 0..<2 {
      #expect((-2.0 ... -1.9).contains(least.shift[i]) && (1.9...2.0).contains(most.shift[i]))
      #expect((0.8...0.81).contains(least.scale[i]) && (1.19...1.2).contains(most.scale[i]))
    }
    let degrees = (least.angle * 180 / .pi, most.angle * 180 / .pi)
    #expect((-15.0 ... -14.5).contains(degrees.0) && (14.5...15.0).contains(degrees.1))
  }

  @Test(arguments: [2.0, 4.0])
  func `the elastic field is as strong and as smooth as Simard's`(smoothness: Double) {
    let (height, width) = (28, 30)
    let augmentation = Augmentation(
      seed: 1, elasticStrength: 30, elasticSmoothness: smoothness)
    let distorter = Distorter(augmentation, height: height, width: width)
    var random = RandomGenerator(seed: 2)
    var field: [Scalar] = Array(repeating: 0, count: (height + 4) * 64)
    let scratch = Self.scratch(distorter)
    var (sums, squares, neighbours, edges) = (0.0, 0.0, 0.0, 0.0)
    let fields = 300
    let row = (width + lanes - 1) / lanes * lanes
    for _ in 0..<fields {
      distorter.drawField(&field, using: &random, scratch: scratch)
      let place = 12 * row + 13
      sums += Double(field[place])
      squares += Double(field[place]) * Double(field[place])
      neighbours += Double(field[place]) * Double(field[place + 2 * row])
      edges += Double(field[0]) * Double(field[0])
    }
    // Independent numbers of variance α² / 3, smoothed by a Gaussian in two directions.
    let theory = 900.0 / 3 / (4 * .pi * smoothness * smoothness)
    let measured = squares / Double(fields)
    #expect(abs(sums / Double(fields)) < 4 * (theory / Double(fields)).squareRoot())
    #expect(abs(measured / theory - 1) < 0.35)
    #expect(abs(edges / Double(fields) / theory - 1) < 0.35)
    let correlation = exp(-4 / (4 * smoothness * smoothness))
    #expect(abs(neighbours / squares - correlation) < 0.1)
  }

  @Test func `what cannot be is told`() async {
    await #expect(processExitsWith: .failure) { _ = Augmentation(seed: 1, shift: -1) }
    await #expect(processExitsWith: .failure) { _ = Augmentation(seed: 1, scale: 1) }
    await #expect(processExitsWith: .failure) { _ = Augmentation(seed: 1, elasticSmoothness: 0) }
  }
}
