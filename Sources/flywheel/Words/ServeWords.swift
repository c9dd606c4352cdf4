/// What the command line says about the live page.
enum ServeWords {
  static func address(_ address: String) -> String {
    say("The page is at \(address)", "页面地址：\(address)")
  }

  static var openByHand: String {
    say(
      "No browser could be started here: open that address by hand, on this machine.",
      "这里没能启动浏览器：请在这台电脑上手动打开上面的地址。")
  }

  static var howToStop: String {
    say(
      "Only this machine can open it, and only by that address. Ctrl-C stops it.",
      "只有这台电脑、只有这个地址能打开。按 Ctrl-C 停止。")
  }

  static var stopped: String { say("Stopped.", "已停止。") }
}
