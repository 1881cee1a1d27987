/// The folder is not there into which results go.
struct MissingPackage: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "\(path): expected the folder of the benchmarks, found nothing. "
      + "Start from the folder above it, or name it with --package."
  }
}
