// swift-tools-version: 6.2

import PackageDescription

/// Settings shared by every target this package owns.
let projectSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Adds the check that every unsafe operation is marked `unsafe`.
let librarySettings = projectSettings + [.strictMemorySafety()]

/// Adds spans as properties of one's own types.
let engineSettings = librarySettings + [.enableExperimentalFeature("Lifetimes")]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let server: [Target.Dependency] = [
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
  .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
]
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let realNumbers = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")

/// One of the engine's builds for processors that have certain vector instructions.
struct EngineBuild {
  let target: String
  let folder: String
  /// A processor's name that stands for x86-64-v3 or v4, which the compiler does not take.
  let processor: String
  /// What the compiler is told besides.
  var flags: [String] = []
}

/// One of them is chosen at start.
///
/// Interleaved so far, a loop over members takes `Columns.run` of them at a time: what a longer step leaves
/// over of a small block would be most of it.
#if arch(x86_64)
let engineBuilds = [
  EngineBuild(
    target: "CommunityEngineAVX2", folder: "AVX2", processor: "haswell",
    flags: ["-Xllvm", "-force-vector-interleave=2"]),
  // That processor was slower with its widest vectors; those since are a fifth faster with them.
  EngineBuild(
    target: "CommunityEngineAVX512", folder: "AVX512", processor: "skylake-avx512",
    flags: ["-Xcc", "-mprefer-vector-width=512", "-Xllvm", "-force-vector-interleave=1"]),
]
#else
let engineBuilds: [EngineBuild] = []
#endif
let engineDependencies: [Target.Dependency] = [
  "CPages", "CommunityModel", "OutputAnalysis", "PortableMath", "RandomStreams",
  "ReplicationOutcomes",
]

let package = Package(
  name: "Flywheel",
  products: [
    .executable(name: "flywheel", targets: ["flywheel"]),
    .library(name: "CommunityModel", targets: ["CommunityModel"]),
    .library(name: "CommunityEngine", targets: ["CommunityEngine"]),
    .library(name: "OutputAnalysis", targets: ["OutputAnalysis"]),
  ],
  traits: [
    .trait(name: "MPI", description: "Runs studies on the processes that mpirun starts together.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CReportAssets", exclude: ["live", "page", "vega"]),
    .target(name: "DenseLinearAlgebra", dependencies: ["COpenBLAS", "CProcessor"]),
    .target(name: "InputFiles"),
    .target(name: "PortableMath"),
    .target(name: "RandomStreams", dependencies: ["PortableMath"]),
    .target(name: "OutputAnalysis", dependencies: [realNumbers]),
    .target(name: "CommunityModel", dependencies: ["PortableMath"]),
    .target(name: "CNumberText"),
    .target(name: "CPages"),
    .target(name: "CProcessor"),
    .target(name: "ReplicationOutcomes", dependencies: ["CommunityModel"]),
    .target(
      name: "CommunityEngine",
      dependencies: engineDependencies + ["CProcessor"]
        + engineBuilds.map { Target.Dependency(stringLiteral: $0.target) }),
    .target(
      name: "StrategyOptimizer",
      dependencies: ["DenseLinearAlgebra", "OutputAnalysis", "RandomStreams", realNumbers],
      exclude: ["QuasiRandom/LICENSE"]),
    .target(
      name: "HistoryFitting",
      dependencies: [
        "CommunityModel", "DenseLinearAlgebra", "OutputAnalysis", "RandomStreams",
        "StrategyOptimizer", realNumbers,
      ]),
    .target(
      name: "ForecastScoring",
      dependencies: ["CommunityModel", "OutputAnalysis", "RandomStreams", realNumbers]),
    .target(
      name: "CommunityHistory",
      dependencies: ["CommunityModel", "OutputAnalysis", crypto, realNumbers]),
    .target(
      name: "ScenarioFiles",
      dependencies: ["CommunityHistory", "CommunityModel", "InputFiles", crypto, yaml]),
    .target(name: "StudyResults", dependencies: ["CommunityModel", "OutputAnalysis"]),
    .target(
      name: "Studies",
      dependencies: [
        "CommunityEngine", "CommunityHistory", "CommunityModel", "CZlib", "DenseLinearAlgebra",
        "ForecastScoring", "HistoryFitting", "InputFiles", "OutputAnalysis", "RandomStreams",
        "StrategyOptimizer", "StudyResults", crypto, realNumbers, sqlite,
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "CNumberText", "CommunityHistory", "CommunityModel", "CReportAssets", "ForecastScoring",
        "InputFiles", "OutputAnalysis", "StudyResults", mustache,
      ]),
    .systemLibrary(
      name: "CMPI", pkgConfig: "mpi-c", providers: [.apt(["libopenmpi-dev"])]),
    .target(
      name: "ClusterRuns",
      dependencies: [
        "CommunityEngine", "CommunityModel", "Studies",
        .target(name: "CMPI", condition: .when(traits: ["MPI"])),
      ]),
    .target(name: "LivePage", dependencies: ["CommunityModel"] + server),
    .executableTarget(
      name: "flywheel",
      dependencies: [
        "CommunityEngine", "CommunityHistory", "CommunityModel", "DenseLinearAlgebra",
        "ForecastScoring", "InputFiles", "LivePage", "OutputAnalysis", "Reports", "ScenarioFiles",
        "Studies", "StudyResults", argumentParser,
        .target(name: "ClusterRuns", condition: .when(traits: ["MPI"])),
      ]),

    .target(
      name: "TestSupport", dependencies: ["CommunityModel", realNumbers], path: "Tests/TestSupport"),
    .target(
      name: "KnownHistories",
      dependencies: [
        "CommunityEngine", "CommunityHistory", "CommunityModel", "OutputAnalysis",
        "ScenarioFiles", "Studies", "StudyResults",
      ],
      path: "Tests/KnownHistories"),
    .target(
      name: "SearchProblems",
      dependencies: ["OutputAnalysis", "RandomStreams", "StrategyOptimizer"],
      path: "Tests/SearchProblems"),
    .target(
      name: "SearchOptima",
      dependencies: ["CommunityModel", "ScenarioFiles", "Studies", "StudyResults"],
      path: "Tests/SearchOptima", exclude: ["Optima"]),
    .target(name: "ClusterModel", path: "Tests/ClusterModel"),
    .testTarget(name: "ClusterModelTests", dependencies: ["ClusterModel"]),
    .testTarget(
      name: "DenseLinearAlgebraTests", dependencies: ["CProcessor", "DenseLinearAlgebra"]),
    .testTarget(name: "PortableMathTests", dependencies: ["PortableMath", realNumbers]),
    .testTarget(name: "RandomStreamsTests", dependencies: ["RandomStreams", "TestSupport"]),
    .testTarget(name: "OutputAnalysisTests", dependencies: ["OutputAnalysis", "TestSupport"]),
    .testTarget(name: "InputFilesTests", dependencies: ["InputFiles", "TestSupport"]),
    .testTarget(name: "CommunityModelTests", dependencies: ["CommunityModel"]),
    .testTarget(
      name: "CommunityHistoryTests",
      dependencies: ["CommunityHistory", "CommunityModel", "OutputAnalysis", crypto, realNumbers]),
    .testTarget(
      name: "CommunityEngineTests",
      dependencies: [
        "CommunityEngine", "CommunityModel", "PortableMath", "RandomStreams", "Studies",
        "TestSupport",
      ]),
    .testTarget(
      name: "HistoryFittingTests",
      dependencies: [
        "CommunityModel", "DenseLinearAlgebra", "HistoryFitting", "OutputAnalysis", "RandomStreams",
        "TestSupport", realNumbers,
      ],
      exclude: ["Tables"]),
    .testTarget(
      name: "ScenarioFilesTests",
      dependencies: [
        "CommunityHistory", "CommunityModel", "InputFiles", "ScenarioFiles", "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "StudiesTests",
      dependencies: [
        "CommunityEngine", "CommunityHistory", "CommunityModel", "ForecastScoring",
        "OutputAnalysis", "RandomStreams", "ScenarioFiles", "Studies", "StudyResults",
        "TestSupport", crypto, realNumbers, sqlite,
      ],
      exclude: ["Store/Versions"]),
    .testTarget(
      name: "StrategyOptimizerTests",
      dependencies: ["DenseLinearAlgebra", "OutputAnalysis", "RandomStreams", "StrategyOptimizer"],
      exclude: ["Golden"]),
    .testTarget(
      name: "ForecastScoringTests",
      dependencies: [
        "CommunityModel", "ForecastScoring", "OutputAnalysis", "RandomStreams", realNumbers,
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "CommunityHistory", "CommunityModel", "Reports", "StudyResults", "TestSupport", crypto,
      ]),
    .testTarget(
      name: "StatisticalTests",
      dependencies: [
        "CommunityEngine", "CommunityHistory", "CommunityModel", "DenseLinearAlgebra",
        "HistoryFitting", "KnownHistories", "OutputAnalysis", "RandomStreams", "ScenarioFiles",
        "SearchOptima",
        "SearchProblems", "StrategyOptimizer", "Studies", "StudyResults", "TestSupport",
        realNumbers,
      ],
      exclude: ["Oracle/Tables", "Selection/Tables"]),
    .testTarget(name: "LivePageTests", dependencies: ["CommunityModel", "LivePage"]),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "CommunityEngine", "CommunityModel", "Reports", "ScenarioFiles", "Studies", "StudyResults",
      ],
      exclude: ["Baselines"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "CommunityEngine", "CommunityHistory", "CommunityModel", "DenseLinearAlgebra", "flywheel",
        "RandomStreams", "Reports", "StudyResults", "Studies", "TestSupport", argumentParser, yaml,
      ],
      exclude: ["Versions"]),
    .testTarget(
      name: "BrowserTests", dependencies: ["Reports", "Studies", "TestSupport", "flywheel"],
      exclude: ["Scripts"]),
  ]
)

/// Tests that take minutes to build or to run, and what only they and benchmarks need; they are there when
/// asked for (`make test-slow`, `make test-report`).
let slowTargets: Set = [
  "BrowserTests", "KnownHistories", "SearchOptima", "SearchProblems", "StatisticalTests",
]

if Context.environment["FLYWHEEL_ALL_TESTS"] == nil,
  Context.environment["FLYWHEEL_BENCHMARKS"] == nil
{
  package.targets.removeAll { slowTargets.contains($0.name) }
}

/// Tests that simulate or compute much themselves; to optimize the others takes minutes and saves none.
let computingTests = ["CommunityEngineTests", "OutputAnalysisTests", "StatisticalTests"]

for target in package.targets where target.type != .system {
  let isLibrary = target.type == .regular && target.path == nil
  target.swiftSettings = isLibrary ? librarySettings : projectSettings
  if target.name == "CommunityEngine" { target.swiftSettings = engineSettings }
  if target.type == .test, !computingTests.contains(target.name) {
    target.swiftSettings? += [.unsafeFlags(["-Onone"])]
  }
}

// One folder of sources, linked from each build's own; which build runs is not for a build to say.
for build in engineBuilds {
  package.targets.append(
    .target(
      name: build.target, dependencies: engineDependencies,
      path: "Sources/EngineBuilds/\(build.folder)",
      exclude: ["Engine/CommunityEngine.docc", "Engine/Running"],
      swiftSettings: engineSettings
        + [.unsafeFlags(["-target-cpu", build.processor] + build.flags)]))
}

// The benchmarks and their peers are built only when asked for (`make bench`, `make bench-optimizer`).
if Context.environment["FLYWHEEL_BENCHMARKS"] != nil {
  package.targets += [
    .target(
      name: "BenchmarkedPlans", dependencies: ["CommunityModel"],
      path: "Sources/Benchmarks/BenchmarkedPlans", swiftSettings: projectSettings),
    .executableTarget(
      name: "MemberDayCost",
      dependencies: [
        "BenchmarkedPlans", "CommunityEngine", "CommunityModel", "ScenarioFiles", argumentParser,
      ],
      path: "Sources/Benchmarks/MemberDayCost",
      swiftSettings: projectSettings),
    .executableTarget(
      name: "EngineBenchmark",
      dependencies: [
        "BenchmarkedPlans", "CommunityEngine", "CommunityModel", "DenseLinearAlgebra",
        "OutputAnalysis", "ScenarioFiles", "StrategyOptimizer", "Studies", "StudyResults",
        argumentParser,
      ],
      path: "Sources/Benchmarks/EngineBenchmark",
      swiftSettings: projectSettings),
    .executableTarget(
      name: "OptimizerBenchmark",
      dependencies: [
        "DenseLinearAlgebra", "OutputAnalysis", "RandomStreams", "SearchProblems",
        "StrategyOptimizer", argumentParser,
      ],
      path: "Sources/Benchmarks/OptimizerBenchmark",
      swiftSettings: projectSettings),
    .executableTarget(
      name: "CommunityBenchmark",
      dependencies: [
        "CommunityHistory", "CommunityModel", "ForecastScoring", "KnownHistories",
        "OutputAnalysis", "Studies", "StudyResults", argumentParser, realNumbers,
      ],
      path: "Sources/Benchmarks/CommunityBenchmark",
      swiftSettings: projectSettings),
    .executableTarget(
      name: "SearchBenchmark", dependencies: ["SearchOptima", "StudyResults", argumentParser],
      path: "Sources/Benchmarks/SearchBenchmark",
      swiftSettings: projectSettings),
    .executableTarget(
      name: "ClusterProjection",
      dependencies: [
        "BenchmarkedPlans", "ClusterModel", "CommunityModel", "ScenarioFiles", "Studies",
        argumentParser,
      ],
      path: "Sources/Benchmarks/ClusterProjection",
      swiftSettings: projectSettings),
  ]
}

// What tries the readers of files with damaged ones is built only when asked for (`make fuzz`).
if Context.environment["FLYWHEEL_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "ReaderFuzz",
      dependencies: [
        "CommunityEngine", "CommunityHistory", "CommunityModel", "Reports", "ScenarioFiles",
        "Studies", "StudyResults", "TestSupport", argumentParser, crypto, sqlite,
      ],
      path: "Tests/ReaderFuzz", swiftSettings: projectSettings))
}
