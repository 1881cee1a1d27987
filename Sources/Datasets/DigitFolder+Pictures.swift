import NeuralNetworks

extension DigitFolder {
  /// Reads pictures from `train/LABEL/` and `test/LABEL/`. The labels that there are to train on
  /// are the classes, at most ten.
  ///
  /// A folder gives its pictures class by class, so that its first thousand may all be zeros. They
  /// are put into another order, always the same, so that any beginning is a fair sample.
  func loadPictures(atMost limit: (training: Int, test: Int)?) throws(DataError) -> DigitData {
    let training = try ImageFolder(path + "/train")
    guard (2...10).contains(training.labelNames.count) else {
      throw .malformed(
        "\(training.path): expected sub-folders for 2 to 10 labels, found "
          + "\(training.labelNames.count). Use data with at most ten classes.")
    }
    let test = try ImageFolder(path + "/test", labelNames: training.labelNames)
    func dataset(_ folder: ImageFolder, atMost limit: Int?) throws(DataError) -> Dataset {
      var random = RandomGenerator(seed: 0, stream: .shuffle)
      let order = random.permutation(folder.count)
      return try folder.dataset(
        name: folderName, choosing: Array(order.prefix(limit ?? .max)))
    }
    return DigitData(
      name: folderName, training: try dataset(training, atMost: limit?.training),
      test: try dataset(test, atMost: limit?.test), isMNIST: false,
      labelNames: training.labelNames)
  }
}
