/// The networks that are compared. `Bench` and the peers know them by these names.
public enum Network: String, CaseIterable, Codable, Sendable {
  case dense256Adam = "dense256-adam"
  case dense128x64Momentum = "dense128-64-momentum"
  case cnn10x20 = "cnn10-20"
  case dense10x10MSE = "dense10-10-mse"
  case cnn20x20MSE = "cnn20-20-mse"
  case dense300x100 = "dense300-100"
  case lenet5
  case cnn16x32BatchNorm = "cnn16-32-batchnorm"
  case lstm128
  case recurrent128
  case dense256Dropout = "dense256-dropout"

  /// The networks of the documents; the others show that these are no exceptions.
  public static let ofDocuments: [Network] = [
    .dense256Adam, .dense128x64Momentum, .cnn10x20, .dense10x10MSE, .cnn20x20MSE,
  ]

  /// The batch size of the documents.
  public var batchSize: Int {
    switch self {
    case .dense128x64Momentum: 128
    case .dense10x10MSE, .cnn20x20MSE: 100
    default: 64
    }
  }
}
