/// What the cores do together that work on one mini-batch, each on a slice of it. All have to meet
/// equally often and in the same places, and each waits there for the others.
public protocol Teamwork: AnyObject {
  /// The number of this core's slice.
  var slice: Int { get }
  /// How many slices there are.
  var sliceCount: Int { get }

  /// Comes to a meeting: says where this slice's part of something lies. It has to stay there as it is
  /// until all have come to the next meeting.
  func announce(_ address: UnsafeRawPointer?)

  /// Waits until all have come to the meeting that this slice has come to. Only then may it ask for
  /// addresses, or come to the next one.
  func awaitOthers()

  /// What slice `i` said when this core last met the others.
  func address(ofSlice i: Int) -> UnsafeRawPointer
}

extension Teamwork {
  /// Comes to a meeting and waits for the others.
  public func meet(at address: UnsafeRawPointer?) {
    announce(address)
    awaitOthers()
  }
}

/// Calls `body` with the parts of all slices once every slice has come here with its own, and returns
/// once every slice has left its `body`: until then all parts stay as they are.
@inline(__always)
func exchange<Part>(_ part: Part, with team: any Teamwork, _ body: (SliceParts<Part>) -> Void) {
  withUnsafePointer(to: part) { address in
    team.meet(at: address)
    body(SliceParts(team: team))
    team.meet(at: address)
  }
}
