/// A layer in words, as one would write it in Swift: its name, and what stands in its parentheses.
struct LayerCall {
  /// All of it, such as "Conv2D(1, 10, kernelSize: 5)".
  let text: String
  let name: String
  /// The arguments without a label; those that are no whole numbers are -1.
  var numbers: [Int] { unnamed.map { Int($0) ?? -1 } }
  let unnamed: [String]
  private let named: [String: String]

  /// The calls that a description is made of; `nil` where it is not made of calls.
  static func all(in text: String) -> [LayerCall]? {
    let matches = text.matches(of: /(\w+)\(([^()]*)\)(?:, |$)/)
    guard text.hasSuffix(")"), matches.map({ String($0.0) }).joined() == text else { return nil }
    return matches.map { LayerCall(name: String($0.1), arguments: String($0.2)) }
  }

  private init(name: String, arguments: String) {
    self.name = name
    text = "\(name)(\(arguments))"
    let parts = arguments.split(separator: ", ").map { $0.split(separator: ": ").map(String.init) }
    unnamed = parts.filter { $0.count != 2 }.map { $0.joined() }
    named = Dictionary(
      parts.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
  }

  /// The argument with a label.
  subscript(_ label: String) -> String? { named[label] }

  /// The whole number with a label, or what it is where none is given.
  func number(_ label: String, otherwise usual: Int) -> Int {
    named[label].flatMap { Int($0) } ?? usual
  }
}
