import NeuralNetworks
import Testing

@Suite struct ReshapeTests {
  @Test(arguments: [MemoryOrder.rowMajor, .batchInnermost])
  func `a picture becomes its rows, and the gradient a picture again`(_ order: MemoryOrder) {
    let layer = Reshape(2, 3)
    let pictures = Tensor([2, 1, 2, 3], scalars: (0..<12).map { Scalar($0) }).inOrder(order)
    let rows = layer.forward(pictures)
    #expect(rows.shape == [2, 2, 3] && rows[1, 0, 2] == 8)
    #expect(rows.scalars == pictures.scalars)
    let back = layer.backward(rows)
    #expect(back.shape == [2, 1, 2, 3] && back.scalars == pictures.scalars)
  }

  static let wrongUses: [(String, [String])] = [
    ("count", ["6 numbers", "[2, 7]"]), ("axes", ["at most 3 axes", "4"]),
  ]

  @Test(arguments: wrongUses)
  func `a wrong shape stops the program and says what fits and what came`(
    _ use: String, _ words: [String]
  ) async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [use = use as String] in
      if use == "count" { _ = Reshape(2, 3).forward(Tensor(zeros: [2, 7])) }
      _ = Reshape(1, 1, 1, 1)
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    for word in words { #expect(text.contains(word), "\(text)") }
  }
}
