import Foundation

/// A string for gnuplot: between single quotes, where nothing but the quote itself is special.
/// Line breaks and other control characters become spaces.
func quoted(_ text: String) -> String {
  "'" + oneLine(text).unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
}

/// A label of an axis mark, which gnuplot also takes for a number format.
func quotedMark(_ text: String) -> String {
  quoted(text.unicodeScalars.map { $0 == "%" ? "%%" : String($0) }.joined())
}

/// The same text without line breaks and control characters.
func oneLine(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
}

/// A number as the data files have it too: at most seven significant digits.
func short(_ number: Double) -> String { String(format: "%.7g", number + 0) }
