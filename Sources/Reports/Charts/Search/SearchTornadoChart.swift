import CommunityModel
import StudyResults

extension SearchFindings {
  /// The first goal of the recommended plan with one number changed, simulated again with the same luck.
  var tornadoChart: Chart? {
    guard let place = result.recommended, let name = bestName,
      let middle = outcome(ofStrategy: place)?.mean
    else { return nil }
    let found = result.tornado.filter { $0.low != nil || $0.high != nil }
      .sorted { $0.reach > $1.reach }.prefix(Self.barLimit)
    guard let first = found.first else { return nil }
    let end = { (end: StudyResults.TornadoBar.End?, unit: String) in
      end.map {
        Tornado.End(
          value: $0.value, outcome: middle + $0.change.mean,
          reach: $0.change.standardError.isFinite
            ? Self.errorReach * $0.change.standardError : 0)
      }
    }
    let today = isNew ? outcome(ofStrategy: 0)?.mean : nil
    return Tornado(
      key: "tornado",
      bars: found.map {
        Tornado.Bar(
          name: $0.name, path: $0.path, low: end($0.low, $0.unit), high: end($0.high, $0.unit))
      },
      middle: middle,
      name: LocalizedText("\(goalName.english) (mean)", "\(goalName.chinese)（均值）"),
      axisFormat: format.axisFormat,
      title: tornadoTitle(first),
      subtitle: LocalizedText(
        "\(name) with one number at either end of its range, all others as they are; lines are errors",
        "\(name) 只把一个数换到范围的两头，其余不变；细线是误差"),
      reading: LocalizedText(
        "Each bar shows where the goal would lie with this value of the plan, or this assumption, at the end of its range that is written beside it. Of options, the worst and the best of the others stand at the ends. A missing side: the plan is not possible there.",
        "每根条表示把这个值或假设换到范围一端（写在旁边）时目标会落在哪里。选项类的两端是其他选项里最差和最好的。缺一边表示那一端行不通。"),
      subject: LocalizedText("number", "数"),
      decision: today.map {
        Tornado.Decision(value: $0, layers: todayRule(channel: "x"))
      }
    ).chart
  }

  /// Bars of a tornado.
  private static let barLimit = 12

  private func tornadoTitle(_ first: StudyResults.TornadoBar) -> LocalizedText {
    let larger = [first.low, first.high].compactMap(\.self)
      .max { abs($0.change.mean) < abs($1.change.mean) }
    guard let larger, larger.change.mean.isFinite else {
      return LocalizedText("How the goal depends on single numbers", "目标怎样随单个数变化")
    }
    let error = larger.change.standardError
    if error.isFinite, abs(larger.change.mean) <= Self.errorReach * error {
      return LocalizedText(
        "No single number moves the goal by more than the error of simulating",
        "单独换哪一个数，目标的变化都没超过模拟误差")
    }
    let size = format.signed(larger.change.mean, error: error)
    return LocalizedText(
      "Matters most by itself: \(first.name.english) (\(size) at \(larger.value))",
      "单独看影响最大的是 \(first.name.chinese)（取 \(larger.value) 时 \(size)）")
  }
}
