import NeuralNetworks
import Testing

@testable import Plots

@Suite struct FigureTests {
  @Test(arguments: Gallery.figures)
  func `each kind of figure becomes a script, its data and a small picture with its title`(
    _ figure: Figure
  ) throws {
    try withFolder { folder in
      let written = try figure.write(to: folder)
      #expect(written.script == "\(folder)/\(figure.name).gp")
      #expect(try text(written.script).contains("set output '\(folder)/\(figure.name).svg'"))
      #expect(try blocks(written.data).allSatisfy { !$0.isEmpty })
      guard hasGnuplot else { return }
      #expect(written.warning == nil)
      let picture = try text(#require(written.picture))
      #expect(picture.contains(">\(figure.title)</text>"))
      #expect(picture.utf8.count < 210_000)
      #expect(!picture.contains("<image"), "browsers smooth bitmaps, and code hosts hide them")
    }
  }

  @Test func `names of curves, axes and captions with every special character survive`() throws {
    let name = #"a_b ^2 @c {d} "e" 'f' \ \n `date` $g #h 100 % π"#
    var curves = Figure("special", title: name, x: Axis(name), y: Axis(name + " y"))
    curves.line(#"a_b ^2 @c "e" 'f' \ `date`"#, x: [0, 1], y: [0, 1])
    curves.horizontal(at: 0.5, name + " at")
    var bars = Figure("bars", title: name, x: "x", y: "y")
    bars.bars(labels: [name], heights: [1])
    let pictures = Figure.images(
      "pictures", title: name, [Picture(pixels: Tensor([[0, 1]]), caption: name)])
    var map = Figure("map", title: name, x: Axis(name), y: Axis(name))
    map.heatMap([[1]], rowLabels: [name], columnLabels: [name])
    for (figure, count) in [(curves, 4), (bars, 2), (pictures, 2), (map, 5)] {
      try withFolder { folder in
        let written = try figure.write(to: folder)
        guard hasGnuplot else { return }
        let picture = try text(#require(written.picture)).replacing("&quot;", with: "\"")
        #expect(picture.components(separatedBy: "<text>" + name).count == count + 1)
        #expect(figure.name != "special" || picture.contains(#"<text>a_b ^2 @c "e" 'f' \ `date`<"#))
      }
    }
  }

  @Test func `a picture without ink, as of a dead feature map, is an empty frame`() throws {
    let white = Picture(pixels: Tensor(zeros: [3, 3]), caption: "dead")
    let inked = Picture(pixels: Tensor([[0, 1], [0.5, 0]]), caption: "alive")
    for (pictures, strokes) in [([white], 0), ([white, inked], 2)] {
      let figure = Figure.images("grid", title: "Grid", pictures)
      try withFolder { folder in
        let written = try figure.write(to: folder)
        guard hasGnuplot else { return }
        #expect(written.warning == nil)
        let picture = try text(#require(written.picture))
        #expect(picture.components(separatedBy: ">dead</text>").count == 2)
        let drawn = picture.components(separatedBy: "stroke='rgb(").count - 1
        #expect(drawn == strokes + pictures.count, "with the frames")
      }
    }
  }

  @Test func `a line break in a title becomes a space`() throws {
    var figure = Figure("breaks", title: "one\ntwo\r\nthree\u{7}", x: "x\ny", y: "y")
    figure.line("a\nb", x: [0, 1], y: [0, 1])
    try withFolder { folder in
      let written = try figure.write(to: folder)
      guard hasGnuplot else { return }
      #expect(try text(#require(written.picture)).contains(">one two  three </text>"))
    }
  }

  @Test func `numbers that are missing are left out, and the rest is drawn`() throws {
    let x: [Double] = [0, 1, 2, .nan, 4, 5]
    let y: [Double] = [1, .nan, .infinity, 3, -.infinity, 2]
    var figure = Figure("missing", title: "Missing", x: "x", y: "y")
    figure.line("line", x: x, y: y)
    figure.points("points", x: x, y: y)
    figure.band("band", x: x, low: y, high: y)
    figure.band("runs", x: x, runs: [y, [1, 2, 3, 4, 5, 6]])
    figure.histogram("histogram", values: y)
    figure.line("all missing", x: [0, 1], y: [.nan, .nan])
    figure.line("one left", x: [0, 1, 2], y: [5, .nan, .nan])
    try withFolder { folder in
      let written = try figure.write(to: folder)
      let rows = try blocks(written.data)[0]
      #expect(rows[0] == [0, 1] && rows[5] == [5, 2])
      #expect(rows[1][1].isNaN && rows[2][1].isNaN && rows[3][0].isNaN && rows[4][1].isNaN)
      guard hasGnuplot else { return }
      let picture = try text(#require(written.picture))
      #expect(picture.contains(">one left</text>"))
      #expect(!picture.contains(">all missing</text>"))
    }
  }

  @Test func `pictures, maps and bars may have missing numbers`() throws {
    let rows: [[Scalar]] = [[.nan, 1], [.infinity, 0]]
    let pixels = Tensor(rows)
    var map = Figure("map", title: "Map", x: "x", y: "y")
    map.heatMap([[.nan, 1], [2, .infinity]])
    var bars = Figure("bars", title: "Bars", x: "x", y: "y")
    bars.bars(labels: ["a", "b"], heights: [.nan, 1])
    var regions = Figure("regions", title: "Regions", x: "x", y: "y")
    regions.regions(x: 0...1, y: 0...1, resolution: 4) { points in
      Tensor((0..<16).map { $0 < 3 ? Scalar.nan : points[$0, 1] })
    }
    let pictures = Figure.images("pictures", title: "Pictures", [Picture(pixels: pixels)])
    for figure in [map, bars, regions, pictures] {
      try withFolder { folder in
        let written = try figure.write(to: folder)
        guard hasGnuplot else { return }
        #expect(!(try text(#require(written.picture)).lowercased().contains(">nan<")))
      }
    }
  }

  @Test(arguments: [
    ([3.0], [2.0]), ([0, 1, 2], [5, 5, 5]), ([1, 1], [0, 2]), ([0, 1], [0, 0]),
    ([0, 1, 2], [1e-30, 2e-30, 3e-30]), ([1e9, 2e9], [-1e12, 1e12]),
  ])
  func `points in one spot, on one level and far out are drawn without a complaint`(
    _ x: [Double], _ y: [Double]
  ) throws {
    var figure = Figure("flat", title: "Flat", x: "x", y: "y")
    figure.line("line", x: x, y: y)
    try withFolder { folder in
      let written = try figure.write(to: folder)
      #expect((written.picture != nil) == hasGnuplot)
    }
  }

  @Test func `on a logarithmic axis numbers that are not positive are left out`() throws {
    var figure = Figure(
      "logarithmic", title: "Logarithmic", x: "x", y: Axis("y", isLogarithmic: true))
    figure.line("line", x: [1, 2, 3, 4], y: [0.001, 0, -1, 1000])
    figure.horizontal(at: 0, "nowhere")
    figure.horizontal(at: 1e-6, "low")
    try withFolder { folder in
      let written = try figure.write(to: folder)
      #expect(try blocks(written.data)[0].map { $0[1].isNaN } == [false, true, true, false])
      guard hasGnuplot else { return }
      let picture = try text(#require(written.picture))
      #expect(picture.contains(">low</text>") && picture.contains(">1e-06</text>"))
      #expect(!picture.contains(">nowhere</text>"))
    }
  }

  @Test func `pictures and maps of nothing but zeros are drawn`() throws {
    var map = Figure("map", title: "Map", x: "x", y: "y")
    map.confusionMatrix([[0, 0], [0, 0]])
    let figures =
      [map]
      + [Palette.gray, .diverging, .sequential].map {
        Figure.images(
          "zeros", title: "Zeros", [Picture(pixels: Tensor(zeros: [28, 28]))], palette: $0)
      }
    for figure in figures {
      try withFolder { folder in
        let written = try figure.write(to: folder)
        #expect((written.picture != nil) == hasGnuplot)
      }
    }
  }

  @Test func `pictures of several sizes stand in one grid`() throws {
    let figure = Figure.images(
      "sizes", title: "Sizes",
      [28, 13, 3, 1, 200].map { (n: Int) in
        Picture(pixels: Tensor(zeros: [n, n]).map { _ in 1 })
      }, columns: 3)
    try withFolder { folder in
      let written = try figure.write(to: folder)
      #expect(try blocks(written.data).map(\.count) == [28, 13, 3, 1, 200])
      #expect((written.picture != nil) == hasGnuplot)
    }
  }

  @Test(arguments: [
    Figure("empty", title: "Empty", x: "x", y: "y"),
    Figure("empty", title: "Empty", panels: []),
    Figure.images("empty", title: "Empty", []),
    {
      var figure = Figure("empty", title: "Empty", x: "x", y: "y")
      figure.line("missing", x: [1, 2], y: [.nan, .nan])
      figure.histogram(values: [])
      figure.horizontal(at: 1)
      figure.heatMap([])
      return figure
    }(),
  ])
  func `a figure with nothing to draw is an error that names it`(_ figure: Figure) throws {
    try withFolder { folder in
      let error = #expect(throws: PlotError.nothingToDraw(figure: "empty")) {
        try figure.write(to: folder)
      }
      #expect(error?.description.contains("\"empty\"") == true)
      let files = try files(in: folder)
      #expect(files == [])
    }
  }

  @Test func `columns of different length stop the program with both lengths`() async {
    let lengths = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var figure = Figure("wrong", title: "Wrong", x: "x", y: "y")
      figure.line("line", x: [1, 2, 3], y: [1, 2])
    }
    let message = String(decoding: lengths?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("3 numbers and 2 numbers do not belong together"))
    await #expect(processExitsWith: .failure) {
      var figure = Figure("wrong", title: "Wrong", x: "x", y: "y")
      figure.band("band", x: [1, 2], runs: [[1, 2], [1]])
    }
    await #expect(processExitsWith: .failure) {
      var figure = Figure("wrong", title: "Wrong", x: "x", y: "y")
      figure.heatMap([[1, 2], [1]])
    }
    await #expect(processExitsWith: .failure) {
      var figure = Figure("wrong", title: "Wrong", x: "x", y: "y")
      figure.regions(x: 0...1, y: 0...1, resolution: 4) { _ in Tensor(zeros: [4]) }
    }
  }

  @Test func `a name that is no file name stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Figure("../loss", title: "Loss", x: "x", y: "y")
    }
  }
}
