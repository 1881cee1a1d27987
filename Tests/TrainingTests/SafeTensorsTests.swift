import NeuralNetworks
import TestSupport
import Testing
import Training

/// A file that is damaged, or belongs to another network, and what the message has to say.
struct BadFile: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let message: String

  init(_ name: String, _ bytes: [UInt8], _ message: String) {
    testDescription = name
    self.bytes = bytes
    self.message = message
  }

  /// A file whose one tensor beside the good bias is described like this, with 16 bytes of numbers.
  init(_ name: String, weight: String, _ message: String) {
    self.init(
      name, SafeTensorsTests.file(#"{"weight":\#(weight),\#(SafeTensorsTests.bias)}"#), message)
  }
}

@Suite struct SafeTensorsTests {
  /// The files are for a Linear(3, 1): twelve bytes of weight, four of bias.
  static func model() -> Linear { Linear(weight: Tensor([[1, 2, 3]]), bias: [4]) }

  static let weight = #""weight":{"dtype":"F32","shape":[1,3],"data_offsets":[0,12]}"#
  static let bias = #""bias":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}"#
  static let numbers: [UInt8] = [5, 6, 7, 8].flatMap { bytes(Float($0).bitPattern) }

  static func file(_ header: String, _ data: [UInt8] = numbers) -> [UInt8] {
    bytes(UInt64(header.utf8.count)) + Array(header.utf8) + data
  }

  static let good = file("{\(weight),\(bias)}")

  static let badFiles: [BadFile] = [
    .init("empty", [], "it has 0 bytes, fewer than 8"),
    .init("shorter than the length", Array(good[..<7]), "it has 7 bytes, fewer than 8"),
    .init(
      "cut off in the header", Array(good[..<50]),
      "its header should have \(good.count - 24) bytes, but only 42 follow"),
    .init(
      "a length beyond all memory", bytes(UInt64.max) + Array(good[8...]),
      "its header should have 18446744073709551615 bytes"),
    .init("cut off in the numbers", good.dropLast(), "it is cut off"),
    .init("no JSON", file("not JSON at all"), "its header is not a JSON object"),
    .init("a header without bytes", file(""), "its header is not a JSON object"),
    .init("no UTF-8", bytes(UInt64(2)) + [0xFF, 0xFE], "its header is not a JSON object"),
    .init("a list", file("[1, 2]"), "its header is not a JSON object"),
    .init("a gzip file", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2], "or no safetensors file"),
    .init("a number for a tensor", weight: "1", #"the header of "weight" lacks dtype, shape or"#),
    .init(
      "no offsets", weight: #"{"dtype":"F32","shape":[1,3]}"#,
      #"the header of "weight" lacks dtype, shape or data_offsets"#),
    .init(
      "fractions of axes", weight: #"{"dtype":"F32","shape":[1.5,2],"data_offsets":[0,12]}"#,
      #"the header of "weight" lacks"#),
    .init(
      "another type", weight: #"{"dtype":"BF16","shape":[1,3],"data_offsets":[0,12]}"#,
      #""weight" has the type BF16, where F32 or F64 is expected"#),
    .init(
      "a negative axis", weight: #"{"dtype":"F32","shape":[-1,-3],"data_offsets":[0,12]}"#,
      #""weight" has the impossible shape [-1, -3]"#),
    .init(
      "a shape beyond all numbers",
      weight: #"{"dtype":"F32","shape":[4294967296,4294967296,3],"data_offsets":[0,12]}"#,
      #""weight" has the impossible shape"#),
    .init(
      "offsets for another shape", weight: #"{"dtype":"F32","shape":[1,3],"data_offsets":[0,8]}"#,
      #""weight" of shape [1, 3] cannot lie at [0, 8]"#),
    .init(
      "no multiple of a number", weight: #"{"dtype":"F32","shape":[1,3],"data_offsets":[0,13]}"#,
      #"cannot lie at [0, 13]"#),
    .init(
      "offsets the wrong way round",
      weight: #"{"dtype":"F32","shape":[1,3],"data_offsets":[12,0]}"#, #"cannot lie at [12, 0]"#),
    .init(
      "negative offsets", weight: #"{"dtype":"F32","shape":[1,3],"data_offsets":[-12,0]}"#,
      #"cannot lie at [-12, 0]"#),
    .init(
      "three offsets", weight: #"{"dtype":"F32","shape":[1,3],"data_offsets":[0,12,16]}"#,
      #"cannot lie at [0, 12, 16]"#),
    .init(
      "offsets behind the end", weight: #"{"dtype":"F32","shape":[1,3],"data_offsets":[16,28]}"#,
      #"the numbers of "weight" should end at byte 28, but there are only 16"#),
    .init(
      "tensors one over the other",
      weight: #"{"dtype":"F32","shape":[1,3],"data_offsets":[4,16]}"#,
      #""weight" begins at byte 4 of the numbers, not at 0"#),
    .init(
      "a hole between tensors",
      file(
        #"{"weight":{"dtype":"F32","shape":[1,3],"data_offsets":[0,12]},"#
          + #""bias":{"dtype":"F32","shape":[1],"data_offsets":[16,20]}}"#, numbers + [0, 0, 0, 0]),
      #""bias" begins at byte 16 of the numbers, not at 12"#),
    .init(
      "more numbers than tensors", good + [0, 0, 0, 0],
      "end at byte 16 of the numbers, of which there are 20"),
    .init(
      "another shape of as many numbers",
      weight: #"{"dtype":"F32","shape":[3,1],"data_offsets":[0,12]}"#,
      #""weight" should have the shape [1, 3], but the file has [3, 1]"#),
    .init(
      "a missing tensor", file("{\(weight)}", Array(numbers[..<12])),
      #"the network has a parameter "bias", the file has only weight"#),
    .init("no tensor at all", file("{}", []), #"the network has a parameter "weight""#),
    .init(
      "an extra tensor",
      file(
        #"{\#(weight),\#(bias),"1.bias":{"dtype":"F32","shape":[0],"data_offsets":[16,16]}}"#),
      #"has "1.bias", which the network has not"#),
  ]

  @Test func `the good file is read`() throws {
    let folder = try TemporaryFolder()
    let model = Self.model()
    try ModelFile.load(try folder.write(Self.good, as: "good"), into: model)
    #expect(model.values == [[5, 6, 7], [8]])
  }

  @Test(arguments: badFiles)
  func `a bad file is named with what is wrong, and changes nothing`(_ bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bad.bytes, as: "bad.safetensors")
    let model = Self.model()
    let error = try #require(throws: ModelFileError.self) {
      try ModelFile.load(path, into: model)
    }
    guard case .malformed(let message) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(message.hasPrefix(path) && message.contains(bad.message), "\(message)")
    #expect(!message.contains("\n") && message.hasSuffix("."))
    #expect(error.exitCode == 65)
    #expect(model.values == [[1, 2, 3], [4]])
  }

  @Test func `a good file that is cut off anywhere is refused`() throws {
    let folder = try TemporaryFolder()
    let model = Self.model()
    for count in 0..<Self.good.count {
      let path = try folder.write(Array(Self.good[..<count]), as: "cut")
      #expect(throws: ModelFileError.self) { try ModelFile.load(path, into: model) }
    }
    #expect(model.values == [[1, 2, 3], [4]])
  }

  @Test func `no single damaged byte crashes the reader`() throws {
    let folder = try TemporaryFolder()
    var random = RandomGenerator(seed: 1)
    for i in Self.good.indices {
      var file = Self.good
      file[i] ^= UInt8(1 + random.integer(below: 255))
      // It may be read, when a number was hit, or refused.
      let path = try folder.write(file, as: "damaged")
      do throws(ModelFileError) {
        try ModelFile.load(path, into: Self.model())
        #expect(i >= Self.good.count - 16, "byte \(i)")
      } catch {
        guard case .malformed = error else {
          Issue.record("\(error)")
          return
        }
      }
    }
  }
}
