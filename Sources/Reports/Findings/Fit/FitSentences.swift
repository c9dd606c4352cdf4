package import CommunityModel
package import StudyResults

extension FitFindings {
  /// What was fitted to what, in a line.
  package var question: LocalizedText {
    let title = result.scenario.title
    let days = NumberWords.counted(result.days, "day", "days")
    return LocalizedText(
      "\(title.english) · \(days) of history · seed \(result.run.seed)",
      "\(title.chinese) · \(result.days) 天的历史 · 种子 \(result.run.seed)")
  }

  /// How many numbers the history taught, and which most.
  var headline: LocalizedText {
    let all = result.parameters.count
    let known = numbers(.taught) + numbers(.beyond)
    guard let most = known.max(by: { $0.learned < $1.learned })?.name else {
      return LocalizedText(
        "The history is clear about none of the \(NumberWords.counted(all, "uncertain number", "uncertain numbers"))",
        "\(all) 个不确定的数值，历史一个也没能说清")
    }
    return LocalizedText(
      "The history is clear about \(known.count) of \(NumberWords.counted(all, "uncertain number", "uncertain numbers")); most of all: \(most.english)",
      "\(all) 个不确定的数值里，历史说清了 \(known.count) 个；最清楚的是：\(most.chinese)")
  }

  /// What it taught, what it could not, and whether it comes out of what was learned.
  var facts: [LocalizedSentence] {
    [mostSentence, hintedSentence, untaughtSentence].compactMap(\.self)
      + (untouchedCount > 0 ? [LocalizedSentence(untouched)] : [])
      + [LocalizedSentence(checks)]
  }

  private var mostSentence: LocalizedSentence? {
    guard let most = influential.first, most.learned > 0 else { return nil }
    let (before, after) = (FittedNumber.range(most.prior), FittedNumber.range(most.posterior))
    return LocalizedSentence(
      "\(most.name.english.sentenceStart): thought to be \(before.english) before, now \(strong: after.english) (9 chances in 10)",
      "\(most.name.chinese)：之前认为是 \(before.chinese)，现在是 \(strong: after.chinese)（九成把握）")
  }

  private var hintedSentence: LocalizedSentence? {
    let hinted = numbers(.hinted)
    guard !hinted.isEmpty else { return nil }
    let names = Self.listed(hinted)
    return LocalizedSentence(
      "It hints at \(strong: NumberWords.count(Double(hinted.count))) more, which are a little better known: \(names.english)",
      "另有 \(strong: NumberWords.count(Double(hinted.count))) 个有所提示，比原来清楚一些：\(names.chinese)")
  }

  private var untaughtSentence: LocalizedSentence? {
    let untaught = numbers(.untaught)
    guard !untaught.isEmpty else { return nil }
    let names = Self.listed(untaught)
    let count = NumberWords.counted(untaught.count, "number moves", "numbers move")
    return LocalizedSentence(
      "\(strong: count) what was seen, but other numbers do the same, so that the history cannot tell them apart: \(names.english)",
      "\(strong: "\(untaught.count) 个数值")有影响，但和别的数值作用相同，历史分不开：\(names.chinese)")
  }

  /// The first few by name, and how many more there are.
  private static func listed(_ numbers: [FittedNumber]) -> LocalizedText {
    let names = numbers.prefix(listedLimit).map(\.name)
    let rest = numbers.count - names.count
    return LocalizedText(
      names.map(\.english).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : ""),
      names.map(\.chinese).joined(separator: "；") + (rest > 0 ? "；等 \(numbers.count) 个" : ""))
  }

  private static let listedLimit = 3

  /// Of how many numbers the history says nothing.
  package var untouched: LocalizedText {
    let count = NumberWords.counted(untouchedCount, "other number", "other numbers")
    return LocalizedText(
      "\(count) the history says nothing about; they stay as uncertain as they were.",
      "另有 \(untouchedCount) 个数值，历史说明不了，仍和原来一样不确定。")
  }

  /// Whether the history comes out of what was learned, as a sentence.
  package var checks: LocalizedText {
    LocalizedText(checksTitle.english + ".", checksTitle.chinese + "。")
  }

  /// The same as a heading.
  var checksTitle: LocalizedText {
    let (count, inside) = (result.checkCount, result.insideCount)
    return LocalizedText(
      "Of \(NumberWords.counted(count, "figure", "figures")) of the history, \(inside) lie in the band that should hold 9 of 10",
      "历史的 \(count) 个数字中，有 \(inside) 个落在九成把握的范围内")
  }

  /// That the plan does not explain the history.
  package var poor: LocalizedText {
    LocalizedText(
      "The plan as it stands does not explain this history: mistrust forecasts until it does.",
      "这份计划解释不了这段历史：在能解释之前，不要相信它的预测。")
  }

  /// What is to be mistrusted.
  var warnings: [LocalizedText] {
    let beyond = numbers(.beyond).map { number in
      LocalizedText(
        "\(number.name.english.sentenceStart) has gone to the end of what was thought possible: it may lie beyond it.",
        "\(number.name.chinese)：到了原先认为可能的边缘，真实值也许还在外面。")
    }
    return beyond + (isPoor ? [poor] : [])
  }

  /// What to do with it.
  var nextSteps: [LocalizedSentence] {
    let paths = numbers(.beyond).map(\.assumption.path)
    let widen =
      paths.isEmpty
      ? nil
      : LocalizedSentence(
        "Widen under assumptions: \(strong: paths.joined(separator: ", ")), and fit again; if it stays at the end, the plan lacks something that happened",
        "在 assumptions 里放宽 \(strong: paths.joined(separator: "、"))，再拟合一次；如果仍在边缘，说明计划里缺了实际发生过的事")
    let explain =
      isPoor
      ? LocalizedSentence(
        "Look at the misses below: what happened in the group then that the plan does not have?",
        "看下面没落进范围的几段：当时群里发生了什么，是计划里没有的？") : nil
    let forecast =
      influential.isEmpty
      ? nil
      : LocalizedSentence(
        "Forecast with what was learned: \(strong: "flywheel forecast \(FitFiles.fittedFileName)"), a file in the folder of this page",
        "用学到的结果做预测：\(strong: "flywheel forecast \(FitFiles.fittedFileName)")，文件就在本页所在的文件夹里")
    let again = LocalizedSentence(
      "Fit again when there are some more weeks of history: what could not be told apart may be then",
      "再积累几周历史后重新拟合：现在分不开的，到时也许能分开")
    return [widen, explain, forecast, again].compactMap(\.self)
  }
}

extension FittedNumber.Verdict {
  /// What the history said of a number.
  package var words: LocalizedText {
    switch self {
    case .taught: LocalizedText("the history taught it", "历史说明了它")
    case .beyond:
      LocalizedText(
        "at the end of what was thought possible: widen it under assumptions",
        "到了原先认为可能的边缘：请在 assumptions 里放宽")
    case .hinted: LocalizedText("the history hints at it", "历史有所提示")
    case .untaught:
      LocalizedText(
        "moves what was seen, but other numbers do the same", "有影响，但与别的数值分不开")
    case .untouched: LocalizedText("does not move what was seen", "不影响所观察到的")
    }
  }
}
