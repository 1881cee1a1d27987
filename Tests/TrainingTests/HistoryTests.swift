import Testing
import Training

@Suite struct HistoryTests {
  // TrainerFitTests's loss counts: the step losses are 0, 1, 2, … 8.

  @Test func `every so many steps means the first, and then each so many further`() throws {
    let history = try TrainerFitTests.counted(epochs: 3)
    let sparse = history.losses(every: 4)
    #expect(sparse.steps == [0, 4, 8] && sparse.losses == [0, 4, 8])
    let all = history.losses(every: 1)
    #expect(all.steps == (0..<9).map { Double($0) } && all.losses == all.steps)
  }

  @Test func `means of runs stand at the middle of their run, the last of a shorter one`() throws {
    let means = try TrainerFitTests.counted(epochs: 3).meanLosses(of: 4)
    #expect(means.steps == [1.5, 5.5, 8] && means.losses == [1.5, 5.5, 8])
  }

  @Test func `an empty history has no losses`() {
    let history = History()
    #expect(history.losses(every: 3).steps.isEmpty && history.meanLosses(of: 3).losses.isEmpty)
  }
}
