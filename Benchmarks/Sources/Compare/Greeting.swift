/// What a contestant says first.
struct Greeting: Decodable {
  let library: String
  let version: String
  /// Floating-point operations of training on one image; ours alone says it.
  let flopPerImage: Double?
}
