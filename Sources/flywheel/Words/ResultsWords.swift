/// What is said about results of another version.
enum ResultsWords {
  static func others(_ scenario: String, found: Int, current: Int) -> String {
    say(
      "\(scenario) was saved with version \(found) of the results, and this program computes version "
        + "\(current): figures may differ from those beside it.",
      "\(scenario) 是和第 \(found) 版结果一起保存的，本程序算的是第 \(current) 版，数字可能和旁边的结果不同。")
  }

  static func refused(_ scenario: String, found: Int, current: Int) -> String {
    say(
      "\(scenario) was saved with version \(found) of the results, and this program computes version "
        + "\(current), so it can say nothing of them. Copy the file elsewhere to check the scenario alone.",
      "\(scenario) 是和第 \(found) 版结果一起保存的，本程序算的是第 \(current) 版，没法核对那些结果。"
        + "要单独检查这个场景，请先把文件复制到别处。")
  }
}
