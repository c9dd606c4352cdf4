import CommunityModel
import OutputAnalysis
import StudyResults

/// When phases began, over the replications of one strategy.
struct PhaseRecord {
  private let names: [String]
  private var days: [EstimateRecord<Double>]
  private var begun: [RunningMoments]

  /// A record without replications.
  init(_ phases: [Phase]) {
    names = phases.map(\.name)
    days = phases.map { _ in EstimateRecord() }
    begun = phases.map { _ in RunningMoments() }
  }

  /// Takes in one replication: the day on which each phase began, if it did.
  mutating func add(_ starts: [Int?]) {
    for (place, start) in starts.enumerated() {
      begun[place].add(start == nil ? 0 : 1)
      if let start { days[place].add(Double(start)) }
    }
  }

  /// What the replications say.
  func results() -> [PhaseResult] {
    names.indices.map { place in
      PhaseResult(
        name: names[place], chance: MeanEstimate(begun[place]),
        firstDay: days[place].estimate)
    }
  }
}
