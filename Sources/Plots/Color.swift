/// Colours that colour-blind readers tell apart: Okabe and Ito 2008, "Color Universal Design".
public enum Color: String, Sendable, CaseIterable {
  case blue = "#0072B2"
  case vermilion = "#D55E00"
  case green = "#009E73"
  case purple = "#CC79A7"
  case orange = "#E69F00"
  case sky = "#56B4E9"
  case black = "#000000"
}
