import Kernels

/// What the cores do together that work on one mini-batch, each on a slice of it. All have to meet
/// equally often and in the same places, and each waits there for the others.
public protocol Teamwork: AnyObject {
  /// Which slice this is: 0, 1, … `sliceCount` − 1.
  var slice: Int { get }
  var sliceCount: Int { get }
  /// How many samples the mini-batch has.
  var sampleCount: Int { get }

  /// Says where this slice's part of something lies, and waits until all have said so.
  func meet(at address: UnsafeRawPointer?)

  /// What slice `i` said when all last met.
  func address(ofSlice i: Int) -> UnsafeRawPointer
}

extension Teamwork {
  /// Calls `body` with the parts of all slices once every slice has come here with its own, and
  /// returns once every slice has left its `body`: until then all parts stay as they are.
  @inline(__always)
  func sharing<Part>(_ part: Part, _ body: (SliceParts<Part>) -> Void) {
    withUnsafePointer(to: part) { address in
      meet(at: address)
      body(SliceParts(own: part, team: self))
      meet(at: address)
    }
  }

  /// Which of `count` rows of `length` scalars this slice's core does for all slices: they begin and
  /// end at whole vectors, or at the end.
  func rows(of count: Int, length: Int) -> Range<Int> {
    var block = 1
    while block * length % lanes != 0 { block *= 2 }
    let blocks = (count + block - 1) / block
    func bound(_ slice: Int) -> Int { min(slice * blocks / sliceCount * block, count) }
    return bound(slice)..<bound(slice + 1)
  }
}
