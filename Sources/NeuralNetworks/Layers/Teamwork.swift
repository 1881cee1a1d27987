/// What the cores do together that work on one mini-batch, each on a slice of it. All have to meet
/// equally often and in the same places, and each waits there for the others.
public protocol Teamwork: AnyObject {
  /// The number of this core's slice.
  var slice: Int { get }
  /// How many slices there are.
  var sliceCount: Int { get }
  /// How many samples the mini-batch has.
  var sampleCount: Int { get }

  /// Which of `count` things the core of slice `i` does for all slices. The cuts are at multiples of
  /// `grain`.
  func share(ofSlice i: Int, of count: Int, grain: Int) -> Range<Int>

  /// Says where this slice's part of something lies, and waits until all have said so. It has to stay
  /// there as it is until all have come to the next meeting.
  func meet(at address: UnsafeRawPointer?)

  /// What slice `i` said when this core last met the others.
  func address(ofSlice i: Int) -> UnsafeRawPointer
}

/// Calls `body` with the parts of all slices once every slice has come here with its own, and returns
/// once every slice has left its `body`: until then all parts stay as they are.
@inline(__always)
func exchange<Part>(_ part: Part, with team: any Teamwork, _ body: (SliceParts<Part>) -> Void) {
  withUnsafePointer(to: part) { address in
    team.meet(at: address)
    body(SliceParts(own: part, team: team))
    team.meet(at: address)
  }
}
