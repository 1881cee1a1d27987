// swift-tools-version: 6.2
import PackageDescription

#if arch(x86_64)
  let instructionSet = ["-Xcc", "-march=native"]
#else
  let instructionSet = ["-Xcc", "-mcpu=native"]
#endif

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
      name: "Peak",
      dependencies: [
        .product(name: "Kernels", package: "neural-networks-from-scratch"),
        .product(name: "Training", package: "neural-networks-from-scratch"),
      ],
      swiftSettings: [.unsafeFlags(["-Ounchecked"] + instructionSet)]),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Peak",
        .product(name: "NeuralNetworks", package: "neural-networks-from-scratch"),
        .product(name: "Training", package: "neural-networks-from-scratch"),
        .product(name: "Datasets", package: "neural-networks-from-scratch"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "Results",
      dependencies: [
        .product(name: "Files", package: "neural-networks-from-scratch"),
        .product(name: "Plots", package: "neural-networks-from-scratch"),
      ]),
    .executableTarget(
      name: "Compare",
      dependencies: [
        "Peak", "Results",
        .product(name: "Files", package: "neural-networks-from-scratch"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .executableTarget(
      name: "KernelBench",
      dependencies: [
        "COpenBLAS", "Peak", "Results",
        .product(name: "Kernels", package: "neural-networks-from-scratch"),
        .product(name: "Files", package: "neural-networks-from-scratch"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "TimeTo99",
      dependencies: [
        .product(name: "NeuralNetworks", package: "neural-networks-from-scratch"),
        .product(name: "Training", package: "neural-networks-from-scratch"),
        .product(name: "Datasets", package: "neural-networks-from-scratch"),
      ]),
    .executableTarget(
      name: "Solo",
      dependencies: [
        "Results",
        .product(name: "NeuralNetworks", package: "neural-networks-from-scratch"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "DrawnDigits",
      dependencies: [
        .product(name: "NeuralNetworks", package: "neural-networks-from-scratch"),
        .product(name: "Training", package: "neural-networks-from-scratch"),
        .product(name: "Datasets", package: "neural-networks-from-scratch"),
      ]),
    .executableTarget(
      name: "LargeData",
      dependencies: [
        .product(name: "NeuralNetworks", package: "neural-networks-from-scratch"),
        .product(name: "Training", package: "neural-networks-from-scratch"),
        .product(name: "Datasets", package: "neural-networks-from-scratch"),
        .product(name: "Files", package: "neural-networks-from-scratch"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
