import CommunityModel
import StudyResults

extension CSVTable {
  /// What assumptions do to the lead of the selected strategy over the next best, a row an assumption.
  init(leadDriversOf result: StrategyComparison) {
    header = [
      "assumption", "share", "value", "low_value", "high_value", "lead_at_low_value",
      "lead_at_high_value", "break_even", "value_of_learning", "distinguishable", "unit",
      "meaning_en", "meaning_zh",
    ]
    rows = result.leadDrivers.map { driver in
      [
        .text(driver.assumption), .number(driver.share), .number(driver.value),
        .number(driver.ends.lowerBound), .number(driver.ends.upperBound),
        .number(driver.leadAtLowest.mean), .number(driver.leadAtHighest.mean),
        .optional(driver.breakEven), .number(driver.learningValue), .answer(driver.isCertain),
        .text(driver.unit), .text(driver.meaning.english), .text(driver.meaning.chinese),
      ]
    }
  }
}
