import NeuralNetworks
import Testing
import Training

@Suite struct TargetTests {
  static func target(_ target: Target, _ labels: Tensor) -> Tensor {
    // A tensor with other contents, as a trainer's buffer has from the step before.
    var result = Tensor([[9, 9, 9, 9], [9, 9, 9, 9]])
    target.write(labels, to: &result)
    return result
  }

  @Test func `classes stay as they are`() {
    let result = Self.target(.classes, [2, 0, 1])
    #expect(result.shape == [3] && result.scalars == [2, 0, 1])
  }

  @Test func `a quantity has an axis of its own`() {
    let result = Self.target(.quantity, [2, 0, 1])
    #expect(result.shape == [3, 1] && result.scalars == [2, 0, 1])
  }

  @Test func `one-hot rows have a 1 at the class`() {
    let result = Self.target(.oneHot(3), [2, 0])
    #expect(result.shape == [2, 3] && result.scalars == [0, 0, 1, 1, 0, 0])
    #expect(([2, 0] as Tensor).oneHot(3).scalars == result.scalars)
  }

  @Test(arguments: [3, -1, 1.5] as [Scalar])
  func `a class without a place in the row traps`(label: Scalar) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [label] in
      _ = TargetTests.target(.oneHot(3), [1, label])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("take whole class numbers from 0 to 2, not \(label)"))
  }

  @Test func `one-hot rows of a matrix trap`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([[1, 2]]).oneHot(3)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("shape [N], not [1, 2]"))
  }
}
