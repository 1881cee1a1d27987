#if os(Linux)
  import CAllocationCounter
  import Datasets
  import Foundation
  import NeuralNetworks
  import Testing
  import Training

  /// What a training step takes from the heap, on all threads. Each test counts in a process of its
  /// own, where no other test allocates.
  @Suite struct AllocationTests {
    @Test func `the counter counts whatever is allocated, on another thread too`() async {
      await #expect(processExitsWith: .success) {
        func expect(_ expected: Int, _ what: String, _ body: () -> Void) {
          let count = allocations(body)
          #expect(count == expected, "\(what): \(count) instead of \(expected)")
        }
        expect(0, "nothing") {}
        expect(1, "malloc") { free(malloc(100)) }
        expect(1, "calloc") { free(calloc(10, 10)) }
        expect(2, "realloc") { free(realloc(malloc(100), 100_000)) }
        expect(1, "aligned_alloc") { free(aligned_alloc(64, 640)) }
        expect(1, "a Swift object") { withExtendedLifetime(SomeObject()) {} }
        expect(1, "aligned memory in Swift") {
          UnsafeMutableRawPointer.allocate(byteCount: 100, alignment: 64).deallocate()
        }
        let workers = Workers(3)
        workers.run { _ in }  // A thread allocates while it starts.
        let idle = allocations { workers.run { _ in } }
        expect(idle + 3, "one on each of three threads") {
          workers.run { _ in free(malloc(100)) }
        }
      }
    }

    // 70 digits in batches of 32 leave a last batch of 6.
    @Test(arguments: Network.allCases, Question.allCases)
    func `a step allocates nothing after the first of its size`(
      network: Network, question: Question
    ) async {
      await #expect(processExitsWith: .success) {
        [network = network as Network, question = question as Question] in
        for threads in 1...3 {
          let model = network.model(outputs: question == .quantity ? 1 : 10)
          let trainer = Trainer(
            model, loss: question == .classes ? CrossEntropy() : MeanSquaredError(),
            optimizer: Adam(model.parameters), target: question.target, threads: threads)
          let loader = DataLoader(
            DrawnDigits.dataset(count: 70, seed: 1), batchSize: 32, shuffleSeed: 1,
            augmentation: network == .normalized
              ? Augmentation(seed: 1, shift: 1, rotation: 5, scale: 0.1, elasticStrength: 20) : nil)
          for _ in 0..<2 { try trainer.epoch(loader) }
          let count = try allocations {
            for step in 0..<15 { try trainer.step(loader, batch: step % loader.batchCount) }
          }
          #expect(count == 0, "\(count) allocations in 15 steps on \(threads) threads")
        }
      }
    }

    @Test(arguments: Pull.allCases)
    func `nor does a step with a regulariser and a schedule`(pull: Pull) async {
      await #expect(processExitsWith: .success) { [pull = pull as Pull] in
        let model = Network.dense.model(outputs: 10)
        let trainer = Trainer(
          model, loss: CrossEntropy(),
          optimizer: Scheduled(
            Regularized(Adam(model.parameters), pull.regularizer), .oneCycle(steps: 30)), threads: 2
        )
        let loader = DataLoader(
          DrawnDigits.dataset(count: 70, seed: 1), batchSize: 32, shuffleSeed: 1)
        for _ in 0..<2 { try trainer.epoch(loader) }
        let count = try allocations {
          for step in 0..<15 { try trainer.step(loader, batch: step % loader.batchCount) }
        }
        #expect(count == 0, "\(count) allocations in 15 steps")
      }
    }

    // A few are allowed for each of the twenty batches, but no tensors.
    @Test func `reading a dataset allocates nothing for a single picture`() async {
      await #expect(processExitsWith: .success) {
        let model = Network.dense.model(outputs: 10)
        let digits = DrawnDigits.dataset(count: 2560, seed: 1)
        let trainer = Trainer(
          model, loss: CrossEntropy(), optimizer: Adam(model.parameters), threads: 2)
        let count = allocations { _ = trainer.evaluate(digits).accuracy }
        #expect(count < 128, "\(count) allocations for 2560 pictures")
      }
    }

    @Test(arguments: Network.allCases)
    func `an answer allocates nothing after the first`(network: Network) async {
      await #expect(processExitsWith: .success) { [network = network as Network] in
        let model = network.model(outputs: 10)
        let digits = DrawnDigits.dataset(count: 320, seed: 1)
        var batches = DataLoader(digits, batchSize: 32).makeIterator()
        func ask(_ count: Int) {
          for _ in 0..<count {
            model.begin(.evaluation)
            batches.next().map { _ = model.forward($0.images) }
          }
        }
        ask(2)
        let count = allocations { ask(8) }
        #expect(count == 0, "\(count) allocations for 8 batches")
      }
    }

    @Test func `nor does a batch for a layer that still holds the last one`() async {
      await #expect(processExitsWith: .success) {
        var random = RandomGenerator(seed: 1)
        let layer = Linear(784, 10, using: &random)
        let digits = DrawnDigits.dataset(count: 320, seed: 1)
        var batches = DataLoader(digits, batchSize: 32).makeIterator()
        func ask(_ count: Int) {
          for _ in 0..<count {
            batches.next().map { _ = layer.forward($0.images.reshaped(Shape(32, 784))) }
          }
        }
        ask(2)
        let count = allocations { ask(8) }
        #expect(count == 0, "\(count) allocations for 8 batches")
      }
    }

    @Test func `averaging weights allocates nothing`() async {
      await #expect(processExitsWith: .success) {
        let average = AveragedWeights(Network.normalized.model(outputs: 10))
        average.update()
        let count = allocations { for _ in 0..<10 { average.update() } }
        #expect(count == 0, "\(count) allocations in 10 updates")
      }
    }

    enum Network: CaseIterable, Codable {
      case dense, wide, squashed, convolutional, recurrent, normalized

      func model(outputs: Int) -> Sequential {
        var random = RandomGenerator(seed: 1, stream: .initialization)
        return switch self {
        case .dense:
          Sequential(
            Flatten(), Linear(784, 32, using: &random), ReLU(), Linear(32, outputs, using: &random))
        case .wide:
          Sequential(
            Flatten(), Linear(784, 128, using: &random), ReLU(),
            Linear(128, outputs, using: &random))
        case .squashed:
          Sequential(
            Flatten(), Linear(784, 32, using: &random), Tanh(),
            Linear(32, outputs, using: &random), Sigmoid())
        case .convolutional:
          Sequential(
            Conv2D(1, 3, kernelSize: 5, using: &random), MaxPool2D(2), ReLU(),
            Conv2D(3, 5, kernelSize: 3, padding: 1, using: &random), MaxPool2D(2), Sigmoid(),
            Flatten(), Linear(180, outputs, using: &random))
        case .recurrent:
          Sequential(
            Reshape(28, 28), LSTM(28, 12, using: &random), Reshape(4, 3),
            Recurrent(3, 5, using: &random), Linear(5, outputs, using: &random))
        case .normalized:
          Sequential(
            Conv2D(1, 3, kernelSize: 5, bias: false, using: &random), BatchNorm(3), ReLU(),
            MaxPool2D(4), Dropout(0.2, using: &random), Flatten(),
            Linear(108, 16, using: &random), BatchNorm(16), ReLU(), Dropout(0.5, using: &random),
            Linear(16, outputs, using: &random))
        }
      }
    }

    enum Pull: CaseIterable, Codable {
      case l1, l2, decay

      var regularizer: Regularizer {
        switch self {
        case .l1: .l1(0.001)
        case .l2: .l2(0.001)
        case .decay: .decay(0.001)
        }
      }
    }

    enum Question: CaseIterable, Codable {
      case classes, quantity, oneHot

      var target: Target {
        switch self {
        case .classes: .classes
        case .quantity: .quantity
        case .oneHot: .oneHot(10)
        }
      }
    }
  }

  private final class SomeObject {}

  /// How often memory is allocated while `body` runs, on any thread.
  private func allocations(_ body: () throws -> Void) rethrows -> Int {
    startCountingAllocations()
    defer { _ = stopCountingAllocations() }
    try body()
    return stopCountingAllocations()
  }
#endif
