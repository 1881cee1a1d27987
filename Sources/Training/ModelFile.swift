import Files
import Foundation
import NeuralNetworks

/// Trained networks as files in the safetensors format, under the names that PyTorch gives the same
/// layers in a Sequential ("0.weight"), so that Python's `safetensors` reads ours and we read
/// theirs.
public enum ModelFile {
  /// Writes all parameters of a network, the whole file or nothing.
  public static func save(_ model: any Layer, to path: String) throws(ModelFileError) {
    let entries = model.namedParameters.map {
      SafeTensors.Entry(
        name: $0.name, shape: $0.parameter.value.shape.axes, scalars: $0.parameter.value.scalars)
    }
    do {
      try TemporaryFile.write(try SafeTensors(entries).encoded(), to: path)
    } catch let error as FileError {
      throw .cannotWrite(error.description)
    } catch {
      throw .cannotWrite("\(path): its header cannot be written as JSON: \(error)")
    }
  }

  /// Reads the parameters of a network that has the same layers as the one that was saved. Changes
  /// nothing unless everything fits.
  public static func load(_ path: String, into model: any Layer) throws(ModelFileError) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
      throw .missing(
        "\(path): expected a model file, found \(exists ? "one that cannot be read" : "nothing"). "
          + "Train and --save a model first, or check the path.")
    }
    let file: SafeTensors
    do {
      file = try SafeTensors(decoding: Array(data))
    } catch {
      throw .malformed("\(path) is not a safetensors file that fits: \(error.reason).")
    }
    try file.fill(model, from: path)
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
