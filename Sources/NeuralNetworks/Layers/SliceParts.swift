/// What the slices of a mini-batch show each other, in their order.
struct SliceParts<Part>: RandomAccessCollection {
  private let own: Part
  private let team: (any Teamwork)?

  /// The parts of all slices, or this one alone where a core works alone.
  init(own: Part, team: (any Teamwork)? = nil) {
    self.own = own
    self.team = team
  }

  var startIndex: Int { 0 }
  var endIndex: Int { team?.sliceCount ?? 1 }
  subscript(i: Int) -> Part { team?.address(ofSlice: i).load(as: Part.self) ?? own }
}
