/// average += share · (x − average)
public func moveAverage(
  _ count: Int, _ average: UnsafeMutablePointer<Scalar>, towards x: UnsafePointer<Scalar>,
  share: Scalar
) {
  let share = Vector(repeating: share)
  for i in stride(from: 0, to: count, by: lanes) {
    let old = Vector.load(average + i)
    old.adding(share, times: .load(x + i) - old).store(average + i)
  }
}
