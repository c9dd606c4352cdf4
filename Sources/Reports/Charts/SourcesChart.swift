import CommunityModel
import StudyResults

extension StudyFindings {
  /// Where members came from.
  var sourcesChart: Chart? {
    let names = sourceNames(shown)
    let rows = names.flatMap { name in
      shown.compactMap { strategy -> JSONValue? in
        guard let source = strategy.result.sources.first(where: { $0.name == name }),
          source.joins.mean.isFinite, source.share.isFinite
        else { return nil }
        return [
          "g": words(source), "s": .string(strategy.name), "j": .drawn(source.joins.mean),
          "p": .drawn(source.share), "k": .drawn(source.membersAtEnd.mean),
          "t": .string(barLabel(NumberWords.percent(source.share), of: strategy)),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    let most = shown.flatMap(\.result.sources).map(\.joins.mean).max() ?? 1
    let x: JSONValue = [
      "field": "j", "type": "quantitative",
      "title": .words(LocalizedText("people who joined (mean)", "加入人数（均值）")),
      "axis": ["format": ",~f", "tickCount": 5],
      "scale": ["domain": [0, .drawn(most * (1 + barLabelRoom))]],
    ]
    return Chart(
      key: "sources", title: sourcesTitle,
      subtitle: LocalizedText(
        "People who joined, by where they came from; percent of all joins", "按来源的加入人数；百分数是占全部加入的比例"),
      reading: LocalizedText(
        "Each bar is the mean number of people who joined through a source; the tooltip says how many of them are members at the end.",
        "每根条是某个来源带来的平均加入人数；指上去可以看到其中有多少人留到期末。"),
      rows: rows,
      columns: [
        .init(field: "g", name: LocalizedText("source", "来源")),
        .init(field: "s", name: LocalizedText("strategy", "方案")),
        .init(field: "j", name: LocalizedText("joined", "加入人数")),
        .init(field: "p", name: LocalizedText("share", "占比")),
        .init(field: "k", name: LocalizedText("members at the end", "期末仍在")),
      ],
      specification: groupedBars(
        x,
        tips: [
          ChartParts.tip("g", LocalizedText("source", "来源")),
          ChartParts.tip("s", LocalizedText("strategy", "方案")),
          ChartParts.tip("j", LocalizedText("joined", "加入人数"), format: ",.0f"),
          ChartParts.tip("k", LocalizedText("members at the end", "期末仍在"), format: ",.0f"),
        ]),
      height: groupedHeight(names.count))
  }

  /// Sources shown; most plans have a handful.
  private static let sourceLimit = 10

  /// The names of the sources that brought anybody, the largest first.
  private func sourceNames(_ shown: [StrategyFindings]) -> [String] {
    var joins: [String: Double] = [:]
    var names: [String] = []
    for source in shown.flatMap(\.result.sources) where source.joins.mean > 0 {
      if joins[source.name] == nil { names.append(source.name) }
      joins[source.name, default: 0] += source.joins.mean
    }
    return Array(
      names.sorted { (joins[$0] ?? 0) > (joins[$1] ?? 0) }.prefix(Self.sourceLimit))
  }

  private func words(_ source: SourceResult) -> JSONValue {
    .words(Self.name(source))
  }

  private static func name(_ source: SourceResult) -> LocalizedText {
    switch source.kind {
    case .channel: LocalizedText(source.name, source.name)
    case .invitation: LocalizedText("invitations", "成员邀请")
    case .seed: LocalizedText("seed members", "种子成员")
    }
  }

  private var sourcesTitle: LocalizedText {
    guard
      let largest = leader.result.sources.filter({ $0.share.isFinite }).max(by: {
        $0.share < $1.share
      })
    else { return LocalizedText("Where members came from", "成员从哪儿来") }
    let (name, share) = (Self.name(largest), NumberWords.percent(largest.share))
    return strategies.count == 1
      ? LocalizedText(
        "\(share) of those who join come through \(name.english)", "\(share) 的新人来自“\(name.chinese)”"
      )
      : LocalizedText(
        "\(leader.name): \(share) of those who join come through \(name.english)",
        "\(leader.name)：\(share) 的新人来自“\(name.chinese)”")
  }
}
