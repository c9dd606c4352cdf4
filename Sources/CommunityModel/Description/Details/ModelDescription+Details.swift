extension ModelDescription {
  static func initialisation(_ plan: CommunityPlan?) -> DescriptionSection {
    DescriptionSection(
      LocalizedText("Initialisation", "初始化"),
      [
        .paragraph(
          LocalizedText(
            """
            At the start of day 0 there is one group with the seed members of the scenario, \
            engaged, with the states of a joiner (S = 0, H = 0.5, F = 0, B = 0); those picked by \
            hand have the satisfaction and the bond of `seeding` and fit better. Seed members are \
            numbered in a space of their own and leave the pools untouched; each is the root of \
            an invitation tree. Every pool is full, nobody has written, nobody has points or \
            strikes, no hours are booked, and there is no history of visits. Replications differ \
            by their number alone.
            """,
            """
            第 0 天开始时有一个群，其中是场景写明的种子成员，均为活跃，状态同新加入者（S = 0，H = \
            0.5，F = 0，B = 0）；精选的种子成员具有 `seeding` 写明的满意度和归属感，也更契合。种子\
            成员单独编号，不占用人群池，各为一棵邀请树的根。各人群池是满的，没有任何发言和访问记录，\
            没有人有积分或违规记录，也没有待计的工时。各次模拟只有编号不同。
            """
          ))
      ] + seeds(plan))
  }

  private static func seeds(_ plan: CommunityPlan?) -> [DescriptionBlock] {
    guard let plan else { return [] }
    let seeds = zip(plan.personas, plan.seedMembers).filter { $0.1 > 0 }
    return NamedValues.blocks(
      seeds.map { NamedValues($0.name, [NamedValue("seed_members", .number(Double($1)))]) })
  }

  static let inputData = DescriptionSection(
    LocalizedText("Input data", "输入数据"),
    [
      .paragraph(
        LocalizedText(
          """
          Two inputs vary with time and come from outside the model: measured joins of a channel \
          (counts a day, or a column of a CSV file), and the calendar (weekdays and dated \
          holidays; on which days of the run they fall follows from the scenario's start). All \
          else is stated in the scenario or follows from the model.
          """,
          """
          随时间变化、来自模型之外的输入有两种：渠道的实测加入人数（逐日计数，或 CSV 文件的一列），\
          以及日历（星期和有日期的节假日，各落在第几天由场景的开始日期决定）。其余均由场景写明或由模型\
          得出。
          """
        ))
    ])
}
