/// The share of `total` things that number `i` of `count` takes, cut at multiples of `grain`. What is
/// left over goes to the first: only the last ones can go empty.
package func share(_ i: Int, of count: Int, total: Int, grain: Int = 1) -> Range<Int> {
  let grains = (total + grain - 1) / grain
  func bound(_ i: Int) -> Int {
    min((i * (grains / count) + min(i, grains % count)) * grain, total)
  }
  return bound(i)..<bound(i + 1)
}
