/// The bytes of an IDX file of images.
func imageFile(_ count: Int, _ height: Int, _ width: Int, _ pixels: [UInt8]) -> [UInt8] {
  [0, 0, 8, 3] + bigEndian(count) + bigEndian(height) + bigEndian(width) + pixels
}

/// The bytes of an IDX file of labels.
func labelFile(_ labels: [UInt8]) -> [UInt8] { [0, 0, 8, 1] + bigEndian(labels.count) + labels }

func bigEndian(_ number: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// The four files of a folder with pictures of 28 x 28, without their folder; the first pixel of
/// picture i is i.
func digitFiles(trainingLabels: [UInt8], testLabels: [UInt8]) -> [(name: String, bytes: [UInt8])] {
  func images(_ count: Int) -> [UInt8] {
    imageFile(count, 28, 28, (0..<count * 784).map { $0 % 784 == 0 ? UInt8($0 / 784) : 0 })
  }
  return [
    ("train-images-idx3-ubyte", images(trainingLabels.count)),
    ("train-labels-idx1-ubyte", labelFile(trainingLabels)),
    ("t10k-images-idx3-ubyte", images(testLabels.count)),
    ("t10k-labels-idx1-ubyte", labelFile(testLabels)),
  ]
}
