/// Stops the program with a message when a condition does not hold, in optimised builds too (where
/// Swift's own `precondition` stops without one). For a mistake in the program, such as a wrong
/// shape.
@inline(__always)
public func require(
  _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #file,
  line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}
