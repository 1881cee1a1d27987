import Foundation
import Kernels
import NeuralNetworks

/// Distorts pictures of one size, one at a time, in memory that its caller lends.
struct Distorter: Sendable {
  private let augmentation: Augmentation
  private let height: Int
  private let width: Int
  /// Half of the Gaussian's taps, which reach to three deviations.
  private let reach: Int
  private let gaussian: [Scalar]
  /// Numbers per row: whole vectors, and for the noise the taps.
  private let fieldRow: Int
  private let noiseRow: Int

  init(_ augmentation: Augmentation, height: Int, width: Int) {
    self.augmentation = augmentation
    (self.height, self.width) = (height, width)
    reach = Int((3 * augmentation.elasticSmoothness).rounded(.up))
    let weights = (-reach...reach).map {
      exp(-pow(Double($0) / augmentation.elasticSmoothness, 2) / 2)
    }
    let sum = weights.reduce(0, +)
    gaussian = weights.map { Scalar($0 / sum) }
    fieldRow = (width + lanes - 1) / lanes * lanes
    noiseRow = fieldRow + 2 * reach
  }

  // The lent memory, in this order: the picture with zeros around it, the displacements across and
  // down, the noise, and the noise smoothed across.
  private var pictureCount: Int { paddedCapacity((height + 3) * (width + 3)) }
  /// With the three rows beyond the last that `slidingSums` writes.
  private var fieldCount: Int { paddedCapacity((height + 3) * fieldRow) }
  private var noiseCount: Int { paddedCapacity((height + 2 * reach + 3) * noiseRow) }

  /// How many scalars have to be lent.
  var scratchCount: Int { pictureCount + 2 * fieldCount + 2 * noiseCount }

  /// Sets the lent memory to zero, once before the first picture.
  func prepare(_ scratch: UnsafeMutablePointer<Scalar>) {
    scratch.update(repeating: 0, count: scratchCount)
  }

  /// Writes scale · pixel + shift for the pixels of a picture as it looks in an epoch.
  func write(
    _ pixels: UnsafeBufferPointer<UInt8>, epoch: Int, number: Int, scale: Scalar, shift: Scalar,
    to target: UnsafeMutablePointer<Scalar>, scratch: UnsafeMutablePointer<Scalar>
  ) {
    var random = RandomGenerator(
      seed: augmentation.seed, stream: .augmentation, branch: epoch << 32 + number)
    let displacement = Displacement(augmentation, using: &random)
    if augmentation.elasticStrength > 0 {
      let field = scratch + pictureCount
      drawField(field, using: &random, scratch: scratch)
      drawField(field + fieldCount, using: &random, scratch: scratch)
    }
    write(pixels, displacement, scale: scale, shift: shift, to: target, scratch: scratch)
  }

  func write(
    _ pixels: UnsafeBufferPointer<UInt8>, _ displacement: Displacement, scale: Scalar,
    shift: Scalar, to target: UnsafeMutablePointer<Scalar>, scratch: UnsafeMutablePointer<Scalar>
  ) {
    for y in 0..<height {
      let row = scratch + (y + 1) * (width + 3) + 1
      for x in 0..<width { row[x] = Scalar(pixels[y * width + x]) }
    }
    let field = scratch + pictureCount
    warp(
      height: height, width: width, scratch, displacement.map(height: height, width: width),
      fieldX: field, fieldY: field + fieldCount, fieldRow: fieldRow, scale: scale, shift: shift,
      to: target)
  }

  /// Random numbers from −α to α, smoothed across and down. There is noise around the picture too,
  /// so that its edges move as much as its middle.
  func drawField(
    _ field: UnsafeMutablePointer<Scalar>, using random: inout RandomGenerator,
    scratch: UnsafeMutablePointer<Scalar>
  ) {
    let noise = scratch + pictureCount + 2 * fieldCount
    let smoothed = noise + noiseCount
    let rows = height + 2 * reach
    let unit = Scalar(augmentation.elasticStrength) / 32768
    for y in 0..<rows {
      // Four numbers of 16 bits from each draw; the last may go on into the next row.
      for x in stride(from: 0, to: width + 2 * reach, by: 4) {
        let bits = random.next()
        for i in 0..<4 {
          let number = Int16(truncatingIfNeeded: bits >> UInt64(16 * i))
          noise[y * noiseRow + x + i] = unit * (Scalar(number) + 0.5)
        }
      }
    }
    slidingSums(
      rows: rows, columns: width, taps: gaussian.count, weights: gaussian, step: 1, noise,
      rowStride: noiseRow, to: smoothed, rowStride: fieldRow)
    slidingSums(
      rows: height, columns: width, taps: gaussian.count, weights: gaussian, step: fieldRow,
      smoothed, rowStride: fieldRow, to: field, rowStride: fieldRow)
  }
}
