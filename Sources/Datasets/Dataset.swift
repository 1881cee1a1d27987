import Kernels
import NeuralNetworks

/// Gray pictures of one size, a byte for each pixel, with their labels.
///
/// A value that shares its bytes: a prefix, a selection or a half of a split copies no pixels, and
/// a dataset from a raw file leaves them in the file until they are touched. (One from
/// `ImageFolder.datasetOnDisk` reads them from their file each time.)
public struct Dataset: Sendable {
  /// What messages and titles call it.
  public let name: String
  /// How many pictures there are.
  public let count: Int
  /// Rows of a picture.
  public let height: Int
  /// Columns of a picture.
  public let width: Int

  private let pixels: SharedBytes
  /// Gives the pixels of the picture at a place instead, where they are read each time.
  private let read: (@Sendable (_ place: Int) -> [UInt8])?
  private let labels: SharedBytes
  /// Where in the bytes picture `i` lies; nil: at place `i`.
  private let places: [Int]?

  private init(
    name: String, height: Int, width: Int, pixels: SharedBytes, labels: SharedBytes,
    count: Int, places: [Int]? = nil, read: (@Sendable (Int) -> [UInt8])? = nil
  ) {
    self.name = name
    self.height = height
    self.width = width
    self.pixels = pixels
    self.labels = labels
    self.count = count
    self.places = places
    self.read = read
  }

  /// A dataset of pixels [count, height, width] and labels [count]. Traps when their numbers do not
  /// fit.
  public init(name: String, height: Int, width: Int, pixels: [UInt8], labels: [UInt8]) {
    require(
      height > 0 && width > 0 && pixels.count == labels.count * height * width,
      "\(labels.count) pictures of \(height) x \(width) do not have \(pixels.count) pixels")
    self.init(
      name: name, height: height, width: width, pixels: SharedBytes(pixels),
      labels: SharedBytes(labels), count: labels.count)
  }

  /// A dataset from a file of images and the file of their labels. Throws `DataError.malformed`
  /// when they do not hold equally many.
  public init(name: String, images: IDXFile, labels: IDXFile) throws(DataError) {
    require(
      images.dimensions.count == 3 && labels.dimensions.count == 1,
      "a dataset takes a file of images and one of labels")
    guard images.count == labels.count else {
      throw .malformed(
        "\(labels.path): expected \(images.count) labels, as many as \(images.path) has pictures, "
          + "found \(labels.count). Put two files together that belong together.")
    }
    self.init(
      name: name, height: images.dimensions[1], width: images.dimensions[2],
      pixels: images.payload, labels: labels.payload, count: images.count)
  }

  /// A dataset whose pictures are read each time they are asked for: `read` gives the pixels of
  /// picture `i`, row by row.
  init(
    name: String, height: Int, width: Int, labels: [UInt8],
    read: @escaping @Sendable (_ i: Int) -> [UInt8]
  ) {
    self.init(
      name: name, height: height, width: width, pixels: SharedBytes([]),
      labels: SharedBytes(labels), count: labels.count, read: read)
  }

  /// The class number of picture `i`. Traps when there is no such picture.
  public func label(_ i: Int) -> Int {
    let place = place(i)
    return labels.withBytes { Int($0[place]) }
  }

  /// Calls `body` with the pixels of picture `i`, row by row, 0 is black. They are valid during the
  /// call only. Traps when there is no such picture.
  public func withPixels<Result>(
    _ i: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let place = place(i)
    if let read { return read(place).withUnsafeBufferPointer { body($0) } }
    return pixels.withBytes {
      body(UnsafeBufferPointer(rebasing: $0[place * height * width..<(place + 1) * height * width]))
    }
  }

  /// Whether pictures lie ready, or in a file that the system reads as if they did.
  var isInMemory: Bool { read == nil }

  /// Calls `body` with each of these pictures, and `n` = 0, 1, … `pixels`, which it is going to use,
  /// are fetched ahead. As `withPixels`, but the bytes are asked for once: several cores that ask for
  /// every picture keep each other waiting, since who uses the bytes is counted in one place.
  func forEachPicture(
    _ pictures: UnsafeBufferPointer<Int>, pixels: Range<Int>,
    _ body: (_ n: Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if read != nil {
      for (n, i) in pictures.enumerated() { withPixels(i) { body(n, $0) } }
      return
    }
    // As many pictures as half of the nearest cache can hold.
    let (size, ahead) = (height * width, Swift.max((16 << 10) / Swift.max(pixels.count, 1), 1))
    self.pixels.withBytes { bytes in
      let first = bytes.baseAddress!
      for start in stride(from: 0, to: pictures.count, by: ahead) {
        let some = start..<Swift.min(start + ahead, pictures.count)
        // Pictures in a random order lie far apart in memory: some are asked for before the first of
        // them is used.
        for n in some {
          let picture = first + place(pictures[n]) * size
          _ = touch(picture + pixels.lowerBound, count: pixels.count)
        }
        for n in some {
          body(n, UnsafeBufferPointer(start: first + place(pictures[n]) * size, count: size))
        }
      }
    }
  }

  /// Calls `body` with the class number of each of these pictures, as `forEachPicture`.
  func forEachLabel(
    _ pictures: UnsafeBufferPointer<Int>, _ body: (_ n: Int, _ label: Int) -> Void
  ) {
    labels.withBytes { labels in
      for (n, i) in pictures.enumerated() { body(n, Int(labels[place(i)])) }
    }
  }

  /// Picture `i` as numbers from 0 to 1: [1, height, width].
  public func image(_ i: Int) -> Tensor {
    withPixels(i) { Tensor([1, height, width], scalars: $0.map { Scalar($0) / 255 }) }
  }

  /// The first `n` pictures, or all of them when there are fewer.
  public func prefix(_ n: Int) -> Dataset {
    require(n >= 0, "a prefix cannot have \(n) pictures")
    return Dataset(
      name: name, height: height, width: width, pixels: pixels, labels: labels,
      count: Swift.min(n, count), places: places, read: read)
  }

  /// The pictures with these numbers, in this order. Traps when one of them does not exist.
  public func selecting(_ indices: some Sequence<Int>) -> Dataset {
    let places = indices.map { place($0) }
    return Dataset(
      name: name, height: height, width: width, pixels: pixels, labels: labels,
      count: places.count, places: places, read: read)
  }

  /// The same pictures under other class numbers; asks only for those that occur. Traps when a new
  /// one is not from 0 to 255.
  public func relabelled(_ newLabel: (Int) -> Int) -> Dataset {
    let labels = labels.withBytes { old in
      var new = Array(old)
      for i in 0..<count { new[place(i)] = UInt8(newLabel(Int(old[place(i)]))) }
      return new
    }
    return Dataset(
      name: name, height: height, width: width, pixels: pixels, labels: SharedBytes(labels),
      count: count, places: places, read: read)
  }

  /// Two parts without a common picture: `n` pictures drawn at random for validation, and the
  /// others, both in their old order. The seed decides which. Traps when there are fewer than `n`.
  public func split(
    holdingOut n: Int, seed: UInt64
  ) -> (training: Dataset, validation: Dataset) {
    require((0...count).contains(n), "\(n) of \(count) pictures cannot be held out")
    var random = RandomGenerator(seed: seed, stream: .split)
    let drawn = random.permutation(count)
    return (selecting(drawn[n...].sorted()), selecting(drawn[..<n].sorted()))
  }

  /// Where in the bytes picture `i` lies.
  private func place(_ i: Int) -> Int {
    require(i >= 0 && i < count, "there is no picture \(i) among \(count)")
    return places?[i] ?? i
  }
}
