package import CommunityModel

/// What was done because of something found.
package enum FindingConsequence: Sendable {
  /// The row is not part of the history.
  case rowDropped
  /// The row is, but a cell of it counts as not known.
  case cellUnused
  /// Everything is used as it is.
  case noted
}

/// Something found while reading that a reader of the history should know.
package enum FindingKind: String, Sendable, CaseIterable {
  // Rows as text.
  case blankRow, strayText, extraCells, repeatedRow
  // Rows as events or days.
  case missingTime, unreadableTime, tooEarly, future, missingMember, missingEvent, unknownEvent
  case invitedThemselves, joinWhileMember, leaveBeforeJoin, leaveWhileAway
  case repeatedDate, noCounts
  // Cells.
  case missingCount, unreadableCount, negativeCount, hugeCount
  case missingAmount, unreadableAmount, negativeAmount, hugeAmount, ownPeer
  // Notes.
  case shortRow, multilineRow, unsorted, lookalikeRow
  case actedBeforeJoin, joinTakenFromAction, actedAfterLeaving, leaveWithoutJoin, namedOnly
  case neverSeen, daysWithoutEvents
  case missingDates, lateStart, beginsWithMembers, fractionalCount
  case unexplainedFall, activeAboveMembers, postersAboveActive, weeklyBelowDaily
  case monthlyBelowWeekly

  /// What is done because of it.
  package var consequence: FindingConsequence {
    switch self {
    case .blankRow, .strayText, .extraCells, .repeatedRow, .missingTime, .unreadableTime, .tooEarly,
      .future, .missingMember, .missingEvent, .unknownEvent, .invitedThemselves, .joinWhileMember,
      .leaveBeforeJoin, .leaveWhileAway, .repeatedDate, .noCounts:
      .rowDropped
    case .missingCount, .unreadableCount, .negativeCount, .hugeCount, .missingAmount,
      .unreadableAmount, .negativeAmount, .hugeAmount, .ownPeer:
      .cellUnused
    case .shortRow, .multilineRow, .unsorted, .lookalikeRow, .actedBeforeJoin,
      .joinTakenFromAction, .actedAfterLeaving, .leaveWithoutJoin, .namedOnly, .neverSeen,
      .daysWithoutEvents, .missingDates, .lateStart, .beginsWithMembers, .fractionalCount,
      .unexplainedFall, .activeAboveMembers, .postersAboveActive, .weeklyBelowDaily,
      .monthlyBelowWeekly:
      .noted
    }
  }

  /// What it is, as part of a sentence.
  package var meaning: LocalizedText {
    switch self {
    case .blankRow: LocalizedText("nothing is written there", "空行")
    case .strayText:
      LocalizedText("something follows a closing quote", "引号闭合后还有内容")
    case .extraCells:
      LocalizedText("there are more cells than headings", "格数比表头多")
    case .repeatedRow:
      LocalizedText("an earlier row is the same in every cell", "与前面某一行完全相同")
    case .missingTime: LocalizedText("there is no date or time", "没有日期或时间")
    case .unreadableTime:
      LocalizedText("the time is not written as in most rows", "时间的写法与多数行不同，无法读懂")
    case .tooEarly: LocalizedText("the date is before 1980", "日期早于 1980 年")
    case .future: LocalizedText("the date is in the future", "日期在未来")
    case .missingMember: LocalizedText("there is no member", "没有成员")
    case .missingEvent: LocalizedText("there is no event", "没有事件")
    case .unknownEvent:
      LocalizedText("the event is none that is known", "事件不在已知之列")
    case .invitedThemselves: LocalizedText("a member invites themselves", "成员邀请了自己")
    case .joinWhileMember:
      LocalizedText("a join of somebody who is a member already", "已是成员的人再次加入")
    case .leaveBeforeJoin:
      LocalizedText("a member leaves before the join", "成员在加入之前退群")
    case .leaveWhileAway:
      LocalizedText("a member leaves who has left already", "已退群的人再次退群")
    case .repeatedDate:
      LocalizedText("an earlier row of the same date says something else", "同一日期的前一行内容不同")
    case .noCounts: LocalizedText("no cell of the day can be used", "当天没有一格可用")
    case .missingCount: LocalizedText("the count is not given", "没有数值")
    case .unreadableCount: LocalizedText("the count is not a number", "数值不是数字")
    case .negativeCount: LocalizedText("the count is negative", "数值是负数")
    case .hugeCount: LocalizedText("the count is impossibly large", "数值大得不可能")
    case .missingAmount: LocalizedText("a purchase without an amount", "购买没有金额")
    case .unreadableAmount: LocalizedText("the amount is not a number", "金额不是数字")
    case .negativeAmount: LocalizedText("the amount is negative", "金额是负数")
    case .hugeAmount: LocalizedText("the amount is impossibly large", "金额大得不可能")
    case .ownPeer: LocalizedText("the other member is the member", "对方就是本人")
    case .shortRow:
      LocalizedText(
        "rows have fewer cells than headings; the rest counts as empty", "格数比表头少，缺的按空处理")
    case .multilineRow:
      LocalizedText("rows span several lines, by quotes", "因引号而跨多行")
    case .unsorted:
      LocalizedText("rows are not in the order of time; they were sorted", "行不按时间排列，已排序")
    case .lookalikeRow:
      LocalizedText(
        "rows look like an earlier one, but the time is not known to the second; they count",
        "与前面某一行相同，但时间没有精确到秒，仍计入")
    case .actedBeforeJoin:
      LocalizedText(
        "members acted before a join was seen; they are members from that day on but no joins, unless history.first_action_is_join says so",
        "成员在出现加入记录之前就有行动；从当天起算作成员，但不计入新加入，除非设定 history.first_action_is_join")
    case .joinTakenFromAction:
      LocalizedText(
        "the first action of a member counts as the join, as the mapping says", "按设定，成员的首次行动算作加入")
    case .actedAfterLeaving:
      LocalizedText(
        "members acted after leaving; they are members again from that day on but no joins",
        "成员退群后又有行动；从当天起重新算作成员，但不计入新加入")
    case .leaveWithoutJoin:
      LocalizedText(
        "members leave whose join is not in the file; they count as members on that day",
        "成员退群但文件里没有其加入；仅当天算作成员")
    case .namedOnly:
      LocalizedText(
        "people are only named by others and never act; they are no members", "只被他人提到、自己从未出现的人；不算成员"
      )
    case .neverSeen:
      LocalizedText("such events never occur, so their number is not known", "文件里没有这类事件，其数量视为未知")
    case .daysWithoutEvents:
      LocalizedText(
        "days in the longest time without any event; they count as days without activity",
        "最长一段没有任何事件的天数；按无活动处理")
    case .missingDates: LocalizedText("dates have no row; they are not known", "缺行的日期，视为未知")
    case .lateStart:
      LocalizedText("days at the start have no count", "开头若干天没有数值")
    case .beginsWithMembers:
      LocalizedText("members were there before the first day", "第一天之前已有的成员")
    case .fractionalCount: LocalizedText("counts are no whole numbers", "人数或条数不是整数")
    case .unexplainedFall:
      LocalizedText(
        "days on which members fall by more than the leaves explain", "成员数的下降超过退群人数的日子")
    case .activeAboveMembers:
      LocalizedText("days with more active people than members", "活跃人数多于成员数的日子")
    case .postersAboveActive:
      LocalizedText("days with more people writing than active", "发言人数多于活跃人数的日子")
    case .weeklyBelowDaily:
      LocalizedText("days with fewer weekly than daily actives", "周活少于日活的日子")
    case .monthlyBelowWeekly:
      LocalizedText("days with fewer monthly than weekly actives", "月活少于周活的日子")
    }
  }
}
