import Foundation
public struct PlotError: Error, CustomStringConvertible { public var description = "" }
public struct WrittenFigure { public let script: String, data: String, picture: String? }
public struct Figure {
  public let name: String, title: String
  public init(_ name: String, title: String, x: String, y: String) { (self.name, self.title) = (name, title) }
  public func write(to folder: String) throws(PlotError) -> WrittenFigure {
    let s = "\(folder)/\(name).gp"
    try? "set terminal svg\nset output '\(folder)/\(name).svg'\nplot sin(x)\n".write(toFile: s, atomically: true, encoding: .utf8)
    try? "".write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
    return WrittenFigure(script: s, data: "\(folder)/\(name).dat", picture: nil)
  }
}
