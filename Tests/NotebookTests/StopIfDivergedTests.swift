import Testing

@testable import Notebook

@Suite struct StopIfDivergedTests {
  @Test func `a loss that is a number goes on`() {
    stopIfDiverged(2.3, step: 1, learningRate: 0.1)
  }

  @Test(arguments: ["nan", "inf"])
  func `any other ends the run, says the step and suggests a smaller rate`(loss: String)
    async throws
  {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) { [loss] in
      stopIfDiverged(Scalar(loss)!, step: 17, learningRate: 0.5)
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("at step 17") && text.contains("--learning-rate 0.05"))
  }
}
