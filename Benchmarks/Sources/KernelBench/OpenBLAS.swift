import COpenBLAS

/// The rival for matrix products.
enum OpenBLAS {
  static func useOneThread() { openblas_set_num_threads(1) }

  /// As in "OpenBLAS 0.3.21 with its kernels for SkylakeX". It chooses them when it is loaded, by
  /// the processor or by OPENBLAS_CORETYPE, which `make bench` does not pass on.
  static var version: String {
    let words = String(cString: openblas_get_config()).split(separator: " ")
    let core = String(cString: openblas_get_corename())
    return "\(words.prefix(2).joined(separator: " ")) with its kernels for \(core)"
  }
}
