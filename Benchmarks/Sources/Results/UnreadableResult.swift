/// A measurement that is not in the form in which it is written now.
struct UnreadableResult: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String {
    "\(path): expected a measurement as Compare or KernelBench writes it, found: \(reason). "
      + "Remove the file, or measure anew."
  }
}
