extension Submodel {
  static let calendar = Submodel(
    LocalizedText("Calendar", "日历"),
    paragraphs: [
      LocalizedText(
        """
        Weekdays and dated holidays add to everyone's inclination to visit and multiply the joins \
        that reach channels bring, by the day on which people are reached. Holidays have the same \
        two numbers; those that overlap act together. Measured joins and invitations are not \
        touched.
        """,
        "星期和有日期的节假日在所有人的访问倾向上相加，并按触达当天乘到触达类渠道带来的加入人数上。节假日同样有这两个数，重叠时同时起作用。实测的加入人数和邀请不受影响。")
    ],
    equations: [
      "visit logit + Σ visit_offset      (weekday and holidays of the day)",
      "joins of a channel · Π join_factor",
    ],
    source: LocalizedText(
      """
      dates are facts (public holidays by notices of the State Council); effects are our \
      judgement.
      """,
      "日期为事实（法定节假日据国务院通知）；影响大小为我们的判断。"),
    layer: ModelLayer(
      check: "offsets 0 and factors 1 change no byte.", "增减为 0、倍数为 1 时结果一个字节都不变。",
      isUsed: { $0.calendar.isUsed }),
    tables: { plan in
      let table = DescriptionBlock.parameters(
        ParameterRows("calendar.weekdays.DAY", DayEffect.parameters))
      let presets = CalendarPreset.all.flatMap { preset -> [DescriptionBlock] in
        [
          .paragraph(preset.heading),
          .table(NamedValue.table(CalendarValues.days(preset.weekdays, preset.holidays))),
        ]
      }
      guard let plan, plan.calendar.isUsed else { return [table] + presets }
      let own = CalendarValues.days(plan.calendar.weekdays, plan.calendar.holidays)
      return [table] + presets + [.paragraph(.inThisScenario), .table(NamedValue.table(own))]
    })
}

extension CommunityCalendar {
  fileprivate var isUsed: Bool { !holidays.isEmpty || weekdays.contains { $0 != DayEffect() } }
}

extension CalendarPreset {
  fileprivate var heading: LocalizedText {
    let (source, years) = (
      SourceName.localized(source), "\(years.lowerBound)–\(years.upperBound)"
    )
    return LocalizedText(
      """
      Preset `\(name)` (\(years)): \(meaning.english). Grade \(grade.rawValue): \(source.english).
      """,
      "预设 `\(name)`（\(years)）：\(meaning.chinese)。证据等级 \(grade.rawValue)：\(source.chinese)。")
  }
}

/// Weekdays and holidays as rows of a table.
private enum CalendarValues {
  /// Days that are alike in name and effect share a row.
  static func days(_ weekdays: [DayEffect], _ holidays: [Holiday]) -> [NamedValues] {
    let week = zip(Weekday.allCases, weekdays).compactMap { day, effect in
      effect == DayEffect() ? nil : NamedValues(day.key, values(of: effect))
    }
    var rows: [(name: String, effect: DayEffect, dates: [String])] = []
    for holiday in holidays {
      let name = holiday.nameWithoutYear
      let dates = "\(holiday.dates.lowerBound.iso8601)…\(holiday.dates.upperBound.iso8601)"
      if let place = rows.firstIndex(where: { $0.name == name && $0.effect == holiday.effect }) {
        rows[place].dates.append(dates)
      } else {
        rows.append((name, holiday.effect, [dates]))
      }
    }
    return week
      + rows.map { row in
        NamedValues(
          row.name,
          values(of: row.effect) + [
            NamedValue("dates", .code(row.dates.joined(separator: ", ")))
          ])
      }
  }

  private static func values(of effect: DayEffect) -> [NamedValue] {
    Parameter.values(DayEffect.parameters, of: effect)
  }
}

extension Holiday {
  /// A holiday that recurs bears the year of its first day at the end of its name.
  fileprivate var nameWithoutYear: String {
    let year = "-\(dates.lowerBound.components.year)"
    return name.hasSuffix(year) ? String(name.dropLast(year.count)) : name
  }
}
