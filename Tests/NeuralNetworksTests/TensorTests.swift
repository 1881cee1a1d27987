import Foundation
import NeuralNetworks
import Testing

@Suite struct TensorTests {
  @Test func `a literal is a row, nested rows are a matrix`() {
    let row: Tensor = [1, 2, 3]
    #expect(row.shape == [3])
    let matrix = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(matrix.shape == [2, 3] && matrix[1, 2] == 6)
  }

  @Test func `changing a copy leaves the original as it was`() {
    let original: Tensor = [1, 2, 3]
    var copy = original
    copy[0] = 9
    #expect(original[0] == 1 && copy[0] == 9)
  }

  @Test(arguments: [10, 10_000, 1_000_000])
  func `a tensor of zeros is zero, whatever lay in its memory before`(count: Int) {
    for _ in 0..<3 {
      var tensor = Tensor(zeros: [count])
      #expect(tensor.scalars.allSatisfy { $0 == 0 })
      tensor.fill(1)
      #expect(tensor.sum == Scalar(count))
    }
  }

  #if os(Linux)
    @Test func `the memory of a large tensor goes back to the system`() async {
      await #expect(processExitsWith: .success) {
        func residentBytes() throws -> Int {
          let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
            separator: " ")
          return try #require(Int(fields[1])) * Int(getpagesize())
        }
        let count = 1 << 16
        // The heap of Linux keeps what is smaller than something that it has seen go.
        _ = Tensor(zeros: [64 * count]).sum
        let before = try residentBytes()
        // Every other one stays, so that a heap could not shrink.
        var tensors = (0..<100).map { _ in Tensor(zeros: [count]) }
        for i in tensors.indices { tensors[i].fill(1) }
        let full = try residentBytes()
        for i in stride(from: 0, to: 100, by: 2) { tensors[i] = .empty }
        let half = try residentBytes()
        let byteCount = count * MemoryLayout<Scalar>.stride
        #expect(full - before > 90 * byteCount)
        #expect(full - half > 45 * byteCount)
        withExtendedLifetime(tensors) {}
      }
    }
  #endif

  @Test func `a tensor for which there is no memory stops the program with its size`() async throws
  {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor(zeros: [1 << 50]) }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("a tensor needs"))
  }

  static let shapes: [Shape] = [
    [1, 1], [3, 5], [17, 33], [1, 7], [40, 1], [5, 2, 3], [17, 2, 3, 5],
  ]

  @Test(arguments: shapes)
  func `the memory order does not show`(_ shape: Shape) {
    var generator = RandomGenerator(seed: 1)
    let rows = Tensor.normal(shape, using: &generator)
    let columns = rows.inOrder(.batchInnermost)
    #expect(columns.order == .batchInnermost && columns.scalars == rows.scalars)
    #expect(columns.inOrder(.rowMajor).scalars == rows.scalars)
    #expect("\(columns)" == "\(rows)")
    #expect((rows - columns).scalars.allSatisfy { $0 == 0 })
    #expect(columns.sample(0).scalars == rows.sample(0).scalars)
  }

  @Test func `reshaping keeps the order of the numbers`() {
    let pictures = Tensor([2, 1, 2, 2], scalars: [1, 2, 3, 4, 5, 6, 7, 8])
    for x in [pictures, pictures.inOrder(.batchInnermost)] {
      #expect(x.reshaped([2, 4]).scalars == [1, 2, 3, 4, 5, 6, 7, 8])
      #expect(x.reshaped([8]).scalars == [1, 2, 3, 4, 5, 6, 7, 8])
    }
  }

  @Test func `the matrix product is rows times columns`() {
    let product = Tensor([[1, 2], [3, 4], [5, 6]]).times(Tensor([[1, 0, 2], [0, 1, 3]]))
    #expect(product.shape == [3, 3])
    #expect(product.scalars == [1, 2, 8, 3, 4, 18, 5, 6, 28])
  }

  @Test func `transposing exchanges rows and columns`() {
    #expect(Tensor([[1, 2, 3], [4, 5, 6]]).transposed.scalars == [1, 4, 2, 5, 3, 6])
  }

  @Test func `argmax is the first of the largest`() {
    #expect(Tensor([[1, 3, 3], [5, 0, 5], [0, 0, 0]]).argmax == [1, 0, 0])
  }

  @Test func `numbers print with four decimals and long axes are shortened`() {
    #expect("\(Tensor([[0.5, -1.25], [100, 0]]))" == "[[ 0.5000  -1.2500]\n [ 100.0000   0.0000]]")
    #expect("\(Tensor(zeros: [100]))".contains("…"))
    #expect(fixed(-0.00001) == " 0.0000")
    #expect(fixed(2.5, decimals: 0) == " 3")
  }

  @Test func `a shape says how many numbers it has`() {
    let shape: Shape = [64, 1, 28, 28]
    #expect(shape.count == 50_176 && shape.countPerSample == 784 && shape.rank == 4)
    #expect(shape.withBatch(2) == [2, 1, 28, 28] && "\(shape)" == "[64, 1, 28, 28]")
    #expect(Shape([]).count == 1)
  }

  @Test func `shapes that cannot be multiplied stop the program with both`() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor(zeros: [2, 3]).times(Tensor(zeros: [2, 3])) }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("[2, 3] and [2, 3]"))
  }

  @Test func `an index outside stops the program with the shape`() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor(zeros: [2, 3])[1, 3] }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("[2, 3]"))
  }
}
