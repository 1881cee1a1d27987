import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct DigitDataTests {
  private func folder(trainingCount: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let labels = [UInt8](repeating: 1, count: trainingCount)
    for file in digitFiles(trainingLabels: labels, testLabels: [2, 2]) {
      _ = try folder.write(file.bytes, as: file.name)
    }
    return folder
  }

  private func load(
    _ source: String?, environment: String?, standard: String, seed: UInt64 = 1,
    atMost limit: (training: Int, test: Int)? = (10, 5)
  ) throws -> DigitData {
    try DigitData.load(
      source, seed: seed, atMost: limit, environmentFolder: environment, standardFolder: standard)
  }

  @Test func `the option comes before the environment, that before the standard folder`() throws {
    let (one, two, three) = try (
      folder(trainingCount: 1), folder(trainingCount: 2), folder(trainingCount: 3)
    )
    func count(_ source: String?, _ environment: String?) throws -> Int {
      try load(source, environment: environment, standard: three.path).training.count
    }
    #expect(try count(one.path, two.path) == 1)
    #expect(try count("drawn", two.path) == 10)
    #expect(try count("mnist", two.path) == 2)
    #expect(try count(nil, two.path) == 2)
    #expect(try count(nil, "") == 3)
    #expect(try count("mnist", nil) == 3)
    #expect(try count(nil, nil) == 3)
  }

  @Test func `without any folder the digits are drawn`() throws {
    let empty = try TemporaryFolder()
    for standard in [empty.path, empty.path + "/absent"] {
      let data = try load(nil, environment: nil, standard: standard)
      #expect(data.name == "drawn digits" && !data.isMNIST)
      #expect(data.training.count == 10 && data.test.count == 5)
      #expect(data.labelNames.count == 10)
    }
  }

  @Test func `what the user asked for is not replaced`() throws {
    let empty = try TemporaryFolder()
    for (source, environment) in [
      ("mnist", nil), (empty.path + "/absent", nil), (nil, empty.path),
      (nil, empty.path + "/absent"),
    ] as [(String?, String?)] {
      let error = #expect(throws: DataError.self) {
        try load(source, environment: environment, standard: empty.path)
      }
      #expect(error?.exitCode == 66)
    }
  }

  @Test func `a standard folder that is not complete is an error`() throws {
    let folder = try folder(trainingCount: 1)
    try FileManager.default.removeItem(atPath: folder.path + "/t10k-labels-idx1-ubyte")
    #expect(throws: DataError.self) { try load(nil, environment: nil, standard: folder.path) }
  }

  @Test func `the limit cuts files too`() throws {
    let folder = try folder(trainingCount: 7)
    let data = try load(folder.path, environment: nil, standard: "", atMost: (4, 1))
    #expect(data.training.count == 4 && data.test.count == 1)
    #expect(try load(folder.path, environment: nil, standard: "", atMost: nil).training.count == 7)
  }

  @Test func `drawn digits depend on the seed alone, test digits not on the number of others`()
    throws
  {
    func test(_ seed: UInt64, training: Int) throws -> [[UInt8]] {
      let data = try load(
        "drawn", environment: nil, standard: "", seed: seed, atMost: (training, 5))
      #expect(data.training.count == training)
      return (0..<5).map { data.test.withPixels($0) { Array($0) } }
    }
    let five = try test(1, training: 10)
    #expect(try five == test(1, training: 20))
    #expect(try five != test(2, training: 10))
  }

  @Test func `drawn training and test digits are different ones`() throws {
    let data = try load("drawn", environment: nil, standard: "")
    func pictures(_ data: Dataset) -> Set<[UInt8]> {
      Set((0..<data.count).map { data.withPixels($0) { Array($0) } })
    }
    #expect(pictures(data.training).isDisjoint(with: pictures(data.test)))
  }

  /// The real files, where the machine has them.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["MNIST_DIR"] != nil))
  func `MNIST is recognised and has 938 batches of 64, the last one of 32`() throws {
    let data = try DigitData.load("mnist")
    #expect(data.isMNIST && data.name == "MNIST")
    #expect(data.training.count == 60_000 && data.test.count == 10_000)
    #expect((0..<5).map(data.training.label) == [5, 0, 4, 1, 9])
    #expect((0..<5).map(data.test.label) == [7, 2, 1, 0, 4])
    let loader = DataLoader(data.training, batchSize: 64)
    #expect(loader.batchCount == 938)
    #expect(loader.range(ofBatch: 937).count == 32)
    var (sum, count) = (0.0, 0.0)
    for batch in loader {
      sum += batch.images.scalars.reduce(0) { $0 + Double($1) }
      count += Double(batch.images.count)
    }
    #expect(abs(sum / count - 0.1307) < 0.0001)  // The mean that every MNIST example subtracts.
  }
}
