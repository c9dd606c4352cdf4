import CommunityModel

extension OperatorStatement {
  /// Positioning and calendar.
  static let positioning: [OperatorStatement] = [
    OperatorStatement(
      "Who promises too much gets joins today and silence tomorrow",
      "过度承诺：今天入群多，明天沉默多",
      [
        LeverMeasure.joined.rises, LeverMeasure.retention.falls,
        LeverMeasure.daily(.engaged, day: 30).falls,
      ]
    ) { $0.positioning.promiseLevel = 0.8 },
    OperatorStatement(
      "Who promises next to nothing keeps the few who come",
      "几乎不承诺：来的人少，但留得住",
      [LeverMeasure.joined.falls, LeverMeasure.retention.rises, LeverMeasure.engaged.falls]
    ) { $0.positioning.promiseLevel = 0.04 },
    OperatorStatement(
      "Questions at the door: fewer come, and they fit better",
      "入群筛选：人少了，但更合适",
      [LeverMeasure.joined.falls, LeverMeasure.retention.rises]
    ) { $0.positioning.screening = 0.8 },
    OperatorStatement(
      "Aiming the advertising at those who fit keeps more of them and costs more",
      "定向投放：留存更高，花费也更高",
      from: LeverPlan.plan().with { plan in
        plan.changeChannel { $0.costPerThousand = 50 }
      }, [LeverMeasure.retention.rises, LeverMeasure.cost.rises]
    ) { $0.positioning.targeting = 0.8 },
    OperatorStatement(
      "A community about something else does not hold these people",
      "话题跑偏，留不住人",
      [LeverMeasure.retention.falls, LeverMeasure.engaged.falls]
    ) { $0.positioning.topics = [TopicWeight(topic: "shopping", weight: 1)] },
    OperatorStatement(
      "A bad name brings fewer people in",
      "口碑差，来的人少",
      from: LeverPlan.plan().with { $0.positioning.reputation = Reputation() },
      [LeverMeasure.joined.falls]
    ) { $0.positioning.reputation?.start = 0.2 },
    OperatorStatement(
      "Where visitors are content, word gets round and more people come",
      "内容做得好，口碑带来更多人",
      from: LeverPlan.plan().with { plan in
        plan.positioning.reputation = Reputation()
        plan.changeContent { $0.quality = 0.6 }
      }, [LeverMeasure.joined.rises, LeverMeasure.daily(.reputation, day: 90).rises]
    ) { $0.changeContent { $0.quality = 0.95 } },
    OperatorStatement(
      "Who does not know the members serves them worse",
      "不了解成员，服务就打折扣",
      [LeverMeasure.retention.falls, LeverMeasure.engaged.falls]
    ) { $0.positioning.error = 0.4 },
    OperatorStatement(
      "Asking the members in surveys mends what the operator got wrong",
      "问卷能纠正定位偏差",
      from: LeverPlan.plan().with { $0.positioning.error = 0.4 },
      [LeverMeasure.retention.rises, LeverMeasure.engaged.rises]
    ) { $0.addActivity("survey", on: [7, 28, 49]) },
    OperatorStatement(
      "A launch in the Spring Festival starts slowly",
      "春节期间开群，起步慢",
      from: LeverPlan.plan().with { $0.useChina(start: "2026-03-02") },
      [
        LeverMeasure.total(.joins, days: 0...6).falls,
        LeverMeasure.total(.visitors, days: 0...6).falls,
      ]
    ) { $0.useChina(start: "2026-02-16") },
    OperatorStatement(
      "The weeks before 11.11 bring more people to a shop's group",
      "双十一前后来的人多",
      from: LeverPlan.plan().with { $0.useChina(start: "2026-11-14") },
      [LeverMeasure.total(.joins, days: 0...9).rises]
    ) { $0.useChina(start: "2026-11-01") },
  ]
}

extension CommunityPlan {
  /// Takes the preset `china` and moves day 0.
  mutating func useChina(start: String) {
    guard let date = CalendarDate(iso8601: start), let china = CalendarPreset.named("china") else {
      return
    }
    calendar = CommunityCalendar(start: date)
    calendar.weekdays = china.weekdays
    calendar.holidays = china.holidays
  }
}
