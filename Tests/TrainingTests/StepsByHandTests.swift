import Datasets
import NeuralNetworks
import Testing
import Training

@Suite struct StepsByHandTests {
  @Test func `five steps by hand equal one thread to the bit`() throws {
    let (byHand, trained) = (Samples.convolutionalNetwork(), Samples.convolutionalNetwork())
    let optimizer = Adam(byHand.parameters, learningRate: 0.01)
    let criterion = CrossEntropy()
    let data = Samples.dataset(21)
    var losses: [Scalar] = []
    let loader = DataLoader(data, batchSize: 4, shuffleSeed: 5)
    for _ in 0..<2 {
      for batch in loader {
        let scores = byHand.forward(batch.images)
        losses.append(criterion.forward(scores, batch.labels))
        _ = byHand.backward(criterion.backward())
        optimizer.step()
        optimizer.zeroGradients()
      }
    }

    let trainer = Trainer(
      trained, loss: CrossEntropy(), optimizer: Adam(trained.parameters, learningRate: 0.01),
      threads: 1)
    let history = try trainer.fit(DataLoader(data, batchSize: 4, shuffleSeed: 5), epochs: 2)
    #expect(history.stepLosses == losses.map { Double($0) })
    #expect(trained.values == byHand.values)
  }

  enum Rule: CaseIterable {
    case sgd, momentum, adam, adagrad, regularized

    func callAsFunction(_ parameters: [Parameter]) -> any Optimizer {
      switch self {
      case .sgd: SGD(parameters, learningRate: 0.1)
      case .momentum: SGD(parameters, learningRate: 0.01, momentum: 0.9)
      case .adam: Adam(parameters, learningRate: 0.01)
      case .adagrad: Adagrad(parameters, learningRate: 0.1)
      case .regularized: Regularized(SGD(parameters, learningRate: 0.1), .l2(0.01))
      }
    }
  }

  // The first layer's gradient is added up as its weights move, and left out where it is zero.
  @Test(arguments: Rule.allCases, [1, 3, 20])
  func `steps by hand on pictures equal one thread to the bit`(
    rule: Rule, batchSize: Int
  ) throws {
    for normalization in [Normalization.unit, .centered(mean: 0.5, deviation: 0.5)] {
      let make = SharedInputsTests.Network.digits.model
      let (byHand, trained) = (make(), make())
      let data = DrawnDigits.dataset(count: 41, seed: 2)
      func loader() -> DataLoader {
        DataLoader(data, batchSize: batchSize, shuffleSeed: 5, normalization: normalization)
      }
      let (optimizer, criterion) = (rule(byHand.parameters), CrossEntropy())
      for batch in loader() {
        _ = criterion.forward(byHand.forward(batch.images), batch.labels)
        byHand.backwardToParameters(criterion.backward())
        optimizer.step()
        optimizer.zeroGradients()
      }
      try Trainer(
        trained, loss: CrossEntropy(), optimizer: rule(trained.parameters), threads: 1
      ).epoch(loader())
      #expect(trained.values == byHand.values)
    }
  }
}
