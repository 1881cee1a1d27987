import Kernels

// What a layer says when it hands tensors to a kernel: these are read, the last one is written.

/// Calls `body` with the addresses of `a`, to read, and `result`, to write.
@inline(__always)
public func withPointers<R>(
  _ a: Tensor, to result: inout Tensor,
  _ body: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> R
) -> R {
  a.withPointer { a in result.withMutablePointer { body(a, $0) } }
}

/// Calls `body` with the addresses of `a` and `b`, to read.
@inline(__always)
public func withPointers<R>(
  _ a: Tensor, _ b: Tensor, _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>) -> R
) -> R {
  a.withPointer { a in b.withPointer { b in body(a, b) } }
}

/// Calls `body` with the addresses of `a` and `b`, to read, and `result`, to write.
@inline(__always)
public func withPointers<R>(
  _ a: Tensor, _ b: Tensor, to result: inout Tensor,
  _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> R
) -> R {
  a.withPointer { a in b.withPointer { b in result.withMutablePointer { body(a, b, $0) } } }
}

/// Calls `body` with the addresses of `a`, `b` and `c`, to read, and `result`, to write.
@inline(__always)
public func withPointers<R>(
  _ a: Tensor, _ b: Tensor, _ c: Tensor, to result: inout Tensor,
  _ body: (
    UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafePointer<Scalar>,
    UnsafeMutablePointer<Scalar>
  ) -> R
) -> R {
  a.withPointer { a in withPointers(b, c, to: &result) { body(a, $0, $1, $2) } }
}
