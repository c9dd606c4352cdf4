package import CommunityHistory
import CommunityModel
import HistoryFitting
import RealModule
package import StudyResults

/// The laws that the parts of a history follow by themselves, without any scenario.
package enum HistoryLaws {
  /// Fits every law that a history has something of; one that cannot be fitted is left out.
  package static func fitted(to history: History) -> [HistoryLaw] {
    var laws = [arrivals(history.days), adoption(history.days)]
    if let log = history.log {
      let lives = ActivityLives(log)
      laws += [
        staying(lives), activeDays(lives), writing(lives), purchases(lives), spending(lives),
      ]
    }
    return laws.compactMap(\.self)
  }

  private static func arrivals(_ days: DailySeries) -> HistoryLaw? {
    let joins = days.arrivals.map { $0.map { Int($0.rounded()) } }
    let known = joins.compactMap(\.self)
    guard known.count >= leastDays, known.contains(where: { $0 > 0 }),
      let history = try? ArrivalHistory(
        joins: joins, firstWeekday: days.firstDate?.weekday.rawValue ?? 0),
      let fit = try? ArrivalLaw.fit(history).fit, let level = fit["level"],
      let drift = fit["drift"], let dispersion = fit["dispersion"]
    else { return nil }
    return HistoryLaw(
      subject: .arrivals, count: known.count,
      parameters: [
        parameter(
          "joins_per_day", level,
          LocalizedText("joins of a usual day in the middle", "中间时段平常一天的新加入")
        ) { .exp($0) },
        parameter(
          "growth_per_week", drift,
          LocalizedText("by what share joins grow in a week", "新加入人数每周增长的比例")
        ) { .expMinusOne(7 * $0) },
        parameter(
          "dispersion", dispersion,
          LocalizedText("variance beyond chance, per squared mean", "超出偶然的方差（除以均值平方）")),
      ])
  }

  private static func adoption(_ days: DailySeries) -> HistoryLaw? {
    let joins = days.weekly(.joins)
    let known = joins.prefix { $0 != nil }.compactMap(\.self)
    guard known.count == joins.count, let fit = try? BassCurve.leastSquares(joins: known).fit
    else { return nil }
    return law(
      .adoption, known.count, fit,
      [
        LocalizedText("share of those left who join in a week unprompted", "每周自发加入的比例（创新系数）"),
        LocalizedText("how strongly those who joined draw others", "已加入者带动他人的强度（模仿系数）"),
        LocalizedText("how many join in the end", "最终加入的人数"),
      ])
  }

  private static func staying(_ lives: ActivityLives) -> HistoryLaw? {
    guard let cohorts = lives.cohorts(), let fit = try? ShiftedBetaGeometric.fit(cohorts).fit
    else { return nil }
    return law(
      .staying, lives.joinerCount, fit,
      [
        LocalizedText("first shape of the chance to leave in a week", "每周退群概率的第一个形状参数"),
        LocalizedText("second shape of the chance to leave in a week", "每周退群概率的第二个形状参数"),
      ])
  }

  private static func activeDays(_ lives: ActivityLives) -> HistoryLaw? {
    buying(.activeDays, lives.activeDayHistories())
  }

  private static func purchases(_ lives: ActivityLives) -> HistoryLaw? {
    buying(.purchases, lives.purchaseHistories())
  }

  private static func buying(
    _ subject: HistoryLaw.Subject, _ histories: [PurchaseHistory]
  ) -> HistoryLaw? {
    guard histories.count >= leastPeople,
      let fit = try? BetaGeometricNegativeBinomial.fit(histories).fit
    else { return nil }
    return law(
      subject, histories.count, fit,
      [
        LocalizedText("shape of how often people act", "行动频率的形状参数"),
        LocalizedText("scale of how often people act, in days", "行动频率的尺度参数（天）"),
        LocalizedText("first shape of the chance to stop after one", "每次之后停止的概率的第一个形状参数"),
        LocalizedText("second shape of the chance to stop after one", "每次之后停止的概率的第二个形状参数"),
      ])
  }

  private static func spending(_ lives: ActivityLives) -> HistoryLaw? {
    let spends = lives.spends()
    guard spends.count >= leastPeople, let fit = try? GammaGamma.fit(spends).fit else {
      return nil
    }
    return law(
      .spending, spends.count, fit,
      [
        LocalizedText("shape of the money of one purchase", "单笔金额的形状参数"),
        LocalizedText("shape of how buyers differ", "买家之间差异的形状参数"),
        LocalizedText("scale of how buyers differ, money", "买家之间差异的尺度参数（金额）"),
      ])
  }

  private static func writing(_ lives: ActivityLives) -> HistoryLaw? {
    guard let messages = lives.recentMessages(), messages.count >= leastPeople,
      let counts = try? MessageCounts(ofMembers: messages),
      let fit = try? PostingRates.fit(counts).lognormal.fit
    else { return nil }
    return law(
      .writing, messages.count, fit,
      [
        LocalizedText("share of members who never write", "从不发言的成员比例"),
        LocalizedText("messages of a middling member of the others in 28 days", "其余成员 28 天消息数的中位"),
        LocalizedText("spread of the logarithm of the rate", "发言率对数的标准差"),
      ])
  }

  /// A law with all its parameters as they are.
  private static func law(
    _ subject: HistoryLaw.Subject, _ count: Int, _ fit: MaximumLikelihoodFit,
    _ meanings: [LocalizedText]
  ) -> HistoryLaw {
    HistoryLaw(
      subject: subject, count: count,
      parameters: zip(fit.parameters, meanings).map { parameter($0.name, $0, $1) })
  }

  private static func parameter(
    _ name: String, _ fitted: FittedParameter, _ meaning: LocalizedText,
    _ shown: (Double) -> Double = { $0 }
  ) -> HistoryLaw.Parameter {
    HistoryLaw.Parameter(
      name: name, meaning: meaning, estimate: shown(fitted.estimate),
      interval: fitted.interval().map { shown($0.lowerBound)...shown($0.upperBound) })
  }

  private static let leastDays = 28
  /// Fewer say nothing of how people differ.
  private static let leastPeople = 20
}
