/// What the slices of a mini-batch show each other, in their order.
struct SliceParts<Part>: RandomAccessCollection {
  let team: any Teamwork

  var startIndex: Int { 0 }
  var endIndex: Int { team.sliceCount }
  subscript(i: Int) -> Part { team.address(ofSlice: i).load(as: Part.self) }
}
