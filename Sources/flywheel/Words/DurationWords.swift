/// How times are said: coarsely, because nobody knows them better.
enum DurationWords {
  /// A time still to pass.
  static func left(_ seconds: Double) -> String {
    switch seconds {
    case ..<1.5: say("almost done", "马上就好")
    case ..<20: say("about \(whole(seconds)) seconds left", "约剩 \(whole(seconds)) 秒")
    case ..<100:
      say(
        "about \(5 * whole(seconds / 5)) seconds left", "约剩 \(5 * whole(seconds / 5)) 秒")
    case ..<5_400:
      say("about \(whole(seconds / 60)) minutes left", "约剩 \(whole(seconds / 60)) 分钟")
    case ..<172_800:
      say("about \(whole(seconds / 3_600)) hours left", "约剩 \(whole(seconds / 3_600)) 小时")
    default: say("days left", "还要好几天")
    }
  }

  /// A time that has passed.
  static func taken(_ seconds: Double) -> String {
    seconds < 60
      ? say("\(tenths(seconds)) seconds", "\(tenths(seconds)) 秒")
      : say("\(whole(seconds / 60)) minutes", "\(whole(seconds / 60)) 分钟")
  }

  private static func whole(_ number: Double) -> Int { Int(number.rounded()) }

  private static func tenths(_ number: Double) -> String {
    "\((number * 10).rounded() / 10)"
  }
}
