package import CommunityModel
import ForecastScoring
package import StudyResults

extension BacktestFindings {
  /// What was judged, in a line.
  package var question: LocalizedText {
    let (plan, weeks) = (result.plan, result.weekCount)
    let isEvery = plan.step == 1
    return LocalizedText(
      "Back-test of \(result.name): \(weeks) weeks, forecast from week \(plan.firstWeek) on, "
        + (isEvery ? "every week" : "every \(plan.step) weeks") + " · seed \(plan.seed)",
      "回测 \(result.name)：共 \(weeks) 周，从第 \(plan.firstWeek) 周起"
        + (isEvery ? "每周" : "每 \(plan.step) 周") + "预测一次 · 种子 \(plan.seed)")
  }

  /// In how many cases, each a series and a horizon, the recommended forecast beats the best simple one.
  var headline: LocalizedText {
    let judgements = result.verdicts.map(judgement)
    let count = { (wanted: BacktestVerdict.Judgement) in judgements.count { $0 == wanted } }
    let judged = judgements.count - count(.tooFew)
    guard judged > 0 else {
      return LocalizedText(
        "Too little history to say how good forecasts of this group are", "历史太短，还无法判断对这个群的预测有多准")
    }
    let cases = NumberWords.counted(judged, "case", "cases")
    let parts: [(Int, LocalizedText)] = [
      (count(.better), LocalizedText("better in", "更准的有")),
      (count(.unclear), LocalizedText("about as good in", "差不多的有")),
      (count(.worse), LocalizedText("worse in", "更差的有")),
    ]
    let said = parts.filter { $0.0 > 0 }
    return LocalizedText(
      "In \(cases) the forecast, held against the best simple one, is "
        + said.map { "\($0.1.english) \($0.0)" }.joined(separator: ", "),
      "\(judged) 项预测与最好的简单方法相比："
        + said.map { "\($0.1.chinese) \($0.0) 项" }.joined(separator: "，"))
  }

  /// The verdict on the recommended forecast of each series and horizon.
  var facts: [LocalizedSentence] {
    result.verdicts.compactMap { outcome in
      mainLine(of: outcome)?.sentence.map { sentence in
        let name = ahead(outcome)
        return LocalizedSentence(
          "\(strong: name.english.sentenceStart): \(sentence.english)",
          "\(strong: name.chinese)：\(sentence.chinese)")
      }
    }
  }

  /// A series and how far ahead it is forecast.
  package func ahead(_ outcome: BacktestOutcome) -> LocalizedText {
    let title = title(ofSeries: outcome.series)
    let weeks = weeks(outcome.horizon)
    return LocalizedText(
      "\(title.english), \(weeks.english) ahead", "\(title.chinese)，提前 \(weeks.chinese)")
  }

  /// A number of weeks.
  package func weeks(_ count: Int) -> LocalizedText {
    LocalizedText(NumberWords.counted(count, "week", "weeks"), "\(count) 周")
  }

  /// Whoever made forecasts, as a table names them.
  package func name(ofForecaster name: String) -> LocalizedText {
    guard let forecaster = forecaster(name) else { return LocalizedText(symbols: name) }
    let title = forecaster.title
    return forecaster.role == .baseline
      ? LocalizedText("baseline: \(title.english)", "基准：\(title.chinese)") : title
  }

  /// How to read the scores.
  package var notes: [LocalizedText] {
    let rises = LocalizedText(
      "Joins were not counted: rises of the number of members stand for them.",
      "历史里没有新加入人数，用成员数的增加代替。")
    return [
      LocalizedText(
        "Error: mean of the median's, as a share of what happened. CRPS: error of the whole forecast, bands included; the smaller the better.",
        "误差：中位数的平均百分比误差。CRPS：连同区间一起算的误差，越小越好。"),
      LocalizedText(
        "The combination is no model of its own: it mixes the model with the baseline that was best before, by weights that only earlier forecasts decide. The baseline shown is the best one in hindsight.",
        "组合不是单独的模型：它把模型和此前最好的基准混合，权重只由更早的预测决定。表中的基准是事后看最好的一个。"),
    ] + (result.areJoinsRises ? [rises] : [])
  }

  /// The mean ranked probability score as people see it.
  package static func score(_ value: Double) -> String {
    NumberWords.count(value, decimals: value < 10 ? 2 : 1)
  }

  /// The mean error of medians as people see it.
  package static func error(_ scores: MeanScores) -> String {
    scores.percentageError.map { NumberWords.count($0 * 100) + "%" } ?? NumberWords.absent
  }

  /// What the model alone is worth, and what the newest combination is made of.
  var modelSentences: [LocalizedSentence] {
    result.verdicts.flatMap { outcome in
      let main = mainLine(of: outcome)
      let name = ahead(outcome)
      return outcome.lines.filter { $0.forecaster != main?.forecaster }.compactMap { line in
        line.sentence.map { sentence in
          let title = self.name(ofForecaster: line.forecaster)
          return LocalizedSentence(
            "\(strong: name.english.sentenceStart), \(title.english): \(sentence.english)",
            "\(strong: name.chinese)，\(title.chinese)：\(sentence.chinese)")
        }
      } + [main.flatMap { mixture(of: $0.forecaster, in: outcome) }].compactMap(\.self)
    }
  }

  /// What the combination of the newest origin is made of.
  private func mixture(of combination: String, in outcome: BacktestOutcome) -> LocalizedSentence? {
    guard let newest = forecasts(by: combination, in: outcome).last, let mixture = newest.mixture,
      let baseline = forecaster(mixture.baseline)
    else { return nil }
    let known = forecasts(by: mixture.baseline, in: outcome).count {
      $0.origin + $0.horizon <= newest.origin
    }
    let choice = ForecastCombination.Choice(
      baseline: mixture.baseline, weight: mixture.modelWeight, pastCount: known)
    let (name, sentence) = (ahead(outcome), choice.sentence(baselineTitle: baseline.title))
    return LocalizedSentence(
      "\(strong: name.english.sentenceStart): \(sentence.english)",
      "\(strong: name.chinese)：\(sentence.chinese)")
  }

  /// What to do with it.
  var nextSteps: [LocalizedSentence] {
    let judgements = result.verdicts.map { ($0, judgement(of: $0)) }
    let named = { (wanted: [BacktestVerdict.Judgement]) -> LocalizedText? in
      let names = judgements.filter { wanted.contains($0.1) }.map { self.ahead($0.0) }
      return names.isEmpty
        ? nil
        : LocalizedText(
          names.map(\.english).joined(separator: "; "), names.map(\.chinese).joined(separator: "；"))
    }
    let use = named([.better]).map {
      LocalizedSentence(
        "Plan with the forecast for \(strong: $0.english): it has proved better than a simple one",
        "可以放心按预测安排：\(strong: $0.chinese)，它确实比简单方法准")
    }
    let simple = named([.worse]).map {
      LocalizedSentence(
        "For \(strong: $0.english) take the simple forecast that the verdict names",
        "\(strong: $0.chinese)：请改用上面结论里点名的简单方法")
    }
    let unclear = named([.unclear, .tooFew]).map {
      LocalizedSentence(
        "For \(strong: $0.english) the choice of method hardly matters so far; back-test again with some more weeks of history",
        "\(strong: $0.chinese)：目前用哪种方法都差不多；再积累几周历史后重新回测")
    }
    return [use, simple, unclear].compactMap(\.self)
  }
}
