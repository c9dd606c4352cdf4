package import CommunityModel
package import StudyResults

/// How a forecast fares, in the form that the page and the terminal tell it.
package struct TrackFindings: Sendable {
  /// What happened beside what was forecast.
  package let result: TrackResult

  /// Tells a result.
  package init(_ result: TrackResult) { self.result = result }

  /// What was tracked, in a line.
  package var question: LocalizedText {
    let all = result.scenario.horizonDays / 7
    let title = result.scenario.title
    return LocalizedText(
      "\(title.english) · \(result.weekCount) of \(all) forecast weeks have happened",
      "\(title.chinese) · 预测的 \(all) 周里已过去 \(result.weekCount) 周")
  }

  /// With what chance a true forecast is called off.
  package var rate: LocalizedText {
    let rate = ChanceWords.percent(result.falseAlarmRate)
    return LocalizedText(
      "A true forecast is called off, in any number and ever, with a chance of at most \(rate).",
      "预测正确时，任何一项在任何时候被误判为偏离的概率至多 \(rate)。")
  }

  /// When a number is called unusual.
  var unusual: LocalizedText {
    LocalizedText(
      "Unusual: the last week lies outside the band that should hold 19 of 20, or most weeks lie outside the band that should hold 8 of 10.",
      "少见：最近一周落在 20 次里应有 19 次落入的区间之外，或大多数周落在应有八成落入的区间之外。")
  }

  /// Numbers of which anything is known.
  var known: [TrackedSeries] { result.series.filter { $0.knownCount > 0 } }

  /// Those that are off or unusual, as sentences.
  var facts: [LocalizedSentence] {
    known.filter { $0.status != .holds }.map { series in
      LocalizedSentence(
        LocalizedText(
          series.title.english.sentenceStart + ": " + Self.state(series).english,
          series.title.chinese + "：" + Self.state(series).chinese))
    }
  }

  /// How a number fares, and by how much it differs so far.
  static func state(_ series: TrackedSeries) -> LocalizedText {
    let difference = series.deviation.map(difference)
    let held = LocalizedText(
      "\(series.insideCount) of \(NumberWords.counted(series.knownCount, "week", "weeks")) in the 80% band",
      "\(series.knownCount) 周里有 \(series.insideCount) 周在 80% 区间内")
    let status = status(series) ?? LocalizedText("holds so far", "目前成立")
    let parts = [status, difference, held].compactMap(\.self)
    return LocalizedText(
      parts.map(\.english).joined(separator: "; "), parts.map(\.chinese).joined(separator: "；"))
  }

  /// How a number fares, in a sentence.
  static func sentence(_ series: TrackedSeries) -> LocalizedText {
    series.status == .unusual ? state(series) : series.sentence
  }

  /// How a number fares, in a few words; `nil` if it holds.
  package static func status(_ series: TrackedSeries) -> LocalizedText? {
    switch (series.status, series.alarm) {
    case (.off, let alarm?):
      LocalizedText("off since week \(alarm.since)", "第 \(alarm.since) 周起偏离")
    case (.unusual, _): LocalizedText("unusual", "少见")
    default: nil
    }
  }

  private static func difference(_ deviation: Double) -> LocalizedText {
    let size = signed(deviation)
    return LocalizedText("\(size) against the median so far", "至今与中位数相差 \(size)")
  }

  /// A difference as a share, with its sign.
  package static func signed(_ deviation: Double) -> String {
    let percent = (100 * deviation.magnitude).rounded()
    return (deviation < 0 ? "−" : "+") + NumberWords.count(percent) + "%"
  }

  /// A weekly value with as many digits as its kind needs.
  package static func value(_ value: Double, of series: TrackedSeries) -> String {
    series.role == .behaviour
      ? NumberWords.count(value, decimals: value < 0.1 ? 4 : value < 10 ? 2 : 1)
      : NumberWords.count(value.rounded())
  }

  /// What to do now.
  var nextSteps: [LocalizedSentence] {
    let learn = LocalizedSentence(
      "The scenario was also fitted to what happened so far: forecast the weeks to come with \(strong: FitFiles.fittedFileName) in the folder of the fit",
      "场景也已用目前的实际情况重新拟合：用拟合文件夹里的 \(strong: FitFiles.fittedFileName) 预测之后几周")
    switch result.verdict {
    case .nothingYet:
      return [
        LocalizedSentence(
          "Come back when a whole week of the forecast has passed",
          "等预测的第一整周过去后再来对照")
      ]
    case .holds: return [learn]
    case .unusual, .outcome: return [learn] + [watch]
    case .recruiting: return [recruiting, learn]
    case .behaviour: return [behaviour, learn]
    case .both: return [recruiting, behaviour, learn]
    }
  }

  private var watch: LocalizedSentence {
    LocalizedSentence(
      "Track again next week: one unlikely week may be luck, several are not",
      "下周再对照一次：一周少见可能是运气，连着几周就不是了")
  }

  private var recruiting: LocalizedSentence {
    LocalizedSentence(
      "Compare what the channels, the budget and the invitations of the plan were to bring with what they brought, and write into the scenario what is so",
      "对照计划里的渠道、预算和邀请本该带来多少人、实际带来多少人，把实际情况写进场景")
  }

  private var behaviour: LocalizedSentence {
    LocalizedSentence(
      "Ask whether the content, activities and replies of the plan took place: if they did, what the scenario takes for granted about members is off",
      "先看计划里的内容、活动和回复有没有真的做到：如果做到了，就是场景里关于成员的假设偏了")
  }
}

extension TrackResult.Verdict {
  /// What is off, in a sentence.
  package var words: LocalizedText {
    switch self {
    case .nothingYet:
      LocalizedText("No whole week of the forecast has happened yet.", "预测的时间里还没有一整周过去。")
    case .holds:
      LocalizedText(
        "The forecast holds: nothing that happened speaks against it.", "预测成立：目前没有和它不符的情况。")
    case .unusual:
      LocalizedText(
        "Nothing is surely off, but some numbers lie where the forecast thought them unlikely.",
        "还不能确定预测错了，但有些数落在它认为少见的地方。")
    case .recruiting:
      LocalizedText(
        "Recruiting is off: more or fewer people join than was forecast, while members do what was forecast "
          + "of them.",
        "招募偏离了：加入的人比预测多或少，而成员的表现和预测一致。")
    case .behaviour:
      LocalizedText(
        "Members do something else than was forecast of them, while as many join as was forecast.",
        "成员的表现和预测不符，而加入的人数符合预测。")
    case .both:
      LocalizedText(
        "Both are off: how many people join, and what members do.", "两样都偏离了：加入的人数，以及成员的表现。")
    case .outcome:
      LocalizedText(
        "A total is off, though neither joins nor what a member does is surely so.",
        "总量偏离了，但还看不出是加入人数还是成员表现的问题。")
    }
  }
}
