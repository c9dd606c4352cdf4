extension HistoryRole {
  /// The headings that mean it where a file's owner says nothing else, the usual one first.
  package var usualHeadings: [String] {
    switch self {
    case .time:
      [
        "time", "date", "day", "timestamp", "datetime", "date_time", "created_at", "ts", "日期", "时间",
        "日期时间", "时间戳", "统计日期", "天", "第几天", "发生时间",
      ]
    case .member:
      [
        "member", "user", "member_id", "user_id", "userid", "uid", "author", "sender", "from", "成员",
        "用户", "成员id", "用户id", "用户编号", "成员编号", "发送者", "发言人", "昵称", "微信号",
      ]
    case .event:
      ["event", "event_type", "action", "type", "kind", "事件", "事件类型", "动作", "行为", "类型", "操作"]
    case .peer:
      ["peer", "to", "receiver", "recipient", "invitee", "target", "对方", "被邀请人", "接收者", "接收人"]
    case .inviter: ["inviter", "invited_by", "referrer", "referred_by", "邀请人", "邀请者", "推荐人", "拉群人"]
    case .amount: ["amount", "price", "value", "revenue", "total", "金额", "价格", "支付金额", "订单金额"]
    case .measure(let measure): measure.usualHeadings
    }
  }
}

extension HistoryMeasure {
  fileprivate var usualHeadings: [String] {
    switch self {
    case .joins:
      [
        "joins", "new_members", "joined", "new", "signups", "新增", "新增成员", "新加入", "加入人数", "进群人数",
        "入群人数", "新增人数", "新成员数",
      ]
    case .leaves:
      [
        "leaves", "left", "churned", "departures", "退群", "退群人数", "流失", "流失人数", "退出人数", "离开人数",
        "退群成员",
      ]
    case .members:
      [
        "members", "total_members", "member_count", "total", "size", "成员数", "总人数", "群人数", "成员总数",
        "成员", "总成员数", "累计成员",
      ]
    case .active:
      [
        "active", "daily_active", "active_members", "dau", "daily_active_members", "活跃", "日活",
        "活跃人数", "活跃成员", "日活跃", "活跃成员数", "日活跃人数",
      ]
    case .posters:
      [
        "posters", "daily_posting", "posting_members", "speakers", "发言人数", "发言成员", "发言成员数",
        "发言用户数",
      ]
    case .messages:
      [
        "messages", "public_messages", "message_count", "posts", "消息数", "消息", "发言数", "消息总数",
        "消息量", "发言条数",
      ]
    case .weeklyActive:
      ["weekly_active", "wau", "weekly_active_members", "weekly_actives", "周活跃", "周活", "周活跃人数"]
    case .monthlyActive:
      [
        "monthly_active", "mau", "monthly_active_members", "monthly_actives", "月活跃", "月活", "月活跃人数",
      ]
    case .invites: ["invites", "invitations", "邀请", "邀请数", "邀请人数"]
    case .purchases: ["purchases", "orders", "购买数", "订单数", "订单量", "下单数"]
    case .revenue: ["revenue", "sales", "gmv", "收入", "销售额", "成交额", "营业额"]
    }
  }
}
