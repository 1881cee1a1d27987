import NeuralNetworks
import TestSupport
import Testing

@testable import Datasets

@Suite struct DatasetTests {
  /// Pictures of 2 x 3; the pixels count on from 10 times the picture's number.
  private func dataset(_ count: Int) -> Dataset {
    Dataset(
      name: "counted", height: 2, width: 3,
      pixels: (0..<count).flatMap { i in (0..<6).map { UInt8(10 * i + $0) } },
      labels: (0..<count).map { UInt8($0 % 10) })
  }

  private func labels(_ dataset: Dataset) -> [Int] { (0..<dataset.count).map(dataset.label) }

  @Test func `pictures and labels are found under their number`() {
    let data = dataset(4)
    #expect(data.count == 4)
    #expect(data.label(3) == 3)
    #expect(data.withPixels(2) { Array($0) } == [20, 21, 22, 23, 24, 25])
  }

  @Test func `an image has one channel and numbers from 0 to 1`() {
    let data = Dataset(name: "", height: 1, width: 3, pixels: [0, 51, 255], labels: [7])
    #expect(data.image(0).shape == [1, 1, 3])
    #expect(data.image(0).scalars == [0, 0.2, 1])
  }

  @Test func `a prefix has the first pictures, at most all`() {
    #expect(labels(dataset(5).prefix(2)) == [0, 1])
    #expect(dataset(5).prefix(9).count == 5)
    #expect(dataset(5).prefix(0).count == 0)
  }

  @Test func `selections of selections lead to the right pictures`() {
    let data = dataset(6).selecting([5, 3, 3, 1]).selecting([2, 0]).prefix(2)
    #expect(labels(data) == [3, 5])
    #expect(data.withPixels(1) { $0[0] } == 50)
  }

  @Test func `views share the pixels of the mapped file`() throws {
    let folder = try TemporaryFolder()
    let images = try IDXFile(
      folder.write(imageFile(3, 1, 2, [1, 2, 3, 4, 5, 6]), as: "images"), kind: .images)
    let labels = try IDXFile(folder.write(labelFile([7, 8, 9]), as: "labels"), kind: .labels)
    let data = try Dataset(name: "files", images: images, labels: labels)
    let start = images.payload.withBytes { $0.baseAddress! }
    #expect(data.withPixels(0) { $0.baseAddress! } == start)
    #expect(data.selecting([2]).prefix(1).withPixels(0) { $0.baseAddress! } == start + 4)
    #expect(data.selecting([2]).label(0) == 9)
  }

  @Test func `files with different counts do not go together`() throws {
    let folder = try TemporaryFolder()
    let images = try IDXFile(folder.write(imageFile(2, 1, 1, [1, 2]), as: "a"), kind: .images)
    let labels = try IDXFile(folder.write(labelFile([7, 8, 9]), as: "b"), kind: .labels)
    #expect(
      throws: DataError.malformed(
        "\(folder.path)/b: expected 2 labels, as many as \(folder.path)/a has pictures, found 3. "
          + "Put two files together that belong together.")
    ) { try Dataset(name: "", images: images, labels: labels) }
  }

  @Test func `a split is disjoint and complete`() {
    let data = Dataset(
      name: "", height: 1, width: 1, pixels: (0..<200).map { UInt8($0) },
      labels: [UInt8](repeating: 0, count: 200))
    func numbers(_ part: Dataset) -> [UInt8] {
      (0..<part.count).map { part.withPixels($0) { $0[0] } }
    }
    let (training, validation) = data.split(holdingOut: 40, seed: 3)
    #expect(training.count == 160 && validation.count == 40)
    #expect(Set(numbers(training) + numbers(validation)).count == 200)
    #expect(numbers(validation) == numbers(validation).sorted())
    #expect(numbers(validation) == numbers(data.split(holdingOut: 40, seed: 3).validation))
    #expect(numbers(validation) != numbers(data.split(holdingOut: 40, seed: 4).validation))
    #expect(numbers(validation) != (160..<200).map { UInt8($0) })
  }

  @Test func `everything or nothing can be held out`() {
    #expect(dataset(5).split(holdingOut: 0, seed: 1).training.count == 5)
    #expect(dataset(5).split(holdingOut: 5, seed: 1).training.count == 0)
  }

  @Test func `a picture that does not exist stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(name: "", height: 1, width: 1, pixels: [1], labels: [1]).prefix(0).label(0)
    }
    await #expect(processExitsWith: .failure) {
      _ = Dataset(name: "", height: 2, width: 1, pixels: [1], labels: [1])
    }
  }

  @Test func `a relabelled dataset has the same pictures under other numbers`() {
    let digits = Dataset(name: "x", height: 1, width: 1, pixels: [5, 6, 7], labels: [0, 1, 2])
    let part = digits.selecting([2, 0]).relabelled { 9 - $0 }
    #expect((0..<2).map { part.label($0) } == [7, 9])
    #expect((0..<2).map { part.withPixels($0) { $0[0] } } == [7, 5])
    #expect(digits.label(2) == 2)
    // Nobody has to name a number for a label that does not occur.
    #expect(digits.selecting([1, 1]).relabelled { [1: 4][$0]! }.label(1) == 4)
  }
}
