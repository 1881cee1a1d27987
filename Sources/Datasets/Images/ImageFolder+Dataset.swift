import Dispatch
import NeuralNetworks
import Synchronization

extension ImageFolder {
  /// All pictures, read into memory on all cores, in the order of `files`.
  ///
  /// A picture of another size is an error, or with `scaling` brought to this one. `chosen` are the
  /// numbers of the pictures to read, in this order; nil for all. Throws what is wrong with the
  /// first file that cannot be read.
  public func dataset(
    name: String, height: Int = 28, width: Int = 28, scaling: Bool = false,
    choosing chosen: [Int]? = nil
  ) throws(DataError) -> Dataset {
    let chosen = chosen ?? Array(0..<count)
    let area = height * width
    let failures = Mutex<[Int: DataError]>([:])
    let pixels = [UInt8](unsafeUninitializedCapacity: chosen.count * area) { buffer, initialized in
      buffer.initialize(repeating: 0)
      nonisolated(unsafe) let pixels = buffer
      let chunk = 100
      DispatchQueue.concurrentPerform(iterations: (chosen.count + chunk - 1) / chunk) { c in
        for n in c * chunk..<min(c * chunk + chunk, chosen.count) {
          do throws(DataError) {
            let image = try image(chosen[n], height: height, width: width, scaling: scaling)
            _ = UnsafeMutableBufferPointer(rebasing: pixels[n * area..<(n + 1) * area])
              .update(fromContentsOf: image.pixels)
          } catch {
            return failures.withLock { $0[n] = error }
          }
        }
      }
      initialized = chosen.count * area
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
    return Dataset(
      name: name, height: height, width: width, pixels: pixels, labels: chosen.map { labels[$0] })
  }

  /// All pictures, each read from its file whenever it is asked for: for folders that are larger
  /// than the memory. Nothing is read here but the first picture, to see that it has this size.
  ///
  /// The files must stay as they are while the dataset is used: one that can no longer be read ends
  /// the program, as a mapped file does that is cut short.
  public func datasetOnDisk(
    name: String, height: Int = 28, width: Int = 28, scaling: Bool = false
  ) throws(DataError) -> Dataset {
    _ = try image(0, height: height, width: width, scaling: scaling)
    return Dataset(name: name, height: height, width: width, labels: labels) { i in
      do throws(DataError) {
        return try image(i, height: height, width: width, scaling: scaling).pixels
      } catch {
        fatalError("\(error)")
      }
    }
  }
}
