extension ModelDescription {
  static let designConcepts = DescriptionSection(
    LocalizedText("Design concepts", "设计概念"), [],
    sections: [
      concept(
        "Basic principles", "基本原则",
        """
        Members weigh what a visit gives against what it costs, and compare it with what they were \
        promised; they form habits, tire, make friends, fall silent and go. A core holds what \
        every community has; layers add levers, each neutral by default and each with an exact \
        check.
        """,
        "成员权衡一次访问的所得与所费，并与得到的承诺相比；他们会养成习惯、疲倦、结交朋友、沉默和离开。核心包含每个社群都有的东西；各层增加可用的手段，默认取中性值，并各有一项精确检验。"),
      concept(
        "Emergence", "涌现",
        """
        The size of the active core, retention curves, the share of silent members, the inequality \
        of posting, silence and death of groups, stickiness, invitation trees and the K-factor \
        emerge from members' decisions and the feed they share. Pools, hazards, inclinations and \
        preferences of personas are imposed.
        """,
        "活跃核心的规模、留存曲线、沉默成员比例、发言不均、群的沉默与死亡、粘性、邀请树和 K 值，都由成员的决定和共同的信息流涌现。人群池、风险、倾向和偏好是给定的。"),
      concept(
        "Adaptation, objectives, learning and prediction", "适应、目标、学习与预测",
        """
        Members adapt through satisfaction (an exponentially weighted mean of surprises), habit \
        and bond; they do not optimise or look ahead. The operator follows a fixed plan, whose \
        phases may wait for what happens; a strategy is a set of changes to it.
        """,
        "成员通过满意度（意外的指数加权平均）、习惯和归属感来适应；他们不做最优化，也不向前看。运营者执行固定计划，计划的阶段可以等待条件出现；方案是对计划的一组改动。"),
      concept(
        "Sensing", "感知",
        """
        A visitor senses the feed of the own group: yesterday's messages and today's posts. Lapsed \
        members sense only how lively the group is.
        """,
        "来访者感知本群的信息流：昨天的消息和今天的内容。沉默成员只感知群里热闹与否。"),
      concept(
        "Interaction", "相互作用",
        """
        Members act on each other through the feed (supply, overload and visible violations), \
        replies, invitations, room in groups, prizes and goods that run out, and the brand's \
        reputation.
        """,
        "成员之间的相互作用通过信息流（供给、过载与可见的违规）、回应、邀请、群内空位、会发完的奖品与商品和品牌口碑发生。"),
      stochasticity,
      concept(
        "Collectives", "集体",
        """
        Groups are collectives with a state of their own (messages, silent days, room). Personas \
        are types, not collectives.
        """,
        "群是有自身状态（消息、沉默天数、空位）的集体。人群是类型，不是集体。"),
      observation,
    ])

  private static func concept(
    _ title: String, _ chineseTitle: String, _ english: String, _ chinese: String
  ) -> DescriptionSection {
    DescriptionSection(
      LocalizedText(title, chineseTitle), [.paragraph(LocalizedText(english, chinese))])
  }

  private static let stochasticity = DescriptionSection(
    LocalizedText("Stochasticity", "随机性"),
    [
      .paragraph(
        LocalizedText(
          """
          Joining, visiting, writing, inviting, taking part, lapsing, returning and leaving are \
          random, and so are the traits z and φ, who reacts to points and which prize they aim \
          at, whether a first post is answered, whether rules are broken, of which kind, whether \
          that is detected, appealed against and overturned, who is interested in an offer, believes \
          it, finds it worth the price and sends it back, and who goes along to a successor group. Every draw is a pure \
          function of the seed, the replication, the person, the place in their life and the \
          purpose (Philox4x32-10; Salmon et al. 2011, SC11), so results are the same bytes on \
          every machine and for any number of threads.
          """,
          """
          加入、访问、发言、邀请、参与、沉默、回归和退群都是随机的；个人特征 z 与 φ、谁会被积分打动\
          和以哪个奖品为目标、首次发言是否得到回复，是否违规、属于哪一种、是否被识别、是否申诉、\
          申诉是否成功，以及谁对商品感兴趣、是否相信、是否觉得值这个价、是否退货，谁会迁移到后续群，\
          也都是随机的。每次抽样都是种子、模拟编号、人、其生命中的位置和用途的纯函数\
          （Philox4x32-10；Salmon 等，2011，SC11），因此在任何机器、任何线程数下结果逐字节相同。
          """
        )),
      .paragraph(
        LocalizedText(
          """
          Strategies share all draws that they both make (common random numbers), so their \
          difference varies far less than either. Changes of state come from thresholds of \
          cumulated hazards, so that the same person does the same thing a little earlier or later \
          under another strategy, instead of something else.
          """,
          """
          各方案共用双方都会做的全部抽样（公共随机数），因此方案之差的波动远小于方案本身。状态改变\
          由累积风险越过阈值产生，因此换一个方案，同一个人只是早一点或晚一点做同样的事，而不是去做\
          别的事。
          """
        )),
    ])

  private static let observation = DescriptionSection(
    LocalizedText("Observation", "观察"),
    [
      .paragraph(
        LocalizedText(
          """
          Each replication is recorded every day; reported are means, quantiles and standard \
          errors over replications, and the chance of the events a scenario names. What is about a \
          layer is reported where a strategy of the scenario has it.
          """,
          "每次模拟逐日记录；报告跨模拟的均值、分位数和标准误，以及场景所列事件的概率。某一层的指标，只在场景有方案用到该层时报告。")),
      .table(
        metricTable(
          LocalizedText("every day", "逐日"), Metric.allCases.map { ($0.key, $0.meaning) })),
      .table(
        metricTable(
          LocalizedText("of a whole run", "整个时期"),
          SummaryMetric.allCases.map { ($0.key, $0.meaning) })),
    ])

  private static func metricTable(
    _ title: LocalizedText, _ metrics: [(String, LocalizedText)]
  ) -> DescriptionTable {
    DescriptionTable(
      [title, LocalizedText("meaning", "含义")],
      metrics.map { [.code($0.0), .text($0.1)] })
  }
}
