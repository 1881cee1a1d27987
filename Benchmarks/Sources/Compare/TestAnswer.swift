/// What a contestant made of the test images.
struct TestAnswer: Decodable {
  /// From 0 to 1.
  let testAccuracy: Double?
  /// The mean squared error, of the networks that say a digit as a quantity.
  let testLoss: Double?
}
