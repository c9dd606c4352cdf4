extension Submodel {
  static let record = Submodel(
    LocalizedText("Record", "记录"),
    paragraphs: [
      LocalizedText(
        """
        Before leavers are removed the day is recorded: today's lapsers and leavers still count, \
        and means of states are of those engaged during the day, with end-of-day values. What is \
        recorded is listed under Observation.
        """,
        "移除退群者之前记录当天：当天沉默和退群的人仍计入，状态均值取当天活跃者的日终值。记录哪些量见“观察”。")
    ],
    equations: [],
    source: LocalizedText(
      "definitions in common use by operators of communities.", "社群运营中通用的指标定义。"))
}
