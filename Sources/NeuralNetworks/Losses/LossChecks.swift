/// Traps unless prediction and target have the same shape. Returns how many numbers there are.
func requireSameShape(_ loss: String, _ prediction: Tensor, _ target: Tensor) -> Int {
  require(
    prediction.shape == target.shape && prediction.count > 0,
    "\(loss): the prediction has shape \(prediction.shape), the target \(target.shape)")
  return prediction.count
}

/// Traps unless the target has one class number for each row of scores.
func requireClasses(_ loss: String, _ scores: Tensor, _ target: Tensor) {
  require(
    scores.shape.rank == 2 && target.shape.rank == 1 && target.shape[0] == scores.shape[0]
      && scores.count > 0,
    "\(loss) takes scores [N, K] and N class numbers, not \(scores.shape) and \(target.shape)")
  let (n, k) = (scores.shape[0], scores.shape[1])
  target.withPointer { t in
    for i in 0..<n {
      require(
        t[i] >= 0 && t[i] < Scalar(k) && t[i] == t[i].rounded(),
        "\(loss): sample \(i) has class \(t[i]), where 0 to \(k - 1) are possible")
    }
  }
}

/// −1/N Σₙ x[n, t[n]], for x with the batch innermost.
func meanNegative(_ x: Tensor, _ target: Tensor) -> Scalar {
  let n = x.shape[0]
  var sum = 0.0
  x.withPointer { x in
    target.withPointer { t in for i in 0..<n { sum -= Double(x[Int(t[i]) * n + i]) } }
  }
  return Scalar(sum / Double(n))
}
