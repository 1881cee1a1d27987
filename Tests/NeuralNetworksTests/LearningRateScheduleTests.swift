import Foundation
import NeuralNetworks
import Testing

@Suite struct LearningRateScheduleTests {
  @Test func `a staircase falls after every so many steps`() {
    let schedule = LearningRateSchedule.steps(every: 3, factor: 0.5)
    let factors = (0..<10).map { schedule.factor(at: $0) }
    #expect(factors == [1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125])
    #expect(
      abs(LearningRateSchedule.steps(every: 1, factor: 0.9).factor(at: 77) - pow(0.9, 77)) < 1e-15)
  }

  @Test(arguments: [1, 2, 7, 1000])
  func `the cosine schedule is half a wave, as Foundation's cosine draws it`(steps: Int) {
    let schedule = LearningRateSchedule.cosine(steps: steps)
    for t in 0...steps {
      let expected = (1 + cos(.pi * Double(t) / Double(steps))) / 2
      #expect(abs(schedule.factor(at: t) - expected) < 1e-15)
    }
    #expect(schedule.factor(at: 0) == 1)
    #expect(schedule.factor(at: steps) == 0 && schedule.factor(at: 5 * steps) == 0)
  }

  @Test(arguments: [0.1, 0.3, 0.5])
  func `one cycle climbs from a twenty-fifth to 1 and falls to 0`(rising: Double) {
    let schedule = LearningRateSchedule.oneCycle(steps: 200, rising: rising)
    let top = Int(rising * 200)
    let factors = (0...200).map { schedule.factor(at: $0) }
    #expect(abs(factors[0] - 0.04) < 1e-15)
    #expect(factors[top] == 1 && factors[200] == 0)
    #expect(abs(factors[top / 2] - 0.52) < 1e-12)
    #expect(abs(factors[(top + 200) / 2] - 0.5) < 1e-12)
    #expect(zip(factors[..<top], factors[1...top]).allSatisfy { $0 < $1 })
    #expect(zip(factors[top...], factors[(top + 1)...]).allSatisfy { $0 > $1 })
  }

  @Test(arguments: [0.0, 1.0])
  func `one cycle may only fall, or only climb`(rising: Double) {
    let schedule = LearningRateSchedule.oneCycle(steps: 10, rising: rising)
    #expect((0...10).allSatisfy { (0...1).contains(schedule.factor(at: $0)) })
    #expect(abs(schedule.factor(at: 0) - (rising == 0 ? 1 : 0.04)) < 1e-15)
    #expect(schedule.factor(at: 10) == 0)
  }

  @Test func `a staircase without a length traps with a message`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = LearningRateSchedule.steps(every: 0, factor: 0.5).factor(at: 1)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("a staircase needs a positive number of steps, not 0"))
  }
}

@Suite struct ScheduledTests {
  @Test func `every step is as long as the schedule says`() {
    let weight = Parameter("weight", [0])
    let optimizer = Scheduled(
      SGD([weight], learningRate: 0.5), .steps(every: 2, factor: 0.5))
    var values: [Scalar] = []
    for _ in 0..<5 {
      weight.gradient = [-1]
      optimizer.step()
      values.append(weight.value[0])
    }
    #expect(values == [0.5, 1, 1.25, 1.5, 1.625])
    #expect(optimizer.stepCount == 5)
    #expect(optimizer.learningRate == 0.5 && optimizer.base.learningRate == 0.125)
  }

  @Test func `a new learning rate is multiplied by the schedule too`() {
    let weight = Parameter("weight", [0])
    let optimizer = Scheduled(SGD([weight], learningRate: 1), .steps(every: 1, factor: 0.5))
    weight.gradient = [-1]
    optimizer.step()
    optimizer.learningRate = 2
    optimizer.step()
    #expect(weight.value.scalars == [2])
  }

  @Test func `a decay within follows the schedule`() {
    let weight = Parameter("weight", Tensor([[1]]))
    let optimizer = Scheduled(
      Regularized(SGD([weight], learningRate: 0.5), .decay(0.5)), .steps(every: 1, factor: 0.5))
    optimizer.step()
    #expect(weight.value.scalars == [0.75])
    optimizer.step()
    #expect(weight.value.scalars == [0.75 * 0.875])
  }
}
