import CommunityModel
package import StudyResults

/// What the live page shows at one moment, as a JSON document.
package struct LiveView: Sendable {
  /// How far the page is.
  package enum Stage: String, Sendable {
    /// The expected course alone.
    case preview
    /// Futures are being simulated.
    case comparing
    /// The comparison has ended.
    case done
  }

  /// How far the page is.
  package let stage: Stage
  private let content: [JSONMember]

  init(_ stage: Stage, _ content: [JSONMember]) {
    self.stage = stage
    self.content = content
  }

  /// The document, without line breaks.
  package var text: String {
    JSONValue.object([
      JSONMember("stage", .string(stage.rawValue)), JSONMember("view", .object(content)),
    ]).compactText
  }

  /// A comparison that goes on or has ended.
  ///
  /// - Parameters:
  ///   - result: what it found so far.
  ///   - draft: what is being tried.
  ///   - scenarioHash: the hash that names the scenario's content.
  ///   - progress: the share of the futures that are simulated, 0…1.
  ///   - isDone: whether it has ended.
  package init(
    _ result: StrategyComparison, trying draft: LiveDraft, scenarioHash: String, progress: Double,
    isDone: Bool
  ) {
    let findings = StudyFindings(result, scenarioHash: scenarioHash)
    let verdict = findings.verdict
    let effect = findings.effect(of: draft, in: result)
    let draftName = draft.place.map { result.scenario.strategies[$0].name }
    let stage: Stage = isDone ? .done : .comparing
    self.init(
      stage,
      [
        JSONMember("seconds", .drawn(result.run.seconds)), JSONMember("progress", .drawn(progress)),
        JSONMember("replications", .integer(result.run.replications)),
        JSONMember("sure", .words(findings.sureness)),
        JSONMember(
          "verdict",
          [
            "question": .words(verdict.question), "headline": .words(verdict.headline),
            "facts": .array(
              ([effect].compactMap(\.self) + verdict.facts + [verdict.caution].compactMap(\.self))
                .map(JSONValue.sentence)),
            "risks": .array(verdict.risks.map(JSONValue.words)),
          ]),
        JSONMember("changes", .array(draft.changes.map { .words($0.words) })),
        JSONMember(
          "cards",
          .array(
            findings.cards.map {
              .card($0, findings.outcomeName, isDraft: $0.name == draftName)
            })),
        JSONMember("charts", .array(findings.charts.map(JSONValue.chart))),
        JSONMember("table", .table(findings.numbersTable)),
      ])
  }
}

extension StudyFindings {
  /// What the draft does beside the strategy it changes; `nil` if nothing is changed or known yet.
  fileprivate func effect(
    of draft: LiveDraft, in result: StrategyComparison
  ) -> LocalizedSentence? {
    guard let place = draft.place, let difference = result.difference(place, draft.base),
      difference.mean.mean.isFinite
    else { return nil }
    let (own, base) = (strategies[place].name, strategies[draft.base].name)
    let error = difference.mean.standardError
    let size = outcomeFormat.signed(difference.mean.mean, error: error)
    guard difference.anytimeLow.isFinite, difference.anytimeHigh.isFinite else {
      return LocalizedSentence(
        "\(own) beside \(base), \(outcomeName.english): \(strong: size) so far",
        "\(own) 和 \(base) 比，\(outcomeName.chinese)目前 \(strong: size)")
    }
    let (low, high) = (
      outcomeFormat.signed(difference.anytimeLow, error: error),
      outcomeFormat.signed(difference.anytimeHigh, error: error)
    )
    return LocalizedSentence(
      "\(own) beside \(base), \(outcomeName.english): \(strong: size) on average, surely between \(low) and \(high)",
      "\(own) 和 \(base) 比，\(outcomeName.chinese)平均 \(strong: size)，有把握在 \(low) 到 \(high) 之间")
  }

  /// How sure the page is at this moment; nothing while nothing is known.
  fileprivate var sureness: LocalizedText {
    let parts = [precision, leadSureness].compactMap(\.self)
    return LocalizedText(
      parts.map(\.english).joined(separator: " · "), parts.map(\.chinese).joined(separator: " · "))
  }

  /// How well the mean of the deciding figure is known.
  private var precision: LocalizedText? {
    let half = leader.outcome.halfWidth
    guard half.isFinite else { return nil }
    let text = outcomeFormat.text(half, error: half)
    return LocalizedText(
      "the mean of \(leader.name) is known to within ±\(text)", "\(leader.name) 的均值误差在 ±\(text) 以内")
  }

  /// How sure the order is.
  private var leadSureness: LocalizedText? {
    guard strategies.count > 1, let selection else { return nil }
    // Nothing that futures show is sure altogether.
    let sure = NumberWords.percent(min(selection.achievedConfidence, 0.999))
    let worth = scenario.comparison.worth
    let amount = LocalizedText(
      worth == 0 ? "" : " by more than \(PlainNumber.text(worth))",
      worth == 0 ? "" : "超过 \(PlainNumber.text(worth))")
    return LocalizedText(
      "\(sure) sure that no other is better\(amount.english)",
      "有 \(sure) 的把握没有别的方案比它好\(amount.chinese)")
  }
}
