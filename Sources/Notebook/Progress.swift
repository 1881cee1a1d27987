/// Goes through a sequence and shows how far it is: a moving bar on standard error where that is a
/// terminal, else one line at the end of what took longer than two seconds.
///
/// ```swift
/// for batch in progress("epoch 1 of 10", loader) { … }
/// ```
/// `count`, how many elements will come, is the sequence's own underestimate unless given; without
/// one the bar counts.
public func progress<Elements: Sequence>(
  _ label: String, _ elements: Elements, count: Int? = nil
) -> Progress<Elements> {
  Progress(label, elements, count: count ?? elements.underestimatedCount, console: .standard)
}

/// A sequence that shows how far its reader is. See `progress(_:_:count:)`.
public struct Progress<Elements: Sequence>: Sequence {
  private let label: String
  private let elements: Elements
  private let count: Int
  private let console: Console

  init(_ label: String, _ elements: Elements, count: Int, console: Console) {
    self.label = label
    self.elements = elements
    self.count = count
    self.console = console
  }

  public func makeIterator() -> Iterator {
    Iterator(
      elements: elements.makeIterator(), bar: ProgressBar(label, count: count, console: console))
  }

  public var underestimatedCount: Int { elements.underestimatedCount }

  public struct Iterator: IteratorProtocol {
    fileprivate var elements: Elements.Iterator
    fileprivate let bar: ProgressBar

    public mutating func next() -> Elements.Element? {
      let element = elements.next()
      if element == nil { bar.finish() } else { bar.advance() }
      return element
    }
  }
}
