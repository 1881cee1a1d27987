import Foundation
import NeuralNetworks
import TestSupport
import Testing
import Training

@Suite struct ModelFileTests {
  static let isDouble = MemoryLayout<Scalar>.stride == 8

  static func network(seed: UInt64 = 1) -> Sequential {
    var random = RandomGenerator(seed: seed)
    return Sequential(
      Conv2D(1, 2, kernelSize: 3, using: &random), ReLU(), Flatten(),
      Sequential(Linear(32, 4, using: &random), Linear(4, 3, bias: false, using: &random)))
  }

  @Test func `a network that is saved and loaded is the same to the bit`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/model.safetensors"
    let (saved, loaded) = (Self.network(), Self.network(seed: 2))
    // Numbers that only their bits tell apart.
    saved.parameters[1].value = [-0.0, .leastNonzeroMagnitude]
    saved.parameters[3].value = [.greatestFiniteMagnitude, -.infinity, .pi, Scalar(1).nextUp]
    #expect(saved.values != loaded.values)
    try ModelFile.save(saved, to: path)
    try ModelFile.load(path, into: loaded)
    for (a, b) in zip(saved.values, loaded.values) {
      #expect(a.map { $0.bitPattern } == b.map { $0.bitPattern })
    }
    #expect(folder.names == ["model.safetensors"])
  }

  @Test func `a network in which two parameters have the same name is not written`() throws {
    let folder = try TemporaryFolder()
    #expect {
      try ModelFile.save(Sequential(Pair()), to: folder.path + "/m")
    } throws: {
      "\($0)".contains("found two \"0.weight\"")
    }
    #expect(folder.names.isEmpty)
  }

  /// A layer that holds two others and does not tell their parameters apart.
  private final class Pair: Layer {
    let (first, second) = (Linear(weight: Tensor([[2]])), Linear(weight: Tensor([[3]])))
    var parameters: [Parameter] { first.parameters + second.parameters }
    func forward(_ x: Tensor) -> Tensor { second.forward(first.forward(x)) }
    func backward(_ gradientOfOutput: Tensor) -> Tensor {
      first.backward(second.backward(gradientOfOutput))
    }
  }

  @Test func `what is loaded reaches the replicas too`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/model.safetensors"
    let (saved, loaded) = (Self.network(), Self.network(seed: 2))
    let replica = try #require(loaded.replica())
    try ModelFile.save(saved, to: path)
    try ModelFile.load(path, into: loaded)
    #expect(replica.values == saved.values)
  }

  @Test func `saving does not depend on what was there before`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(repeating: 7, count: 10_000), as: "model.safetensors")
    try ModelFile.save(Self.network(), to: path)
    try ModelFile.save(Self.network(), to: folder.path + "/other.safetensors")
    #expect(folder.bytes(of: "model.safetensors") == folder.bytes(of: "other.safetensors"))
  }

  @Test func `a small file has these very bytes`() throws {
    let folder = try TemporaryFolder()
    let linear = Linear(weight: Tensor([[1, -2]]), bias: [0.5])
    try ModelFile.save(Sequential(Flatten(), linear), to: folder.path + "/small")
    let bytes = try #require(folder.bytes(of: "small"))
    // The header's length, the header and its padding, then 1, −2 and 0.5, little-endian.
    let metadata =
      #"{"__metadata__":{"labels":"0\n1\n2\n3\n4\n5\n6\n7\n8\n9","#
      + #""network":"Flatten(), Linear(2, 1)"},"#
    #if DOUBLE_PRECISION
      let header =
        metadata + #""1.bias":{"data_offsets":[16,24],"dtype":"F64","shape":[1]},"#
        + #""1.weight":{"data_offsets":[0,16],"dtype":"F64","shape":[1,2]}}"# + "       "
      let data: [UInt8] =
        [0, 0, 0, 0, 0, 0, 0xF0, 0x3F] + [0, 0, 0, 0, 0, 0, 0, 0xC0] + [
          0, 0, 0, 0, 0, 0, 0xE0, 0x3F,
        ]
    #else
      let header =
        metadata + #""1.bias":{"data_offsets":[8,12],"dtype":"F32","shape":[1]},"#
        + #""1.weight":{"data_offsets":[0,8],"dtype":"F32","shape":[1,2]}}"# + " "
      let data: [UInt8] = [0, 0, 0x80, 0x3F] + [0, 0, 0, 0xC0] + [0, 0, 0, 0x3F]
    #endif
    #expect(header.utf8.count % 8 == 0)
    #expect(bytes == [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + data)
  }

  @Test func `numbers begin at a multiple of eight, whatever the names`() throws {
    let folder = try TemporaryFolder()
    for count in 1...12 {
      var random = RandomGenerator(seed: 1)
      let model = Sequential((0..<count).map { _ in Linear(2, 2, using: &random) })
      try ModelFile.save(model, to: folder.path + "/model")
      let bytes = try #require(folder.bytes(of: "model"))
      let length = Int(bytes[0]) + Int(bytes[1]) << 8
      #expect(length % 8 == 0)
      #expect(bytes.count == 8 + length + count * 6 * MemoryLayout<Scalar>.stride)
      try ModelFile.load(folder.path + "/model", into: model)
    }
  }

  @Test func `both precisions are read, with metadata, in any order and with escapes`() throws {
    let folder = try TemporaryFolder()
    let header =
      #"{"__metadata__":{"format":"pt"},"#
      + #""0\u002eweight":{"shape":[2,1],"dtype":"F64","data_offsets":[4,20]},"#
      + #" "0.bias":{"dtype":"F32","shape":[2],"data_offsets":[20,28]},"#
      + #""1.weight":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}}"#
    var data = bytes(Float(7).bitPattern)
    data += bytes(0.1.bitPattern) + bytes((-2.5).bitPattern)
    data += bytes(Float(0.1).bitPattern) + bytes(Float(3).bitPattern)
    let path = try folder.write(SafeTensorsTests.file(header, data), as: "mixed")
    let model = Sequential(
      Linear(weight: Tensor([[0], [0]]), bias: [0, 0]), Linear(weight: Tensor([[0]])))
    try ModelFile.load(path, into: model)
    #expect(model.values == [[0.1, -2.5], [Scalar(Float(0.1)), 3], [7]])
  }

  @Test func `a missing file and a folder are named, and the code is 66`() throws {
    let folder = try TemporaryFolder()
    let model = Self.network()
    let before = model.values
    for (path, found) in [
      (folder.path + "/nothing", "found nothing"),
      (folder.path, "found one that cannot be read"),
    ] {
      let error = try #require(throws: ModelFileError.self) {
        try ModelFile.load(path, into: model)
      }
      guard case .missing = error else {
        Issue.record("\(error)")
        continue
      }
      #expect(error.exitCode == 66)
      #expect(error.description.hasPrefix(path + ": ") && error.description.contains(found))
    }
    #expect(model.values == before)
  }

  @Test func `a folder that is none or does not exist cannot be written, and the code is 73`()
    throws
  {
    let folder = try TemporaryFolder()
    let file = try folder.write([1], as: "file")
    let existing = folder.path + "/existing"
    try FileManager.default.createDirectory(atPath: existing, withIntermediateDirectories: false)
    for path in [folder.path + "/nowhere/model", file + "/model", existing] {
      let error = try #require(throws: ModelFileError.self) {
        try ModelFile.save(Self.network(), to: path)
      }
      guard case .cannotWrite = error else {
        Issue.record("\(error)")
        continue
      }
      #expect(error.exitCode == 73 && error.description.contains(path))
    }
    #expect(folder.names == ["existing", "file"])
    #expect(folder.bytes(of: "file") == [1])
  }
}

/// The bytes of a whole number, little-endian.
func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
