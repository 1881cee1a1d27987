extension Chapter {
  /// Writes the trained model of the main experiment where `--save` wants it, and in the reference
  /// run to `reference/model.safetensors`. `write` gets the path. Ends the run with a message when
  /// it fails.
  public func save(by write: (_ path: String) throws -> Void) {
    for path in [arguments.save, referencePath("model")].compactMap(\.self) { store(path, write) }
  }

  /// Writes another trained model, in the reference run only, to `reference/NAME.safetensors`.
  public func saveReference(_ name: String, by write: (_ path: String) throws -> Void) {
    if let path = referencePath(name) { store(path, write) }
  }

  private func referencePath(_ name: String) -> String? {
    arguments.reference
      ? "chapters/\(identity.folderName)/reference/\(name).safetensors" : nil
  }

  private func store(_ path: String, _ write: (String) throws -> Void) {
    attempt { try session.writtenFiles.whileWriting { try write(path) } }
    session.writtenFiles.add(path)
  }
}
