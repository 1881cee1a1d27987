import ArgumentParser
import NeuralNetworks

extension ChapterArguments {
  /// The option's long name where the chapter offers it. Without a name nothing can select it.
  static func offered(_ feature: ChapterFeature) -> NameSpecification {
    identity?.features.contains(feature) == true ? .long : []
  }

  /// The help of an option that not all chapters offer.
  static func help(
    _ feature: ChapterFeature, _ text: String, _ valueName: String? = nil
  ) -> ArgumentHelp {
    let isOffered = identity?.features.contains(feature) == true
    return ArgumentHelp(
      text, valueName: valueName, visibility: isOffered ? .default : .private)
  }

  static func nonEmpty(_ text: String) throws -> String {
    guard !text.isEmpty else { throw ValidationError("It must not be empty.") }
    return text
  }

  static func positiveInteger(_ text: String, atMost limit: Int = 1_000_000_000) throws -> Int {
    guard let number = Int(text), number >= 1, number <= limit else {
      throw ValidationError("A whole number from 1 to \(limit) is needed.")
    }
    return number
  }

  static func positiveNumber(_ text: String) throws -> Double {
    guard let number = Double(text), number.isFinite, Scalar(number).isFinite, Scalar(number) > 0
    else { throw ValidationError("A number above 0 is needed, such as 0.01.") }
    return number
  }

  static func seedNumber(_ text: String) throws -> UInt64 {
    guard let number = UInt64(text) else {
      throw ValidationError("A whole number from 0 to \(UInt64.max) is needed.")
    }
    return number
  }
}
