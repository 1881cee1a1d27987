import Results

/// A kernel at one size, ready to run.
struct KernelCase {
  let kernel: String
  let size: String
  let unit: KernelResult.Unit
  /// Operations, or bytes, of one call.
  let work: Int
  let run: () -> Void
  /// The same by OpenBLAS.
  var openBLAS: (() -> Void)?

  /// Runs the kernel and its rival in turn, several times.
  func measure() -> KernelResult {
    let rounds = 9
    let calls = callsPerRound(run)
    let otherCalls = openBLAS.map(callsPerRound)
    var (own, other): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      own.append(speed(run, calls: calls))
      if let openBLAS, let otherCalls { other.append(speed(openBLAS, calls: otherCalls)) }
    }
    return KernelResult(
      kernel: kernel, size: size, unit: unit, speed: Spread(own),
      openBLAS: other.isEmpty ? nil : Spread(other))
  }

  /// So many calls that a round takes some milliseconds; they warm up the caches, too.
  private func callsPerRound(_ body: () -> Void) -> Int {
    var calls = 1
    while seconds(body, calls: calls) < 0.004 { calls *= 2 }
    return calls
  }

  /// In 10⁹ operations or bytes a second.
  private func speed(_ body: () -> Void, calls: Int) -> Double {
    Double(work) * Double(calls) / seconds(body, calls: calls) / 1e9
  }

  private func seconds(_ body: () -> Void, calls: Int) -> Double {
    ContinuousClock().measure { for _ in 0..<calls { body() } } / .seconds(1)
  }
}
