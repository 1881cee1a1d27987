import Foundation
import NeuralNetworks

/// Tensors in the safetensors format (Hugging Face, github.com/huggingface/safetensors): eight
/// bytes with the length of a header, the header in JSON, then the numbers, little-endian, row by
/// row.
///
/// ```
/// {"0.weight": {"dtype": "F32", "shape": [256, 784], "data_offsets": [0, 802816]}, …}
/// ```
struct SafeTensors {
  /// One tensor, under the name of its parameter.
  struct Entry {
    let name: String
    let shape: [Int]
    let scalars: [Scalar]
  }

  var entries: [Entry] = []
  /// What the file says about itself, under "__metadata__".
  var metadata: [String: String] = [:]

  private struct Header: Codable {
    let dtype: String
    let shape: [Int]
    let data_offsets: [Int]
  }

  /// The bytes of a file. The header is padded with spaces to a multiple of eight, so that the
  /// numbers begin on a boundary of theirs; its entries are in the order of their names.
  func encoded() throws -> [UInt8] {
    let size = MemoryLayout<Scalar>.stride
    var headers: [String: Header] = [:]
    var data: [UInt8] = []
    for entry in entries {
      let begin = data.count
      for scalar in entry.scalars {
        withUnsafeBytes(of: scalar.bitPattern.littleEndian) { data.append(contentsOf: $0) }
      }
      headers[entry.name] = Header(
        dtype: size == 4 ? "F32" : "F64", shape: entry.shape, data_offsets: [begin, data.count])
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var header = Array(try encoder.encode(headers))
    if !metadata.isEmpty {
      let comma = headers.isEmpty ? "" : ","
      header.replaceSubrange(
        0..<1,
        with: Array("{\"__metadata__\":".utf8) + (try encoder.encode(metadata)) + Array(comma.utf8))
    }
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    let length = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) }
    return length + header + data
  }

  /// Reads the bytes of a file, in single or double precision. Throws a sentence that says what was
  /// expected and what was found.
  init(decoding bytes: [UInt8]) throws(Malformed) {
    guard bytes.count >= 8 else { throw Malformed("it has \(bytes.count) bytes, fewer than 8") }
    let length = SafeTensors.integer(bytes, at: 0)
    guard length <= UInt64(bytes.count - 8) else {
      throw Malformed(
        "its header should have \(length) bytes, but only \(bytes.count - 8) follow: it is cut off "
          + "or no safetensors file")
    }
    let begin = 8 + Int(length)
    let json = Data(bytes[8..<begin])
    guard var object = (try? JSONSerialization.jsonObject(with: json)) as? [String: Any] else {
      throw Malformed("its header is not a JSON object")
    }
    metadata = object.removeValue(forKey: "__metadata__") as? [String: String] ?? [:]
    var places: [(name: String, offsets: [Int])] = []
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      // Anything but a list or an object would trap in the next line.
      guard JSONSerialization.isValidJSONObject(value),
        let fields = try? JSONSerialization.data(withJSONObject: value),
        let header = try? JSONDecoder().decode(Header.self, from: fields)
      else { throw Malformed("the header of \"\(name)\" lacks dtype, shape or data_offsets") }
      entries.append(try SafeTensors.entry(name, header, bytes[begin...]))
      places.append((name, header.data_offsets))
    }
    try SafeTensors.checkCoverage(places, of: bytes.count - begin)
  }

  init(_ entries: [Entry], metadata: [String: String] = [:]) {
    (self.entries, self.metadata) = (entries, metadata)
  }

  /// What is wrong with a file.
  struct Malformed: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  private static func entry(
    _ name: String, _ header: Header, _ data: ArraySlice<UInt8>
  ) throws(Malformed) -> Entry {
    let size = header.dtype == "F32" ? 4 : header.dtype == "F64" ? 8 : 0
    guard size > 0 else {
      throw Malformed("\"\(name)\" has the type \(header.dtype), where F32 or F64 is expected")
    }
    let offsets = header.data_offsets
    var count = 1
    for axis in header.shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: axis)
      guard axis >= 0, !overflow else {
        throw Malformed("\"\(name)\" has the impossible shape \(header.shape)")
      }
      count = product
    }
    guard offsets.count == 2, offsets[0] >= 0, offsets[1] >= offsets[0],
      (offsets[1] - offsets[0]) % size == 0, (offsets[1] - offsets[0]) / size == count
    else {
      throw Malformed("\"\(name)\" of shape \(header.shape) cannot lie at \(offsets)")
    }
    guard offsets[1] <= data.count else {
      throw Malformed(
        "the numbers of \"\(name)\" should end at byte \(offsets[1]), but there are only "
          + "\(data.count): it is cut off")
    }
    let bytes = Array(data[(data.startIndex + offsets[0])..<(data.startIndex + offsets[1])])
    let scalars = (0..<count).map { i -> Scalar in
      let bits = integer(bytes, at: i * size, size)
      return size == 4
        ? Scalar(Float(bitPattern: UInt32(bits))) : Scalar(Double(bitPattern: bits))
    }
    return Entry(name: name, shape: header.shape, scalars: scalars)
  }

  /// Throws unless the tensors lie one behind the other and fill the data, as the format demands:
  /// anything else is a damaged header.
  private static func checkCoverage(
    _ places: [(name: String, offsets: [Int])], of count: Int
  ) throws(Malformed) {
    var end = 0
    for (name, offsets) in places.sorted(by: { $0.offsets.lexicographicallyPrecedes($1.offsets) }) {
      guard offsets[0] == end else {
        throw Malformed("\"\(name)\" begins at byte \(offsets[0]) of the numbers, not at \(end)")
      }
      end = offsets[1]
    }
    guard end == count else {
      throw Malformed("its tensors end at byte \(end) of the numbers, of which there are \(count)")
    }
  }

  private static func integer(_ bytes: [UInt8], at offset: Int, _ size: Int = 8) -> UInt64 {
    (0..<size).reduce(0) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) }
  }
}
