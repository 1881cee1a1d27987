import Kernels
import Foundation
import Results
func micro() {
  let (w, x, y) = (Memory(784 * 256), Memory(784), Memory(512))
  for i in 0..<784 { x.address[i] = Scalar(i % 97 + 1) / 97 }
  withExtendedLifetime((w, x, y)) {
    for columns in [128, 256, 300] {
      let d = columns == 300 ? 660 : 784
      var t: [Double] = []
      for _ in 0..<8000 { t.append(ContinuousClock().measure { matrixProduct(rows: 1, columns: columns, depth: d, x.address, rowStride: d, columnStride: 1, w.address, rowStride: columns, to: y.address, rowStride: columns, start: .zero) } / .microseconds(1)) }
      t.sort()
      print("1x\(d)x\(columns)|\(t[4000])|\(t[400])|0")
    }
  }
}
