/// Somebody who reads the pixels of the next batches while the present one is worked on, such as
/// the background workers of `Training`.
public protocol BatchPreparer: AnyObject, Sendable {
  /// An epoch of `batchCount` batches begins. `read` writes the pixels of a batch, at most
  /// `byteCount`, and may be called for several batches at once. What was prepared before is
  /// forgotten, and the `read` of before no longer called.
  func begin(
    batchCount: Int, byteCount: Int,
    read: @escaping @Sendable (_ batch: Int, _ pixels: UnsafeMutableBufferPointer<UInt8>) -> Void)

  /// Calls `body` with the pixels of a batch, as soon as they are there, and returns true; returns
  /// false at once when that batch is not being prepared, as when it is asked for a second time.
  /// Earlier batches are forgotten. Several threads may ask for the same batch.
  func withBatch(_ batch: Int, _ body: (UnsafePointer<UInt8>) -> Void) -> Bool
}
