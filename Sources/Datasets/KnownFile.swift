/// A file whose bytes are known beforehand by their number and their SHA-256.
public struct KnownFile: Hashable, Sendable {
  /// The file's name, without folder and without `.gz`.
  public let name: String
  /// How many bytes it has, decompressed.
  public let byteCount: Int
  /// The SHA-256 of the decompressed bytes, in hexadecimal.
  public let sha256: String

  /// A file by its name, size in bytes and SHA-256.
  public init(name: String, byteCount: Int, sha256: String) {
    self.name = name
    self.byteCount = byteCount
    self.sha256 = sha256
  }

  /// The four files of the MNIST database of handwritten digits (LeCun, Cortes and Burges 1998).
  /// The hashes are those of the original bytes; gzip wrappers differ from mirror to mirror.
  public static let mnist = [
    KnownFile(
      name: "train-images-idx3-ubyte", byteCount: 47_040_016,
      sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
    KnownFile(
      name: "train-labels-idx1-ubyte", byteCount: 60_008,
      sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    KnownFile(
      name: "t10k-images-idx3-ubyte", byteCount: 7_840_016,
      sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    KnownFile(
      name: "t10k-labels-idx1-ubyte", byteCount: 10_008,
      sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
  ]
}
