import CommunityModel

extension EvidenceDocument {
  /// Which defaults something outside the model has set.
  static func defaults() -> [String] {
    var lines = ["## Defaults that something published has set", "", gradesSay, ""]
    lines += MarkdownTable.lines(
      ["default", "value", "unit", "grade", "what set it"],
      GradedDefault.all.map { graded in
        [
          "`\(graded.path)`", plain(graded.value), graded.unit, graded.grade.rawValue,
          graded.source,
        ]
      })
    return lines
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  private static let gradesSay = """
    Grade B is a published measurement, C a rule of thumb of practitioners. A preset has one grade for all its numbers; its source says which of them it speaks for. The other \(GradedDefault.assumptionCount) defaults of the tables, and the persona presets, are our assumptions (grade D) or change nothing; `flywheel explain-model` lists them all with their plausible ranges.
    """
}
