// swift-tools-version: 6.2
import PackageDescription

#if arch(x86_64)
  let instructionSet = ["-Xcc", "-march=native"]
#else
  let instructionSet = ["-Xcc", "-mcpu=native"]
#endif

/// All of it for every target, as in the package itself.
let library: [Target.Dependency] = [
  "Kernels", "NeuralNetworks", "Files", "Datasets", "Training", "Plots",
]
.map { .product(name: $0, package: "neural-networks-from-scratch") }
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// A package of its own, so that a learner's build fetches and builds nothing for it.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "neural-networks-from-scratch", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    .target(
      name: "Peak", dependencies: library,
      swiftSettings: [.unsafeFlags(["-Ounchecked"] + instructionSet)]),
    .target(name: "Results", dependencies: library),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .executableTarget(name: "Bench", dependencies: library + ["Peak", argumentParser]),
    .executableTarget(
      name: "Compare", dependencies: library + ["Peak", "Results", argumentParser]),
    .executableTarget(
      name: "KernelBench",
      dependencies: library + ["COpenBLAS", "Peak", "Results", argumentParser]),
    .executableTarget(name: "Solo", dependencies: library + ["Results", argumentParser]),
    .executableTarget(name: "TimeTo99", dependencies: library),
    .executableTarget(name: "DrawnDigits", dependencies: library),
    .executableTarget(name: "LargeData", dependencies: library + [argumentParser]),
  ],
  swiftLanguageModes: [.v6]
)
