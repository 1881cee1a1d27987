import Testing

@testable import Chapter08

@MainActor @Suite struct Chapter08AnswersTests {
  @Test func `batches are counted, the last one too`() {
    #expect(answer1() == (750, 64))
    #expect(answer1(pictures: 12_000) == (188, 32))
    #expect(answer1(pictures: 60_000) == (938, 32))
    #expect(answer1(pictures: 3) == (1, 3))
  }

  @Test func `patience ends a training, and may end it too early`() {
    #expect(answer2() == (6, 4))
    #expect(answer2(patience: 1) == (3, 2))
    #expect(answer2(patience: 5) == (7, 7))
    #expect(answer2(losses: [3, 2, 1]) == (3, 3))
  }

  @Test func `workers help until the cores are busy`() {
    let expected: [Double] = [5, 4, 2, 4 / 3, 1.25, 1.25]
    #expect(zip(answer3(), expected).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(answer3(read: 1, train: 4, workers: [0, 1, 2], cores: 2) == [5, 4, 4])
  }

  @Test func `the loss is lowest for the confidence that is kept`() {
    let expected = [0.1932, 0.1420, 0.2283]
    #expect(zip(answer4(), expected).allSatisfy { abs($0 - $1) < 1e-3 }, "\(answer4())")
  }

  @Test func `text is not sorted as numbers are`() {
    #expect(answer5().sorted == ["0", "1", "10", "11", "2", "3", "4", "5", "6", "7", "8", "9"])
    #expect(answer5().mended.map { Int($0) } == Array(0..<12))
  }

  @Test func `the centre of mass is a weighted mean`() {
    #expect(answer6() == (13.5, 13.25))
    #expect(answer6(picture: [[0, 0], [0, 1]]) == (13, 13))
  }
}
