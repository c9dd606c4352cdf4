import RealModule

extension ReturnHazards {
  /// The law under which the members' records are most likely.
  ///
  /// After an active day a member is known to have been engaged, so a record is a product over its silences, and
  /// the hidden state needs no memory of days before; silences of equal length share one forward recursion.
  ///
  /// - Throws: `nothingObserved` if no record goes beyond its first day, `noFiniteLikelihood`.
  /// - Complexity: each likelihood costs one term for each member and different length of silence.
  package static func fit(
    _ members: [ActivityRecord]
  ) throws(FittingError) -> FittedLaw<ReturnHazards> {
    let silences = MemberSilences(members)
    guard silences.longest > 0 else { throw .nothingObserved }
    let alike = try likelihood(silences, nodes: .one, spreads: 0...0)
      .maximum(from: [[0.2, 0.01, 0.01], [0.6, 0.1, 0.05], [0.05, 0.002, 0.02]])
    let likelihood = likelihood(silences, nodes: .standard, spreads: 0.02...5)
    let starts = [0.3, 1.2, 2.5].map { alike.estimates + [$0] }
    let start = starts.max { likelihood.value($0) < likelihood.value($1) }
    return FittedLaw(try likelihood.maximum(from: start.map { [$0] } ?? []))
  }

  /// The lapse spread is a parameter unless it can only be 0.
  private static func likelihood(
    _ silences: MemberSilences, nodes: NormalNodes, spreads: ClosedRange<Double>
  ) -> LogLikelihood {
    let hazards = 1e-6...10.0
    let common: [FreeParameter] = [
      .init("visit", .logOdds, in: 1e-5...1 - 1e-5),
      .init("lapsePerDay", .logarithm, in: hazards),
      .init("returnPerDay", .logarithm, in: hazards),
    ]
    let varies = spreads.upperBound > 0
    return LogLikelihood(
      parameters: varies ? common + [.init("lapseSpread", .logarithm, in: spreads)] : common,
      value: { values in
        silences.logLikelihood(of: .init(parameters: varies ? values : values + [0]), nodes: nodes)
      })
  }
}

/// Points and weights that stand for a standard normal number.
struct NormalNodes {
  let points: [Double]
  let logWeights: [Double]

  /// The mean alone.
  static let one = NormalNodes(points: [0], logWeights: [0])

  /// Even steps, close enough for a likelihood of a third of the normal's width.
  static let standard = {
    let points = (-13...13).map { Double($0) * 0.4 }
    let sum = points.reduce(0) { $0 + .exp(-$1 * $1 / 2) }
    return NormalNodes(points: points, logWeights: points.map { -$0 * $0 / 2 - .log(sum) })
  }()
}

/// The silences of all members in flat columns; members with the same record share one.
private struct MemberSilences {
  private var gapDays: [Int] = []
  private var gapCounts: [Double] = []
  /// Where each record's gaps end.
  private var gapEnds: [Int] = []
  private var lastSilences: [Int] = []
  private var memberCounts: [Double] = []
  private(set) var longest = 0

  init(_ members: [ActivityRecord]) {
    var places: [ActivityRecord: Int] = [:]
    for member in members {
      if let place = places[member] {
        memberCounts[place] += 1
        continue
      }
      places[member] = memberCounts.count
      gapDays += member.gaps.map(\.days)
      gapCounts += member.gaps.map { Double($0.count) }
      gapEnds.append(gapDays.count)
      lastSilences.append(member.silence)
      memberCounts.append(1)
      longest = max(longest, member.silence, member.gaps.last?.days ?? 0)
    }
  }

  func logLikelihood(of law: ReturnHazards, nodes: NormalNodes) -> Double {
    let width = nodes.points.count
    // By length of silence, the nodes side by side.
    var ended = [Double](repeating: 0, count: (longest + 1) * width)
    var lasting = ended
    for (node, point) in nodes.points.enumerated() {
      let table = law.silences(
        lapseHazard: law.lapseHazard(atNormal: point), longest: longest)
      for days in 0...longest {
        ended[days * width + node] = table.ended[days]
        lasting[days * width + node] = table.lasting[days]
      }
    }
    var sum = 0.0
    var start = 0
    var logs = [Double](repeating: 0, count: width)
    for member in memberCounts.indices {
      let row = lastSilences[member] * width
      for node in 0..<width { logs[node] = nodes.logWeights[node] + lasting[row + node] }
      for gap in start..<gapEnds[member] {
        let row = gapDays[gap] * width
        let count = gapCounts[gap]
        for node in 0..<width { logs[node] += count * ended[row + node] }
      }
      start = gapEnds[member]
      sum += memberCounts[member] * logOfSum(logs)
    }
    return sum
  }
}

/// `log Σ eˣ`, without overflow.
private func logOfSum(_ logs: [Double]) -> Double {
  let highest = logs.reduce(-.infinity) { max($0, $1) }
  guard highest.isFinite else { return highest }
  return highest + .log(logs.reduce(0) { $0 + .exp($1 - highest) })
}
