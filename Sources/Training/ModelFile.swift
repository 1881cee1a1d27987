import Datasets
import Files
import Foundation
import NeuralNetworks

/// Trained networks as files in the safetensors format, under the names that PyTorch gives the same
/// layers in a Sequential ("0.weight"), so that Python's `safetensors` reads ours and we read
/// theirs. Their metadata say what network it is, where its layers are those of this library, so
/// that `open` needs nothing but the file.
public enum ModelFile {
  /// Writes all parameters of a network, the whole file or nothing: with the names of its classes,
  /// and with the normalization of its pixels. Throws when two parameters have the same name, since
  /// such a file could not be read back.
  public static func save(
    _ model: any Layer, to path: String, labelNames: [String] = DigitData.digitNames,
    normalization: Normalization = .unit
  ) throws(ModelFileError) {
    var metadata = ["labels": labelNames.joined(separator: "\n")]
    metadata["network"] = NetworkDescription.text(of: model)
    if case .centered(let mean, let deviation) = normalization {
      metadata["mean"] = "\(mean)"
      metadata["deviation"] = "\(deviation)"
    }
    let named = model.namedParameters
    for (i, entry) in named.enumerated()
    where named[..<i].contains(where: { $0.name == entry.name }) {
      throw .cannotWrite(
        "\(path): expected a name of its own for each parameter, found two \"\(entry.name)\". "
          + "A layer that holds other layers has to tell them apart in its `namedParameters`.")
    }
    let entries = named.map {
      SafeTensors.Entry(
        name: $0.name, shape: $0.parameter.value.shape.axes, scalars: $0.parameter.value.scalars)
    }
    do {
      try TemporaryFile.write(
        try SafeTensors(entries, metadata: metadata).encoded(), to: path)
    } catch let error as FileError {
      throw .cannotWrite(error.description)
    } catch {
      throw .cannotWrite("\(path): its header cannot be written as JSON: \(error)")
    }
  }

  /// Reads the parameters of a network that has the same layers as the one that was saved. Changes
  /// nothing unless everything fits.
  public static func load(_ path: String, into model: any Layer) throws(ModelFileError) {
    try read(path).fill(model, from: path)
  }

  /// Rebuilds the network of a file that says what it is, for pictures of 28 x 28 pixels.
  public static func open(_ path: String) throws(ModelFileError) -> SavedModel {
    let file = try read(path)
    if let bad = file.entries.first(where: { !$0.scalars.allSatisfy(\.isFinite) }) {
      throw .malformed(
        "\(path): \"\(bad.name)\" should hold finite numbers, but one is infinite or not a number. "
          + "Train and --save the network again.")
    }
    guard let text = file.metadata["network"] else {
      throw .malformed(
        "\(path): expected a model file that says which network it holds, found one that does not. "
          + "Train and --save it again.")
    }
    let shapes = Dictionary(uniqueKeysWithValues: file.entries.map { ($0.name, $0.shape) })
    let built: (network: Sequential, classes: Int)
    do {
      built = try NetworkDescription.network(text) { shapes[$0] }
    } catch {
      throw .malformed("\(path): its network cannot be rebuilt: \(error.reason).")
    }
    try file.fill(built.network, from: path)
    // What the classes are called; those without a name are called by their number.
    let named = file.metadata["labels"]?.split(separator: "\n").map { String($0) } ?? []
    let names = (0..<built.classes).map { $0 < named.count ? named[$0] : "\($0)" }
    return SavedModel(
      network: built.network, labelNames: names, normalization: normalization(file))
  }

  private static func normalization(_ file: SafeTensors) -> Normalization {
    guard let mean = file.metadata["mean"].flatMap({ Double($0) }), mean.isFinite,
      let deviation = file.metadata["deviation"].flatMap({ Double($0) }), deviation > 0
    else { return .unit }
    return .centered(mean: mean, deviation: deviation)
  }

  private static func read(_ path: String) throws(ModelFileError) -> SafeTensors {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
      throw .missing(
        "\(path): expected a model file, found \(exists ? "one that cannot be read" : "nothing"). "
          + "Train and --save a model first, or check the path.")
    }
    do {
      return try SafeTensors(decoding: Array(data))
    } catch {
      throw .malformed("\(path) is not a safetensors file that fits: \(error.reason).")
    }
  }
}

extension SafeTensors {
  /// Puts the tensors into the parameters of the same names, after all have been compared.
  fileprivate func fill(_ model: any Layer, from path: String) throws(ModelFileError) {
    let named = model.namedParameters
    let found = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) })
    for (name, parameter) in named {
      guard let entry = found[name] else {
        throw .malformed(
          "\(path): the network has a parameter \"\(name)\", the file has only "
            + "\(found.keys.sorted().joined(separator: ", ")). It belongs to another network.")
      }
      guard entry.shape == parameter.value.shape.axes else {
        throw .malformed(
          "\(path): \"\(name)\" should have the shape \(parameter.value.shape), but the file has "
            + "\(entry.shape). It belongs to another network.")
      }
    }
    if let extra = found.keys.sorted().first(where: { key in !named.contains { $0.name == key } }) {
      throw .malformed(
        "\(path) has \"\(extra)\", which the network has not. It belongs to another network.")
    }
    for (name, parameter) in named {
      parameter.value = Tensor(parameter.value.shape, scalars: found[name]!.scalars)
    }
  }
}
