import CommunityEngine
import OutputAnalysis
import StudyResults

/// One weekly cohort of one persona, or of all, over the replications of one strategy.
struct CohortRecord {
  private var joined = RunningMoments()
  private var invited = RunningMoments()
  private var kFactor = RunningMoments()
  private var activated = StageRecord()
  private var converted = StageRecord()
  private var referring = StageRecord()
  private var retention = CohortCounts.tenureDays.map { _ in RunningMoments() }
  private var survival = CohortCounts.tenureDays.map { _ in RunningMoments() }

  /// Takes in the personas of one replication, summed.
  mutating func add(_ personas: ArraySlice<CohortCounts>) {
    let people = personas.reduce(0) { $0 + $1.joined }
    let brought = Double(personas.reduce(0) { $0 + $1.invited })
    joined.add(Double(people))
    invited.add(brought)
    kFactor.add(brought, per: people)
    activated.add(personas.reduce(0) { $0 + $1.activated }, of: people)
    converted.add(personas.reduce(0) { $0 + $1.converted }, of: people)
    referring.add(personas.reduce(0) { $0 + $1.referrers }, of: people)
    for place in retention.indices {
      let eligible = personas.reduce(0) { $0 + $1.eligible[place] }
      let visited = personas.reduce(0) { $0 + $1.visited[place] }
      let present = personas.reduce(0) { $0 + $1.present[place] }
      retention[place].add(Double(visited), per: eligible)
      survival[place].add(Double(present), per: eligible)
    }
  }

  /// What the replications say.
  func row(week: Int, persona: String?) -> CohortRetention {
    CohortRetention(
      week: week, persona: persona, joined: MeanEstimate(joined),
      retention: retention.map(MeanEstimate.init), survival: survival.map(MeanEstimate.init),
      invited: MeanEstimate(invited), kFactor: MeanEstimate(kFactor),
      activated: activated.result, converted: converted.result, referring: referring.result)
  }
}

/// How many of a cohort reached one stage of the funnel.
private struct StageRecord {
  private var people = RunningMoments()
  private var share = RunningMoments()

  var result: CohortStage {
    CohortStage(people: MeanEstimate(people), share: MeanEstimate(share))
  }

  mutating func add(_ reached: Int, of joined: Int) {
    people.add(Double(reached))
    share.add(Double(reached), per: joined)
  }
}

/// Every weekly cohort over the replications of one strategy.
struct CohortTable {
  private let personas: [String]
  private var rows: [CohortRecord]

  /// A table of `weeks` weeks: for each, all personas together first, then one by one.
  init(weeks: Int, personas: [String]) {
    self.personas = personas
    rows = Array(repeating: CohortRecord(), count: weeks * (personas.count + 1))
  }

  /// Takes in `cohorts[week * personaCount + persona]` of one replication.
  mutating func add(_ cohorts: [CohortCounts]) {
    for week in 0..<cohorts.count / personas.count {
      let start = week * personas.count
      let row = week * (personas.count + 1)
      rows[row].add(cohorts[start..<start + personas.count])
      for persona in personas.indices {
        rows[row + 1 + persona].add(cohorts[start + persona...start + persona])
      }
    }
  }

  /// What the replications say.
  func retention() -> [CohortRetention] {
    let names = [nil] + personas.map(Optional.some)
    return rows.enumerated().map { index, row in
      row.row(week: index / names.count, persona: names[index % names.count])
    }
  }
}
