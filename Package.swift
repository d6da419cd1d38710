// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One phase of the way from text to package. What stands after the colon is all that the phase may know.
func phase(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, swiftSettings: settings)
}

let package = Package(
  name: "vanban",
  products: [
    .executable(name: "vanban", targets: ["VanbanCLI"]),
    .library(name: "Vanban", targets: ["Vanban", "VanbanContent", "VanbanReading", "VanbanSource"]),
    .library(name: "VanbanYAML", targets: ["VanbanYAML"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    phase("VanbanSource"),
    phase("VanbanYAML", ["VanbanSource"]),
    phase("VanbanText"),
    phase("VanbanExpression", ["VanbanSource", "VanbanText"]),
    phase("VanbanContent", ["VanbanSource", "VanbanText", "VanbanExpression"]),
    phase("VanbanReading", ["VanbanSource", "VanbanText"]),
    phase("VanbanPackage", ["VanbanSource", "CLibXML2", "CLibZip", "CZlib"]),
    phase(
      "VanbanTemplate",
      ["VanbanSource", "VanbanText", "VanbanExpression", "VanbanContent", "VanbanPackage"]),
    phase(
      "VanbanDOCX",
      [
        "VanbanSource", "VanbanText", "VanbanExpression", "VanbanContent", "VanbanPackage", "VanbanTemplate",
        "VanbanReading",
      ]),
    phase(
      "VanbanODT",
      [
        "VanbanSource", "VanbanText", "VanbanExpression", "VanbanContent", "VanbanPackage", "VanbanTemplate",
        "VanbanReading",
      ]),
    phase(
      "VanbanOfficial",
      ["VanbanSource", "VanbanYAML", "VanbanText", "VanbanExpression", "VanbanContent", "VanbanReading"]),
    phase(
      "Vanban",
      [
        "VanbanSource", "VanbanYAML", "VanbanText", "VanbanExpression", "VanbanContent", "VanbanPackage",
        "VanbanTemplate", "VanbanReading", "VanbanDOCX", "VanbanODT", "VanbanOfficial",
      ]),
    .executableTarget(
      name: "VanbanCLI",
      dependencies: [
        "Vanban", "VanbanSource",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(
      name: "YAMLEventText", dependencies: ["VanbanYAML"], path: "Tools/YAMLEventText", swiftSettings: settings),
    .executableTarget(
      name: "yaml-conformance", dependencies: ["YAMLEventText", "VanbanYAML", "VanbanSource"],
      path: "Tools/YAMLConformance",
      swiftSettings: settings),
    .executableTarget(
      name: "yaml-bench", dependencies: ["VanbanYAML", "VanbanSource"], path: "Benchmarks/YAML/Bench",
      swiftSettings: settings),

    .executableTarget(
      name: "template-bench", dependencies: ["Vanban", "VanbanSource", "VanbanYAML"],
      path: "Benchmarks/Templates/Bench", swiftSettings: settings),

    .target(
      name: "VanbanTestSupport", dependencies: ["VanbanPackage", "VanbanReading"], path: "Tests/Support", swiftSettings: settings),
    tests("VanbanSource"),
    tests("VanbanYAML", ["YAMLEventText", "VanbanSource"]),
    tests("VanbanText"),
    tests("VanbanExpression", ["VanbanSource", "VanbanText"]),
    tests("VanbanContent", ["VanbanTestSupport", "VanbanSource", "VanbanExpression"]),
    tests("VanbanPackage", ["VanbanTestSupport", "VanbanSource"]),
    tests(
      "VanbanTemplate",
      [
        "VanbanTestSupport", "VanbanSource", "VanbanExpression", "VanbanContent", "VanbanPackage", "VanbanDOCX",
        "VanbanODT",
      ]),
    tests(
      "VanbanDOCX",
      [
        "VanbanTestSupport", "VanbanSource", "VanbanExpression", "VanbanContent", "VanbanPackage", "VanbanTemplate",
        "VanbanReading",
      ]),
    tests(
      "VanbanODT",
      [
        "VanbanTestSupport", "VanbanSource", "VanbanExpression", "VanbanContent", "VanbanPackage", "VanbanTemplate",
        "VanbanReading",
      ]),
    tests("VanbanOfficial", ["VanbanSource", "VanbanYAML", "VanbanExpression", "VanbanContent", "VanbanReading"]),
    tests(
      "Vanban",
      [
        "VanbanTestSupport", "VanbanSource", "VanbanExpression", "VanbanContent", "VanbanPackage", "VanbanOfficial",
        "VanbanReading",
      ]),
  ]
)
