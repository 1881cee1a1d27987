#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the calling thread makes of numbers too small for the usual form: below 1.2 · 10⁻³⁸ in single
/// precision.
///
/// A processor may take many times as long for them, and training is full of them. A weight whose
/// gradient is zero has a mean of gradients that Adam multiplies by 0.9 in each step: some hundred
/// steps later it is that small, and it never becomes zero, since 0.9 of the smallest number is
/// rounded to the smallest number. Taken for zero they cost nothing, and nothing that is learned
/// depends on them. TensorFlow and JAX do so, too.
enum Subnormals {
  /// Calls `body` with subnormal numbers taken for zero, as operands and as results.
  @inline(__always)
  static func asZero(_ body: () -> Void) {
    var before = fenv_t()
    fegetenv(&before)
    var environment = before
    // Flush to zero, and on x86 also denormals are zero.
    #if arch(x86_64)
      environment.__mxcsr |= 0x8040
    #elseif arch(arm64)
      environment.__fpcr |= 1 << 24
    #endif
    fesetenv(&environment)
    body()
    fesetenv(&before)
  }
}
