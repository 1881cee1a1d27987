// swift-tools-version: 6.2
// The targets stand in reading order: from the loops over memory up to the chapters.
import Foundation
import PackageDescription

/// The widest vectors of this machine, as a number of 32-bit floats: 16 (AVX-512), 8 (AVX2) or 4.
/// The traits `Lanes4`, `Lanes8` and `Lanes16` override it.
func lanesOfThisMachine() -> Int {
  guard let cpu = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return 4 }
  if cpu.contains(" avx512f") { return 16 }
  return cpu.contains(" avx2") ? 8 : 4
}

#if arch(x86_64)
  let instructionSet = ["-Xcc", "-march=native"]
#else
  let instructionSet = ["-Xcc", "-mcpu=native"]
#endif

/// `swift run` builds debug. The computing targets are optimised in every configuration, for this
/// machine's own instructions, so that a chapter is as fast under plain `swift run`. Whether a property
/// is used twice at a time is checked by the compiler alone: to look whenever one is used takes a sixth
/// of the time of a small network that trains on single samples.
func optimized(_ level: String = "-O") -> [SwiftSetting] {
  [
    .unsafeFlags([level, "-disable-batch-mode", "-whole-module-optimization", "-num-threads", "2"]),
    .unsafeFlags(["-enforce-exclusivity=unchecked"]),
    .unsafeFlags(instructionSet + ["-Xcc", "-fno-math-errno"]),
  ] + precision
}

let precision: [SwiftSetting] = [
  .define("DOUBLE_PRECISION", .when(traits: ["DoublePrecision"]))
]

let lanes: [SwiftSetting] = [
  .define("LANES_\(lanesOfThisMachine())"),
  .define("FORCE_LANES_4", .when(traits: ["Lanes4"])),
  .define("FORCE_LANES_8", .when(traits: ["Lanes8"])),
  .define("FORCE_LANES_16", .when(traits: ["Lanes16"])),
]

/// In a chapter everything happens on the main actor, so that it can define helpers and layers
/// beside its top-level code.
let chapterSettings: [SwiftSetting] = precision + [.defaultIsolation(MainActor.self)]

/// What a target that uses the library depends on: all of it. A target is compiled again when a module
/// it depends on has changed, and the size of a type may change with a module further down.
let library: [Target.Dependency] = [
  "Kernels", "NeuralNetworks", "Files", "Datasets", "Training", "Plots",
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let chapters: [(name: String, folder: String)] = [
  ("Chapter01", "01-a-linear-layer"),
  ("Chapter02", "02-stacking-linear-layers-collapses"),
  ("Chapter03", "03-activations-and-the-backward-pass"),
  ("Chapter04", "04-softmax-and-cross-entropy"),
  ("Chapter05", "05-squared-error-on-digits"),
  ("Chapter06", "06-convolution"),
  ("Chapter07", "07-optimizers-and-the-learning-rate"),
  ("Chapter08", "08-from-training-to-a-tool"),
  ("Chapter09", "09-reading-row-by-row"),
  ("Chapter10", "10-how-far-it-goes"),
]

let package = Package(
  name: "neural-networks-from-scratch",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "NeuralNetworks", targets: ["NeuralNetworks"]),
    .library(name: "Training", targets: ["Training"]),
    .library(name: "Datasets", targets: ["Datasets"]),
    .library(name: "Files", targets: ["Files"]),
    .library(name: "Plots", targets: ["Plots"]),
    .library(name: "Kernels", targets: ["Kernels"]),
  ],
  traits: [
    .trait(name: "DoublePrecision", description: "Scalar is Double instead of Float."),
    .trait(name: "Lanes4", description: "128-bit vectors, whatever the machine has."),
    .trait(name: "Lanes8", description: "256-bit vectors, whatever the machine has."),
    .trait(name: "Lanes16", description: "512-bit vectors, whatever the machine has."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // The library, from the multiply-add up.
    .target(
      name: "Kernels", exclude: ["README.md"], swiftSettings: optimized("-Ounchecked") + lanes),
    .target(name: "NeuralNetworks", dependencies: ["Kernels"], swiftSettings: optimized()),
    .target(name: "Files"),
    .target(name: "CCores"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .target(
      name: "Datasets", dependencies: ["NeuralNetworks", "Kernels", "Files", "CZlib", "CPNG"],
      swiftSettings: optimized()),
    .target(
      name: "Training", dependencies: ["Kernels", "NeuralNetworks", "Datasets", "Files", "CCores"],
      swiftSettings: optimized()),
    .target(
      name: "CGnuplot",
      linkerSettings: [.linkedLibrary("boost_iostreams"), .linkedLibrary("boost_filesystem")]),
    .target(
      name: "Plots", dependencies: ["CGnuplot", "Kernels", "NeuralNetworks", "Files"],
      swiftSettings: precision),

    // What makes an executable a chapter, and the tools around the book.
    .target(
      name: "Notebook", dependencies: library + [argumentParser], swiftSettings: precision),
    .executableTarget(name: "Weave", dependencies: library + ["Notebook", argumentParser]),
    .executableTarget(name: "Predict", dependencies: library + ["Notebook", argumentParser]),
    .executableTarget(
      name: "FetchMNIST",
      dependencies: ["Kernels", "NeuralNetworks", "Datasets", "Files", argumentParser]),
  ]
    // The chapters.
    + chapters.map { chapter in
      .executableTarget(
        name: chapter.name, dependencies: library + ["Notebook"],
        path: "chapters/\(chapter.folder)",
        exclude: ["README.md", "reference"], swiftSettings: chapterSettings)
    }
    // One test target per module.
    + [
      .testTarget(
        name: "KernelsTests", dependencies: ["Kernels"], swiftSettings: precision + lanes),
      .testTarget(
        name: "NeuralNetworksTests", dependencies: ["Kernels", "NeuralNetworks"],
        swiftSettings: precision),
      .target(name: "TestSupport", dependencies: ["CZlib"], path: "Tests/TestSupport"),
      .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
      .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
      .testTarget(
        name: "DatasetsTests", dependencies: library + ["TestSupport"], swiftSettings: precision),
      .testTarget(
        name: "TrainingTests", dependencies: library + ["TestSupport", "CAllocationCounter"],
        swiftSettings: precision),
      .testTarget(name: "PlotsTests", dependencies: library, swiftSettings: precision),
      .testTarget(
        name: "NotebookTests", dependencies: library + ["Notebook"], swiftSettings: precision),
      .testTarget(name: "WeaveTests", dependencies: library + ["Notebook", "Weave"]),
      .testTarget(
        name: "PredictTests", dependencies: library + ["Notebook", "Predict", "TestSupport"]),
      .testTarget(
        name: "FetchMNISTTests", dependencies: library + ["FetchMNIST", "TestSupport"]),
      .testTarget(
        name: "ChapterTests",
        dependencies: library + ["Notebook", "TestSupport"]
          + chapters.map { .init(stringLiteral: $0.name) },
        swiftSettings: precision),
    ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
