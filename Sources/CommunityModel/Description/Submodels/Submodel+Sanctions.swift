extension Submodel {
  static let sanctions = Submodel(
    LocalizedText("Detection, sanctions and appeals", "识别、处罚与申诉"),
    paragraphs: [
      LocalizedText(
        """
        Moderators get the share s of the day's messages looked at (see Team) and recognise most \
        of the cases among them; what they miss stays visible for the next day's visitors. Now and \
        then an innocent message is taken for a violation.
        """,
        """
        管理员能审阅当天消息中比例为 s 的部分（见“团队”），并识别出其中大部分违规；漏掉的对次日的来访\
        者可见。偶尔也会把无辜的消息误判为违规。
        """
      ),
      LocalizedText(
        """
        A detected case moves its author up the ladder by the strikes of its kind, a false one by \
        one step; the last step repeats, and a kind of 0 strikes goes unpunished. Some appeal, and \
        an appeal that succeeds undoes all of it. Else the step is taken and costs satisfaction: a \
        warning and no more; so many days, or the rest of their time, without the right to write \
        (they may still visit); removal on the same day. Steps: \(steps.english).
        """,
        """
        被查处的违规按其种类的级数使当事人在处罚阶梯上升级，误判升一级；最后一级反复适用，级数为 0 的种\
        类不处罚。一部分人会申诉，申诉成功则一切撤销。否则处罚生效并降低满意度：警告到此为止；禁言若干\
        天或永久（仍可来看）；或当天移出。可用的处罚：\(steps.chinese)。
        """
      ),
    ],
    equations: [
      "P(detected) = detection · s",
      "P(taken for a case | n innocent messages) = 1 − (1 − false_positives_per_message · s)ⁿ",
      "P(undone) = appeal_share · overturn_share",
      """
      strikes ← strikes + strikes of the kind (1 if false),   step = ladder[min(strikes, steps of \
      the ladder)]
      """,
      "S ← S − sanction_cost · (S + 1)",
      """
      reactive hours: messages · review_minutes_per_message / 60 + appeals · minutes_per_appeal / 60
      """,
    ],
    source: LocalizedText(
      """
      the ladder is that of conventions of platforms; appeals that succeed: Discord, first half of \
      2022 (3,098 of 235,945); the rest is our judgement.
      """,
      "处罚阶梯取自各平台的公约；申诉成功率取自 Discord 2022 年上半年（235,945 次中 3,098 次）；其余为我们的判断。"),
    layer: ModelLayer(
      check:
        """
        detection 1 with hours enough leaves nothing visible; an empty ladder punishes nobody.
        """,
      "识别率为 1 且工时充足时没有可见的违规；处罚阶梯为空时无人受罚。",
      isUsed: { $0.moderation != nil }),
    tables: { plan in
      [
        .parameters(
          ParameterRows("moderation", Moderation.parametersOfSanctions, of: plan?.moderation))
      ] + NamedValues.blocks(plan?.moderation.map { [$0.describedLadder] })
    })

  private static let steps = LocalizedText(
    stepNames.joined(separator: ", "), stepNames.joined(separator: "、"))

  private static let stepNames = Sanction.allCases.map { "`\($0.rawValue)`" }
}

extension Moderation {
  fileprivate var describedLadder: NamedValues {
    let steps = ladder.map(\.rawValue).joined(separator: ", ")
    return NamedValues("ladder", [NamedValue("ladder", ladder.isEmpty ? .nothing : .code(steps))])
  }
}
