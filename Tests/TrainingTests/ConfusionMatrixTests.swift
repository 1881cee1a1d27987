import Testing
import Training

@Suite struct ConfusionMatrixTests {
  static let matrix = ConfusionMatrix(
    predictions: [0, 1, 1, 2, 0, 0, 2, 2], labels: [0, 1, 0, 2, 2, 2, 1, 2], classes: 3)

  @Test func `rows are labels, columns are predictions`() {
    #expect(Self.matrix.counts == [[1, 1, 0], [0, 1, 1], [2, 0, 2]])
    #expect(Self.matrix.correct == 4)
  }

  @Test func `mistakes are sorted by how often they happen, then by label`() {
    let mistakes = Self.matrix.mistakes
    #expect(mistakes.map { $0.label } == [2, 0, 1])
    #expect(mistakes.map { $0.prediction } == [0, 1, 2])
    #expect(mistakes.map { $0.count } == [2, 1, 1])
  }

  @Test func `predictions that are no class are left out`() {
    let matrix = ConfusionMatrix(predictions: [-1, 3, 1], labels: [0, 1, 1], classes: 3)
    #expect(matrix.counts == [[0, 0, 0], [0, 1, 0], [0, 0, 0]])
  }

  @Test func `the table has a row for each label`() {
    #expect(
      Self.matrix.description == """
                   0     1     2
             0     1     1     ·
             1     ·     1     1
             2     2     ·     2
        """)
  }

  @Test func `fewer predictions than labels trap`() async {
    await #expect(processExitsWith: .failure) {
      _ = ConfusionMatrix(predictions: [1], labels: [1, 2], classes: 3)
    }
  }
}
