extension Chapter {
  /// Writes the trained model of the main experiment where `--save` wants it, and in the reference
  /// run to `reference/model.safetensors`; with the names of the classes, and the normalization of
  /// the pixels that it was trained on. Ends the run with a message when that fails, or when weights
  /// are no finite numbers.
  public func save(_ model: any Layer, normalization: Normalization = .unit) {
    for path in [arguments.save, referencePath("model")].compactMap(\.self) {
      store(model, path, normalization)
    }
  }

  /// Writes another trained model to `reference/NAME.safetensors`, in the reference run only.
  public func saveReference(
    _ model: any Layer, as name: String, normalization: Normalization = .unit
  ) {
    if let path = referencePath(name) { store(model, path, normalization) }
  }

  private func referencePath(_ name: String) -> String? {
    arguments.reference
      ? "chapters/\(identity.folderName)/reference/\(name).safetensors" : nil
  }

  private func store(_ model: any Layer, _ path: String, _ normalization: Normalization) {
    let labelNames =
      identity.features.contains(.data) ? digits.labelNames : DigitData.digitNames
    attempt {
      for (name, parameter) in model.namedParameters
      where !parameter.value.scalars.allSatisfy(\.isFinite) {
        throw ModelFileError.cannotWrite(
          "\(path): not written, since \(name) has numbers that are infinite or not a number: the "
            + "last steps were too large. Try a smaller --learning-rate.")
      }
      try session.writtenFiles.whileWriting {
        try ModelFile.save(
          model, to: path, labelNames: labelNames, normalization: normalization)
      }
    }
    session.writtenFiles.add(path)
  }
}
