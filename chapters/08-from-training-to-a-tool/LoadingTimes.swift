import Notebook

/// How long an epoch takes, by where the pictures come from and who reads them.
struct LoadingTimes {
  /// Seconds, when the network learns on one core and on all.
  struct Time {
    let oneCore: Double
    let allCores: Double
    var shorter: Double { min(oneCore, allCores) }
  }

  /// From files, read by nobody in the background.
  let none: Time
  /// From files, with background workers.
  let workers: [(count: Int, time: Time)]
  /// From memory.
  let memory: Time
  private let pictureCount: Int

  /// Measures on the same pictures, in their files and in memory.
  init(_ onDisk: Dataset, inMemory: Dataset) {
    func time(_ dataset: Dataset, workers: Int) -> Time {
      Time(
        oneCore: secondsOfEpoch(dataset, workers: workers, threads: 1),
        allCores: secondsOfEpoch(dataset, workers: workers, threads: chapter.threads))
    }
    none = time(onDisk, workers: 0)
    workers = [1, 2, 4].map { ($0, time(onDisk, workers: $0)) }
    memory = time(inMemory, workers: 0)
    pictureCount = onDisk.count
  }

  /// The shortest times with workers.
  var bestOfWorkers: Time {
    Time(
      oneCore: workers.map(\.time.oneCore).min()!, allCores: workers.map(\.time.allCores).min()!)
  }

  /// Those of which the prose speaks, under their names there.
  var forProse: [(name: String, seconds: Double)] {
    [
      ("aloneTime", none.oneCore), ("learningTime", memory.oneCore),
      ("workersTime", bestOfWorkers.oneCore), ("slicesTime", none.allCores),
    ]
  }

  var table: Table {
    var table = Table(
      "an epoch of \(grouped(pictureCount)) pictures from", "learning on one core [ms]",
      "on all cores [ms]", decimals: 0)
    func add(_ name: String, _ time: Time) {
      table.add(name, 1000 * time.oneCore, 1000 * time.allCores)
    }
    add("files, no worker", none)
    for (count, time) in workers { add("files, \(count) worker\(count == 1 ? "" : "s")", time) }
    add("memory", memory)
    return table
  }
}

/// Seconds for an epoch of training on a dataset, the shortest of five, with so many background
/// workers and cores. (Others use this machine, too; what takes longer was disturbed.)
func secondsOfEpoch(_ dataset: Dataset, workers: Int, threads: Int) -> Double {
  let loader = DataLoader(
    dataset, batchSize: 64, shuffleSeed: 1,
    preparedBy: workers > 0 ? BackgroundWorkers(workers) : nil)
  let model = makeNetwork(seed: 1)
  let trainer = Trainer(
    model, loss: CrossEntropy(), optimizer: Adam(model.parameters), threads: threads)
  return (0..<5).map { _ in
    let start = ContinuousClock.now
    attempt { try trainer.epoch(loader) }
    return (ContinuousClock.now - start) / .seconds(1)
  }.min() ?? .nan
}
