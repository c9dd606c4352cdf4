import CommunityHistory
import CommunityModel

extension CSVTable {
  /// How unequally members take part, a row a measure.
  init(participationOf inequality: ParticipationInequality) {
    header = ["metric", "meaning_en", "meaning_zh", "value", "se"]
    let row = { (key: String, meaning: LocalizedText, value: CSVCell, error: CSVCell) in
      [.text(key), .text(meaning.english), .text(meaning.chinese), value, error]
    }
    let exact = { (key: String, meaning: LocalizedText, value: Double) in
      row(key, meaning, .number(value), .text(""))
    }
    let estimated = {
      (key: String, meaning: LocalizedText, estimate: ParticipationInequality.Estimate) in
      row(key, meaning, .number(estimate.value), .number(estimate.standardError))
    }
    rows = [
      exact("members", LocalizedText("members", "成员"), Double(inequality.memberCount)),
      exact(
        "never_active_share", LocalizedText("share never active", "从未活跃的占比"),
        inequality.neverActiveShare),
      exact(
        "one_day_share", LocalizedText("share active on one day only", "只活跃过一天的占比"),
        inequality.oneDayShare),
      exact(
        "never_posted_share", LocalizedText("share who never wrote", "从未发言的占比"),
        inequality.neverPostedShare),
      exact(
        "median_messages_of_posters",
        LocalizedText("messages of the median member who wrote", "发过言的成员的消息数中位数"),
        inequality.medianMessagesOfPosters),
      estimated(
        "top_1_percent_share",
        LocalizedText("share of messages by the most active 1%", "最活跃 1% 成员的消息占比"),
        inequality.top1PercentShare),
      estimated(
        "top_10_percent_share",
        LocalizedText("share of messages by the most active 10%", "最活跃 10% 成员的消息占比"),
        inequality.top10PercentShare),
      estimated(
        "gini", LocalizedText("Gini coefficient of messages over members", "消息数的基尼系数"),
        inequality.gini),
    ]
  }

  /// Who brought whom: sums, then how many trees have how many members, then how many members are at each
  /// depth.
  init(forestOf forest: InvitationForest) {
    header = ["metric", "size", "meaning_en", "meaning_zh", "value", "se"]
    let row = {
      (key: String, size: Int?, meaning: LocalizedText, value: CSVCell, error: Double?) in
      [
        .text(key), size.map(CSVCell.count) ?? .text(""), .text(meaning.english),
        .text(meaning.chinese), value, .optional(error),
      ]
    }
    let sums = [
      row(
        "members", nil, LocalizedText("members who joined", "加入的成员"), .count(forest.memberCount),
        nil),
      row(
        "invited", nil, LocalizedText("members brought by a member", "由成员带来的成员"),
        .count(forest.invitedCount), nil),
      row(
        "k_factor", nil, LocalizedText("members brought per member (K)", "每名成员带来的人数（K）"),
        .number(forest.meanOffspring), forest.meanOffspringStandardError),
      row(
        "early_share", nil,
        LocalizedText(
          "share of invitations within \(InvitationForest.earlyDays) days of joining",
          "加入后 \(InvitationForest.earlyDays) 天内发出的邀请占比"), .optional(forest.earlyShare), nil),
      row(
        "trees", nil, LocalizedText("trees of more than one member", "多于一人的邀请树"),
        .count(forest.treeCount), nil),
      row(
        "left_out", nil,
        LocalizedText(
          "members whose inviter was no member before them, left out", "邀请人此前不是成员、未计入的成员"),
        .count(forest.impossibleCount), nil),
    ]
    let sizes = forest.treeSizes.map {
      row(
        "tree_size", $0.memberCount,
        LocalizedText("trees of so many members", "这么多人的邀请树有几棵"), .count($0.treeCount), nil)
    }
    let depths = forest.depthShares.enumerated().map {
      row(
        "depth", $0.offset,
        LocalizedText("share of members at this depth", "在这一层的成员占比"), .number($0.element), nil)
    }
    rows = sums + sizes + depths
  }
}
