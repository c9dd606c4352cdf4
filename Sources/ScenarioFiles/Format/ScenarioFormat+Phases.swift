import CommunityModel

extension ScenarioFormat {
  /// A paid service the operator uses.
  static let toolMap = MapShape(
    keys: [
      useKey(.tools),
      KeyShape(.name, .text(.name), .required, "name that activities need it by", "工具名，活动按此名使用"),
    ] + Tool.parameters.map(KeyShape.init), presets: .tools)

  /// A tool, or the name of a preset alone.
  static let namedTool = Shape.either(
    .word(WordShape(words: PresetCatalogue.tools.names, unknown: .unknownPreset)), map: toolMap)

  /// A part of the community's life.
  static let phaseMap = MapShape(keys: [
    KeyShape(.name, .text(.name), .required, "name of the phase", "阶段名"),
    KeyShape(
      .fromDay, .number(.day(.simulatedDay)),
      .derived(
        LocalizedText("0 for the first; else see until_day and when", "第一个为 0；其余见 until_day 与 when")
      ),
      "day on which it begins, from 0", "从哪一天开始，从 0 起"),
    KeyShape(
      .untilDay, .number(.day(.simulatedDay)), .derived(nothing),
      "its last day; the next phase begins on the day after", "最后一天；下一阶段从次日开始"),
    KeyShape(
      .when, .condition, .derived(nothing),
      "begins on the day after this first holds in the phase before: members >= 300",
      "在前一阶段中首次满足此条件的次日开始，如 members >= 300"),
    KeyShape(
      .migrate, table(Migration.parameters),
      .derived(LocalizedText("groups stay as they are", "群保持不变")),
      "groups are closed when it begins, and a share of their members goes along to successors",
      "阶段开始时关闭各群，一部分成员迁移到后续群"),
    KeyShape(
      .set, .changes, .derived(LocalizedText("the plan as it stands", "计划本身")),
      "changes to the plan while it lasts: a value for each path of keys",
      "该阶段对计划的修改：键路径对应的新值"),
  ])
}
