import Datasets
import Files
import Foundation
import Training

/// Two raw IDX files in a folder, with drawn digits and with their labels.
struct DigitFiles {
  private let folder: String
  private let images: String
  private let labels: String

  init(folder: String) {
    self.folder = folder
    images = folder + "/drawn-images-idx3-ubyte"
    labels = folder + "/drawn-labels-idx1-ubyte"
  }

  /// The digits of files that are there already; nil where they are not there or not so many.
  func existing(count: Int) -> Dataset? {
    guard let digits = try? open(), digits.count == count else { return nil }
    return digits
  }

  /// Draws digits into both files, a piece at a time. They get their names when they are whole.
  func draw(count: Int) throws -> Dataset {
    // Where this fails, so does the next line, which says why.
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let (imageFile, labelFile) = (try TemporaryFile(for: images), try TemporaryFile(for: labels))
    try imageFile.write(header(0x0000_0803, count, 28, 28))
    try labelFile.write(header(0x0000_0801, count))
    let piece = 20_000
    for first in stride(from: 0, to: count, by: piece) {
      // Every piece has a seed of its own.
      let digits = DrawnDigits.dataset(
        count: min(piece, count - first), seed: UInt64(1 + first / piece))
      var pixels: [UInt8] = []
      pixels.reserveCapacity(digits.count * 784)
      for i in 0..<digits.count { digits.withPixels(i) { pixels += $0 } }
      try imageFile.write(pixels)
      try labelFile.write((0..<digits.count).map { UInt8(digits.label($0)) })
      report(first..<first + digits.count, of: count)
    }
    try imageFile.moveIntoPlace()
    try labelFile.moveIntoPlace()
    return try open()
  }

  private func open() throws -> Dataset {
    try Dataset(
      name: "drawn digits", images: IDXFile(images, kind: .images),
      labels: IDXFile(labels, kind: .labels))
  }

  private func header(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { number in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
  }

  /// On the error stream: one line that moves along on a terminal, elsewhere a line for each tenth.
  private func report(_ piece: Range<Int>, of count: Int) {
    let line = "\(grouped(piece.upperBound)) of \(grouped(count)) digits drawn"
    if isatty(STDERR_FILENO) == 1 {
      write("\r" + line + (piece.upperBound == count ? "\n" : ""))
    } else if piece.upperBound * 10 / count > piece.lowerBound * 10 / count {
      write(line + "\n")
    }
  }

  private func write(_ message: String) {
    FileHandle.standardError.write(Data(message.utf8))
  }
}
