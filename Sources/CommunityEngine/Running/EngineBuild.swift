import CProcessor
import Foundation
import ReplicationOutcomes

#if arch(x86_64)
import CommunityEngineAVX2
import CommunityEngineAVX512
#endif

/// The engine as it is built for processors with certain vector instructions.
///
/// Only the speed differs: every build gives the same bytes.
public enum EngineBuild: String, CaseIterable, Sendable {
  /// For every processor of this architecture.
  case baseline
  /// For x86-64 processors with AVX2, FMA and BMI2.
  case avx2
  /// For x86-64 processors with AVX-512 F, BW, CD, DQ and VL.
  case avx512

  /// Whether this program has the build and this machine's processor what it needs.
  public var isRunnable: Bool { Self.runnable.contains(self) }

  /// Those that can run here, the fastest last; a processor is asked once, which takes long on virtual machines.
  public static let runnable = allCases.filter { build in
    switch build {
    case .baseline: true
    case .avx2: processor_runs_avx2()
    case .avx512: processor_runs_avx512()
    }
  }

  /// The environment variable that names the build to use.
  public static let variable = "FLYWHEEL_CPU"

  /// The build in use: the one that the environment names, if it can run here, or else the fastest that can.
  public static let current =
    ProcessInfo.processInfo.environment[variable].flatMap(EngineBuild.init(rawValue:))
    .flatMap { $0.isRunnable ? $0 : nil } ?? runnable.last ?? .baseline

  var simulation: any PlanSimulation.Type {
    #if arch(x86_64)
    switch self {
    case .baseline: Simulation.self
    case .avx2: CommunityEngineAVX2.Simulation.self
    case .avx512: CommunityEngineAVX512.Simulation.self
    }
    #else
    Simulation.self
    #endif
  }
}
