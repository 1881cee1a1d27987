// Numbers for the prose: `record("cnnCorrect", 9804)` in the code, `\(cnnCorrect)` in the prose. A
// name is made of letters and digits and gets one value; anything else traps.

/// Records a whole number, with a comma between thousands: "9,804".
@MainActor public func record(_ name: String, _ number: Int) {
  Session.current.record(name, grouped(number))
}

/// Records a number, rounded to a number of decimals.
@MainActor public func record(
  _ name: String, _ number: some BinaryFloatingPoint, decimals places: Int
) {
  Session.current.record(name, decimals(number, places))
}

/// Records a word or a number that is text already.
@MainActor public func record(_ name: String, _ text: String) {
  Session.current.record(name, text)
}
