import NeuralNetworks
import Testing

@Suite struct RestingOptimizerTests {
  // What it remembers has not changed where the next gradient moves the weight just as far.
  @Test(arguments: OptimizerCase.all)
  func `what rests without a gradient need not be updated, and nothing else does`(
    _ test: OptimizerCase
  ) {
    let weights = (0..<2).map { _ in Parameter("weight", [1, 2]) }
    let optimizers = weights.map { test.make([$0]) }
    for (i, gradient) in OptimizerCase.gradients.enumerated() {
      for weight in weights { weight.gradient = [gradient, -gradient] }
      for optimizer in optimizers { optimizer.step() }
      if i == 0 {
        weights[0].gradient = [0, 0]
        optimizers[0].step()
      }
    }
    let isSame = weights[0].value.scalars == weights[1].value.scalars
    #expect(isSame == optimizers[0].restsWithoutGradient)
  }

  @Test func `a schedule rests as its rule does, a pull on the weights never`() {
    let weight = Parameter("weight", Tensor([[1, 2]]))
    for test in OptimizerCase.all {
      let base = test.make([weight])
      let schedule = LearningRateSchedule.cosine(steps: 9)
      #expect(Scheduled(base, schedule).restsWithoutGradient == base.restsWithoutGradient)
      #expect(!Regularized(base, .l2(0.1)).restsWithoutGradient)
    }
  }
}
