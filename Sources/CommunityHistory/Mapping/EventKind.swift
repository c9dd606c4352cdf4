package import CommunityModel

/// What a member did.
package enum EventKind: String, Sendable, CaseIterable {
  // In the order in which events of one instant are taken: nobody acts before joining or after leaving.
  case join, invite, visit, message, purchase, leave

  /// What people call it.
  package var name: LocalizedText {
    switch self {
    case .join: LocalizedText("join", "加入")
    case .invite: LocalizedText("invite", "邀请")
    case .visit: LocalizedText("visit", "访问")
    case .message: LocalizedText("message", "发言")
    case .purchase: LocalizedText("purchase", "购买")
    case .leave: LocalizedText("leave", "退群")
    }
  }

  /// The words that mean it where a file's owner says nothing else.
  package var usualWords: [String] {
    switch self {
    case .join:
      [
        "join", "joined", "member_join", "joined_channel", "channel_join", "signup", "sign_up",
        "register", "registered", "加入", "进群", "入群", "加群", "注册", "新成员",
      ]
    case .invite: ["invite", "invited", "invitation", "邀请", "发出邀请", "拉人"]
    case .visit: ["visit", "view", "login", "open", "read", "访问", "浏览", "登录", "打开", "阅读"]
    case .message:
      [
        "message", "messages", "msg", "post", "posted", "reply", "comment", "chat", "发言", "消息",
        "发消息", "聊天", "发帖", "回复", "评论",
      ]
    case .purchase:
      ["purchase", "order", "buy", "bought", "paid", "payment", "购买", "下单", "订单", "支付", "付款"]
    case .leave:
      [
        "leave", "left", "quit", "member_leave", "left_channel", "channel_leave", "unsubscribe",
        "退群", "退出", "离开", "离群", "退出群聊",
      ]
    }
  }
}
