extension Submodel {
  static let tools = Submodel(
    LocalizedText("Tools", "工具"),
    paragraphs: [
      LocalizedText(
        """
        A plan that names its tools has no others: an activity that needs one it lacks is refused \
        before anything is simulated. Tools cost by the month and multiply what they help with; \
        multipliers of several tools multiply, and shares stay at most 1.
        """,
        """
        写明工具的计划只有这些工具：活动缺少所需的工具时，在模拟之前就会报错。工具按月收费，并按倍数\
        改变其所帮助的内容；多个工具的倍数相乘，比例不超过 1。
        """
      )
    ],
    equations: [
      "cost a day = Σ_tools cost_per_month / 30",
      """
      activities that need it: participation · participation, hours and hours_per_day · \
      activity_hours
      """,
      """
      channels: conversion · conversion, cost_per_thousand · reach_cost;   campaign: \
      landing_conversion · landing_conversion
      """,
      """
      streams: quality · content_quality, hours_per_post · content_hours;   digest: hours_per_day · \
      content_hours
      """,
      """
      replies: minutes_per_reply and minutes_per_direct_message · reply_minutes;   offers: \
      minutes_per_order · order_minutes
      """,
    ],
    source: LocalizedText("our assumption; prices are the operator's own.", "我们的假设；价格由运营者给出。"),
    layer: ModelLayer(
      check: "tools without cost and with multipliers of 1 change no byte.",
      "费用为 0、倍数为 1 的工具不改变任何一个字节。", isUsed: { $0.tools?.isEmpty == false }),
    tables: { plan in
      [
        .parameters(ParameterRows("tools.NAME", Tool.parameters)), .paragraph(.presets),
        .table(NamedValue.presetTable(ToolPreset.all.map(\.described))),
      ] + NamedValues.blocks(plan.map { ($0.tools ?? []).map(\.described) })
    })
}

extension Tool {
  fileprivate var described: NamedValues {
    NamedValues(name, Parameter.values(Self.parameters, of: self))
  }
}

extension ToolPreset {
  fileprivate var described: NamedValues {
    NamedValues(
      name, tool.described.values, meaning: meaning, grade: grade, source: source)
  }
}
