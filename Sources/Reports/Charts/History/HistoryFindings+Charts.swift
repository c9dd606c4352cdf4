import CommunityHistory
import CommunityModel

extension HistoryFindings {
  /// The charts that have something to show, in the order of the page.
  var charts: [Chart] {
    [weeksChart, shocksChart, returnsChart, stayingChart, weekdayChart].compactMap(\.self)
  }

  /// The days of the history in charts.
  var dayScale: DayScale { DayScale(firstDate: description.firstDate) }

  /// Members, weekly actives and joins, week by week.
  private var weeksChart: Chart? {
    let measures: [(LocalizedText, (WeekSummary) -> Double?)] = [
      (HistoryMeasure.members.name, \.members), (HistoryMeasure.weeklyActive.name, \.weeklyActive),
      (HistoryMeasure.joins.name, \.joins),
    ]
    let lines = NamedLines(
      lines: measures.compactMap { name, value in
        let points = wholeWeeks.compactMap { week in
          value(week).map {
            NamedLines.Point(
              x: dayScale.place(week.firstDay), place: dayScale.name(week.firstDay), value: $0)
          }
        }
        return points.count > 1 ? .init(name: name, points: points) : nil
      })
    guard !lines.lines.isEmpty else { return nil }
    return Chart(
      key: "weeks",
      title: activity?.plain ?? membership?.plain ?? LocalizedText("Week by week", "逐周情况"),
      subtitle: LocalizedText(
        "Week by week: members at its end, those active in it, and those who joined in it",
        "逐周：周末的成员数、当周活跃人数、当周新加入人数"),
      reading: LocalizedText(
        "Each point is a whole week, from Monday on. Members who fall silent still count as members; the line of those active shows how many take part.",
        "每个点是一个整周（从周一起）。沉默的成员仍算成员；活跃线才说明有多少人在参与。"),
      isWide: true, rows: lines.rows,
      columns: NamedLines.columns(
        place: LocalizedText("week from", "周起始日"), value: LocalizedText("people", "人数")),
      specification: [
        JSONMember(
          "layer",
          .array(
            lines.layers(
              x: dayScale.axis, y: [JSONMember("title", .words(LocalizedText("people", "人数")))],
              format: ",")))
      ], height: 300)
  }

  /// How many are active again in the weeks after joining, for everybody and the last months.
  private var returnsChart: Chart? {
    let known = description.retention.compactMap { cohort -> NamedLines.Line? in
      let points = cohort.shares.compactMap { share -> NamedLines.Point? in
        guard share.window.name.hasPrefix("W"), share.observedCount > 0,
          let week = Int(share.window.name.dropFirst())
        else { return nil }
        return .init(
          x: .integer(week), place: LocalizedText("week \(week)", "第 \(week) 周"),
          value: share.share)
      }
      let name = cohort.cohort.map { LocalizedText($0, $0) }
      return points.count > 1
        ? .init(name: name ?? LocalizedText("everybody", "全部"), points: points) : nil
    }
    guard let everybody = known.first else { return nil }
    let months = known.dropFirst().suffix(SeriesStyle.all.count - 1)
    let lines = NamedLines(lines: [everybody] + months)
    return Chart(
      key: "returns", title: returns?.plain ?? LocalizedText("Coming back", "留存"),
      subtitle: LocalizedText(
        "Share active in the first, second, fourth and eighth week after joining; by month of joining",
        "加入后第 1、2、4、8 周的活跃占比；按加入月份"),
      reading: LocalizedText(
        "Only members who could be observed that long count. A line that flattens means that those who stay, stay.",
        "只算观察够久的成员。线越来越平，说明留下来的人稳住了。"),
      rows: lines.rows,
      columns: NamedLines.columns(
        place: LocalizedText("week after joining", "加入后第几周"),
        value: LocalizedText("share active", "活跃占比")),
      specification: [
        JSONMember(
          "layer",
          .array(
            lines.layers(
              x: [
                JSONMember("type", "quantitative"),
                JSONMember("title", .words(LocalizedText("week after joining", "加入后第几周"))),
                JSONMember("axis", ["grid": false, "values": [1, 2, 4, 8]]),
              ], y: Self.shareAxis(LocalizedText("active in that week", "当周活跃的占比")),
              format: ".0%")))
      ], height: 280)
  }

  /// How long members stay and how long they are heard of.
  private var stayingChart: Chart? {
    guard let all = description.retention.first else { return nil }
    let curves = [
      all.timeToLeaving.map { (LocalizedText("not left", "没有退群"), $0) },
      (LocalizedText("still heard of", "仍有活动"), all.timeToSilence),
    ].compactMap(\.self)
    let lines = NamedLines(
      lines: curves.filter { !$0.1.steps.isEmpty }.map { name, curve in
        let steps = [(0, 1.0)] + curve.steps.map { ($0.day, $0.survival) }
        return .init(
          name: name,
          points: steps.map { day, share in
            .init(
              x: .integer(day), place: LocalizedText("day \(day)", "第 \(day) 天"), value: share)
          })
      })
    guard !lines.lines.isEmpty else { return nil }
    return Chart(
      key: "staying", title: stayingTitle(all),
      subtitle: LocalizedText(
        "Share of those who joined, by days since joining (Kaplan–Meier)",
        "加入者中的占比，按加入后的天数（Kaplan–Meier）"),
      reading: LocalizedText(
        "A member is heard of until the last activity; who was active within the last \(CohortRetention.silenceDays) days may be active again and counts as not yet ended.",
        "“仍有活动”算到最后一次活动为止；最近 \(CohortRetention.silenceDays) 天内活跃过的人可能还会再来，不算已结束。"),
      rows: lines.rows,
      columns: NamedLines.columns(
        place: LocalizedText("days since joining", "加入后天数"), value: LocalizedText("share", "占比")),
      specification: [
        JSONMember(
          "layer",
          .array(
            lines.layers(
              x: [
                JSONMember("type", "quantitative"),
                JSONMember("title", .words(LocalizedText("days since joining", "加入后天数"))),
                JSONMember("axis", ["grid": false]),
              ], y: Self.shareAxis(LocalizedText("share", "占比")), format: ".0%",
              interpolation: "step-after")))
      ], height: 280)
  }

  private func stayingTitle(_ all: CohortRetention) -> LocalizedText {
    guard let day = all.timeToSilence.medianDay else {
      return LocalizedText(
        "More than half of those who joined are still heard of", "加入的人里，一半以上仍有活动")
    }
    let days = NumberWords.counted(day, "day", "days")
    return LocalizedText(
      "Half of those who joined were last heard of within \(days)", "加入的人里，一半在 \(day) 天内就不再出现")
  }

  private static func shareAxis(_ title: LocalizedText) -> [JSONMember] {
    [
      JSONMember("title", .words(title)), JSONMember("axis", ["format": ".0%", "tickCount": 5]),
      JSONMember("scale", ["domain": [0, 1]]),
    ]
  }
}
