import NeuralNetworks

extension Figure: PlotArea {
  /// Its only panel. Traps where there are several, or pictures: draw into the panels, then make
  /// the figure of them.
  public var panel: Panel {
    get {
      guard case .panels(let panels, _) = content, panels.count == 1 else { noPanel() }
      return panels[0]
    }
    set {
      guard case .panels(let panels, _) = content, panels.count == 1 else { noPanel() }
      content = .panels([newValue], columns: 1)
    }
  }

  private func noPanel() -> Never {
    fatalError("figure \"\(name)\" has no panel of its own: draw into its panels")
  }
}
