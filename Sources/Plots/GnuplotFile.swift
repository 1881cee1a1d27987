import CGnuplot

/// A script or data file while it is written, by gnuplot-iostream. Close it: what was written
/// before may still be in memory.
final class GnuplotFile {
  private var file: OpaquePointer?
  private let path: String
  private var message = [CChar](repeating: 0, count: Int(CGnuplotMessageCapacity))

  init(path: String) throws(PlotError) {
    self.path = path
    file = gnuplotOpen(path, &message)
    if file == nil { throw failure }
  }

  func write(_ text: String) throws(PlotError) {
    guard let file, gnuplotWriteText(file, text, &message) else { throw failure }
  }

  /// One line of text for each row.
  func write(rows: [[Double]]) throws(PlotError) {
    guard let columns = rows.first?.count, columns > 0 else { return }
    guard let file,
      gnuplotWriteTable(file, rows.flatMap { $0 }, rows.count, columns, &message)
    else { throw failure }
  }

  func close() throws(PlotError) {
    guard let file else { return }
    self.file = nil
    if !gnuplotClose(file, &message) { throw failure }
  }

  deinit {
    if let file { _ = gnuplotClose(file, &message) }
  }

  private var failure: PlotError {
    let reason = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return .cannotWrite(path: path, reason: String(decoding: reason, as: UTF8.self))
  }
}
