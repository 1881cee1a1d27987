import Kernels

/// What batch normalisation does with one channel.
func normalizationCases() -> [KernelCase] {
  let (channel, size) = (26 * 26 * 32, "26x26, N = 32")
  return [
    byteCase("centeredSums", size, count: channel, scalars: 1) {
      _ = centeredSums($0, $1.a, center: 0.5)
    },
    byteCase("normalize", size, count: channel, scalars: 2) {
      normalize($0, $1.a, mean: 0.5, scale: 2, shift: 0.1, to: $1.b)
    },
    byteCase("gradientSums", size, count: channel, scalars: 2) {
      _ = gradientSums($0, $1.a, $1.b, center: 0.5)
    },
    byteCase("normalizeBackward", size, count: channel, scalars: 3) {
      normalizeBackward($0, $1.a, $1.b, mean: 0.5, scale: 2, a: 0.1, b: 0.1, to: $1.c)
    },
  ]
}
