/// The files that a figure became, each path as the folder was given.
public struct WrittenFigure: Sendable, Equatable {
  /// What gnuplot reads: `NAME.gp`.
  public let script: String
  /// The numbers: `NAME.dat`.
  public let data: String
  /// The picture, `NAME.svg`; nil where gnuplot is not installed.
  public let picture: String?
  /// What gnuplot complained about while it drew the picture.
  public let warning: String?
}
