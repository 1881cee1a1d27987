import Kernels
import NeuralNetworks

// Some pixels of all pictures of a batch, for cores that share the inputs of a network's first layer.
extension DataLoader {
  /// Whether some pixels of a picture can be had without making all of them, so that several cores can
  /// ask for each picture.
  package var canLoadPixelShares: Bool {
    distorter == nil && (preparer != nil || dataset.isInMemory)
  }

  /// Cuts the pixels of a picture into `count` ranges that give a dense layer equally much to do. The
  /// cuts are at multiples of `grain`.
  ///
  /// Pictures are mostly paper, which is hardly ever multiplied out (see `InkedColumns`), and have more
  /// ink in some places than in others. So a pixel that has ink in all pictures counts as much as
  /// eleven that never have: for these, too, there are weights to move.
  package func pixelShares(_ count: Int, grain: Int) -> [Range<Int>] {
    let looked = Swift.min(dataset.count, 64)
    var work = [Int](repeating: Swift.max(looked, 1), count: dataset.height * dataset.width)
    for n in 0..<looked {
      dataset.withPixels(n * dataset.count / looked) { picture in
        for p in work.indices where picture[p] != picture[0] { work[p] += 10 }
      }
    }
    let total = work.reduce(0, +)
    var (cuts, done) = ([0], 0)
    for p in work.indices {
      if p % grain == 0 && cuts.count < count && done * count >= total * cuts.count {
        cuts.append(p)
      }
      done += work[p]
    }
    while cuts.count <= count { cuts.append(work.count) }
    return (0..<count).map { cuts[$0]..<cuts[$0 + 1] }
  }

  /// As `loadImages`, but of each picture these pixels alone, and the first pixel of the first picture,
  /// a corner, which tells what paper looks like. No other number in `images` is specified.
  package func loadPixels(_ pixels: Range<Int>, of range: Range<Int>, to images: inout Tensor) {
    prepare(&images, for: range)
    images.withMutablePointer { images in
      forEachPicture(range, pixels: pixels) { n, picture in
        if n == 0 { scalePixels(1, picture.baseAddress!, scale: scale, shift: shift, to: images) }
        scalePixels(
          pixels.count, picture.baseAddress! + pixels.lowerBound, scale: scale, shift: shift,
          to: images + n * picture.count + pixels.lowerBound)
      }
    }
  }
}
