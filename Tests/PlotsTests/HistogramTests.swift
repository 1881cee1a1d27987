import Testing

@testable import Plots

@Suite struct HistogramTests {
  @Test func `shares of hand-counted numbers`() {
    let histogram = Histogram(
      name: nil, values: [0, 0.1, 0.5, 0.9, 1, 3, .nan, .infinity], bins: 2, range: 0...1)
    #expect(histogram.shares == [2.0 / 6, 3.0 / 6])
  }

  @Test func `without a range every finite number is inside`() {
    let histogram = Histogram(name: nil, values: [-2, 5, 1, .nan], bins: 7, range: nil)
    #expect(histogram.range == -2...5)
    #expect(abs(histogram.shares.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `equal numbers fall into one interval`() {
    let histogram = Histogram(name: nil, values: [3, 3], bins: 4, range: nil)
    #expect(histogram.range == 2.5...3.5)
    #expect(histogram.shares == [0, 0, 1, 0])
    #expect(Histogram(name: nil, values: [1e300], bins: 4, range: nil).shares == [0, 0, 1, 0])
  }
}
