import CommunityModel

/// What is said while pictures of charts are made.
enum ExportWords {
  static func noCharts(in folder: String) -> String {
    let language = Session.language
    return say(
      "\(folder) has no charts in English (*.\(language.rawValue).vl.json): run the scenario again with "
        + "this version.",
      "\(folder) 里没有中文图表（*.\(language.rawValue).vl.json）：请用当前版本把场景重跑一遍。")
  }

  static var noConverter: String {
    say(
      "Pictures are drawn by VlConvert, which is not installed. Either: pip install vl-convert-python "
        + "(for the python3 on the PATH, or name another one in FLYWHEEL_PYTHON); or: cargo install "
        + "vl-convert. Without it open report.html: every chart there has buttons that save PNG and SVG.",
      "画图要用 VlConvert，这台机器没有装。任选一种：pip install vl-convert-python（装到 PATH 里的 python3，"
        + "或用环境变量 FLYWHEEL_PYTHON 指定）；或 cargo install vl-convert。"
        + "不装也行：打开 report.html，每张图都能直接存成 PNG 和 SVG。")
  }

  static func wrongPython(_ name: String) -> String {
    say(
      "FLYWHEEL_PYTHON is \(name), which cannot be run or has no module vl_convert: "
        + "\(name) -m pip install vl-convert-python",
      "FLYWHEEL_PYTHON 指的是 \(name)，它不能运行，或没有 vl_convert 模块：\(name) -m pip install vl-convert-python"
    )
  }

  static var noChineseFont: String {
    say(
      "The charts have Chinese text, and no font here covers Chinese: pictures would have no text at all. "
        + "Install one, on Debian and Ubuntu: apt install fonts-noto-cjk",
      "图表里有中文，而这台机器没有中文字体，图片会完全没有文字。请先装字体，Debian 和 Ubuntu：apt install fonts-noto-cjk")
  }

  static var unknownFonts: String {
    say(
      "fc-list is not installed, so it is not known whether a font covers Chinese; without one pictures "
        + "have no text.",
      "没有 fc-list，无法确认有没有中文字体；没有的话图片会没有文字。")
  }

  static func failed(_ chart: String, _ why: String) -> String {
    say("No picture of \(chart): \(why)", "\(chart) 没有画成：\(why)")
  }

  static var converterDied: String {
    say("the converter ended without a picture", "转换程序没有输出图片就结束了")
  }
}
