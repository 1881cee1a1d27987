import Dispatch
import Files
import Foundation
import Synchronization

extension ImageFolder {
  /// Writes a dataset as a folder of PNG files, on all cores: picture 17, a seven, becomes
  /// `7/00017.png`. There must be no such folder yet.
  ///
  /// Throws `FileError` when the folder exists or something cannot be written. Traps when a label
  /// has no name.
  public static func write(
    _ dataset: Dataset, to path: String, labelNames: [String] = DigitData.digitNames
  ) throws(FileError) {
    try makeFolder(path)
    let folders = labelNames.map { "\(path)/\(folderName($0))" }
    for folder in folders { try makeFolder(folder) }
    let failures = Mutex<[Int: FileError]>([:])
    let chunk = 100
    DispatchQueue.concurrentPerform(iterations: (dataset.count + chunk - 1) / chunk) { c in
      for i in c * chunk..<min(c * chunk + chunk, dataset.count) {
        let image = GrayImage(
          height: dataset.height, width: dataset.width,
          pixels: dataset.withPixels(i) { Array($0) })
        let number = String("0000\(i)".suffix(max(5, "\(i)".count)))
        let file = "\(folders[dataset.label(i)])/\(number).png"
        do throws(FileError) {
          // One of thousands, which can be written again: nobody waits for the disk.
          try TemporaryFile.write(PNGFile.encode(image), to: file, durably: false)
        } catch {
          return failures.withLock { $0[i] = error }
        }
      }
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }

  private static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) != 0 { throw FileError(path: path, code: errno) }
  }
}
