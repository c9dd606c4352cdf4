extension Submodel {
  static let phases = Submodel(
    LocalizedText("Phases and migration", "阶段与迁移"),
    paragraphs: [
      LocalizedText(
        """
        A community's life has parts, such as launch, operate and close, each with changes to the plan. \
        The first phase begins on day 0. A phase with a date begins on it, whatever came before; one \
        with a condition on the day after the first on which that held while the phase before it was in \
        force. From its first day on everything is as its plan says: schedules are those of the phase, \
        on the days of the run. What was spent, stocks, what roles have learnt, wear of channels (days \
        on which they reached anybody) and of activities (times they took place), and who is on the way \
        in by a channel of two steps, go on from one phase to the next. An activity, an offer or a \
        campaign that a phase finds under way begins on the day on which it is first met, with its cost \
        and hours; members who have visited since its planned first day count as taking part already. \
        One that a phase cuts off has no last day: its survey teaches nothing, its sale has no deadline. \
        People stay who they are (personas and mechanics); pools, seed members, stocks and the error of \
        the positioning are those of day 0.
        """,
        """
        社群有启动、运营、收尾等阶段，各有对计划的修改。第一个阶段从第 0 天开始。写了日期的阶段在该日\
        开始，不论之前处于哪个阶段；写了条件的阶段，在前一阶段中该条件首次成立的次日开始。从阶段第一天\
        起一切按该阶段的计划：日程取该阶段的日程，按模拟的天数计。已花的钱、库存、团队学到的技能、渠道\
        的磨损（触达过人的天数）、活动的磨损（举行的次数）以及两步渠道中正在进入的人，都延续到下一阶段。\
        阶段开始时已在日程之中的活动、商品或裂变，从首次遇到的那天算作开始，费用和工时也在那天记入；\
        从其原定首日起来访过的成员视为已参与。被阶段中途停掉的没有最后一天：问卷学不到东西，促销没有\
        截止日。人还是那些人（personas 与 mechanics 不变）；人群池、种子成员、库存和定位误差以第 0 天\
        为准。
        """
      ),
      LocalizedText(
        """
        With `migrate` all groups are closed at the start of the phase's first day, before anybody \
        joins. Those who go along find themselves in a successor of their group with what was said in \
        it last; the others leave that day. Then the newest group moves into the oldest that has room \
        for all of it below the fill line, again and again, until there is none: what was said in both \
        the day before is found together, and the days of silence are the fewer of the two.
        """,
        """
        写了 `migrate` 时，阶段第一天开始、新人加入之前，所有群关闭。愿意迁移的人进入本群的后续群，\
        保留其中最后说过的话；其余的人当天退群。然后，最新的群并入装得下它全部成员（不超过填充线）的\
        最早的群，如此反复，直到没有这样的群：两群前一天说过的话合在一起，沉默天数取两者中较小的。
        """
      ),
    ],
    equations: [
      """
      engaged: P(goes along) = logistic(logit(share) + satisfaction_effect · S(t−1) + bond_effect · \
      B(t−1));   lapsed: lapsed_share
      """,
      "cost = cost_each · those who go along",
    ],
    source: LocalizedText("our assumption.", "我们的假设。"),
    layer: ModelLayer(
      check:
        """
        phases without changes change no byte, nor does a migration of all members of one group; \
        nobody vanishes: members before = those who go along + those who leave.
        """,
      """
      没有修改的阶段不改变任何一个字节，单群全员迁移也一样；没有人凭空消失：之前的成员 = 迁移的人 + \
      退群的人。
      """,
      isUsed: { !$0.phases.isEmpty }),
    tables: { plan in
      [.parameters(ParameterRows("phases.NAME.migrate", Migration.parameters))]
        + NamedValues.blocks(plan?.phases.map(\.described))
    })
}

extension Phase {
  fileprivate var described: NamedValues {
    let start =
      switch start {
      case .day(let day): NamedValue("from_day", .number(Double(day)))
      case .when(let condition):
        NamedValue("when", .code(condition.text))
      }
    let migration = migration.map { Parameter.values(Migration.parameters, of: $0) } ?? []
    return NamedValues(
      name,
      [start] + changes.map { NamedValue("set", .code($0)) }
        + migration.map { NamedValue("migrate.\($0.key)", $0.value) })
  }
}
