import Foundation

/// What `Bench` has measured.
struct BenchReport: Encodable {
  let network: String
  let batchSize: Int
  let threads: Int
  /// The median over the epochs.
  let secondsPerEpoch: Double
  let gflopsPerSecond: Double
  /// What the cores do when they multiply and add in registers alone.
  let peakGflopsPerSecond: Double
  let testAccuracy: Double?
  let testLoss: Double?

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  var text: String {
    let quality =
      testAccuracy.map { String(format: "test accuracy %.2f %%", 100 * $0) }
      ?? String(format: "test loss %.3f", testLoss ?? .nan)
    return String(
      format: "%.3f s an epoch, %.0f GFLOP/s, %.0f %% of the %.0f that %d %@ can do, ",
      secondsPerEpoch, gflopsPerSecond, 100 * gflopsPerSecond / peakGflopsPerSecond,
      peakGflopsPerSecond, threads, threads == 1 ? "core" : "cores") + quality
  }
}
