import Foundation
import TestSupport
import Testing

struct ExportCommandTests {
  private let flywheel: FlywheelProcess
  private let charts = "notebooks-out/spring/charts/"

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.makeRun("spring")
    for name in ["members", "best"] {
      try flywheel.write("{\"title\": \"members\"}", to: charts + name + ".en.vl.json")
      // Escaped, as some writers do: 成员.
      try flywheel.write("{\"title\": \"\\u6210\\u5458\"}", to: charts + name + ".zh.vl.json")
    }
    try flywheel.makeProgram(
      "vl-convert",
      """
      echo "$1 $6 $7" >> calls
      case "$3" in *best*) [ -e fail ] && { echo "half" > "$5"; echo "no such mark" >&2; exit 1; };; esac
      printf '%s:' "$1" | cat - "$3" > "$5"
      """)
    try flywheel.makeProgram("fc-list", "cat fonts 2>/dev/null")
    try flywheel.write("Noto Sans CJK SC\n", to: "fonts")
  }

  @Test func `charts of the session's language become pictures, PNG by default`() throws {
    let outcome = try export(["spring"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output == "\(charts)best.en.png     27 B\n\(charts)members.en.png  27 B\n")
    #expect(try flywheel.text(of: charts + "best.en.png") == "vl2png:{\"title\": \"members\"}")
    #expect(try flywheel.text(of: "calls") == "vl2png --scale 2\nvl2png --scale 2\n")
    #expect(try names(charts).count == 6)
    let chinese = try export(["spring", "--lang", "zh", "--svg", "--pdf", "--out", "slides/new"])
    #expect(chinese.status == 0)
    #expect(
      try names("slides/new") == [
        "best.zh.pdf", "best.zh.svg", "members.zh.pdf", "members.zh.svg",
      ])
  }

  @Test func `one chart that fails keeps no other from being made`() throws {
    try flywheel.write("", to: "fail")
    try flywheel.write("earlier", to: charts + "best.en.png")
    let outcome = try export(["spring"])
    #expect(outcome.status == 70)
    #expect(outcome.output == "\(charts)members.en.png  27 B\n")
    #expect(
      outcome.errors == "Error: No picture of \(charts)best.en.vl.json: no such mark\n")
    #expect(try flywheel.text(of: charts + "best.en.png") == "earlier")
    #expect(try names(charts).allSatisfy { !$0.hasPrefix(".") })
    let chinese = try export(["spring", "--lang", "zh"])
    #expect(chinese.errors == "错误：\(charts)best.zh.vl.json 没有画成：no such mark\n")
  }

  @Test func `Chinese text needs a font, English does not`() throws {
    try flywheel.write("", to: "fonts")
    let chinese = try export(["spring", "--lang", "zh"])
    #expect(chinese.status == 69 && chinese.output.isEmpty)
    #expect(chinese.errors.contains("没有中文字体") && chinese.errors.contains("fonts-noto-cjk"))
    #expect(!flywheel.exists(charts + "best.zh.png"))
    #expect(try export(["spring"]).status == 0)
    try flywheel.write("Latin {中文}", to: charts + "best.en.vl.json")
    try flywheel.write("{\"title\": \"中文\"}", to: charts + "members.en.vl.json")
    let english = try export(["spring"])
    #expect(english.status == 69 && english.errors.contains("no font here covers Chinese"))
  }

  @Test func `where fonts cannot be listed a warning is given`() throws {
    try FileManager.default.removeItem(atPath: flywheel.folder + "/bin/fc-list")
    let outcome = try export(["spring", "--lang", "zh"])
    #expect(outcome.status == 0 && outcome.errors.hasPrefix("警告：没有 fc-list"))
  }

  @Test func `without a converter it is said what to install`() throws {
    try FileManager.default.removeItem(atPath: flywheel.folder + "/bin/vl-convert")
    let english = try export(["spring"])
    #expect(english.status == 69 && english.output.isEmpty)
    for text in ["pip install vl-convert-python", "FLYWHEEL_PYTHON", "cargo install vl-convert"] {
      #expect(english.errors.contains(text))
    }
    let chinese = try export(["spring", "--lang", "zh"])
    #expect(chinese.status == 69 && chinese.errors.contains("pip install vl-convert-python"))
    let python = try export(["spring"], environment: ["FLYWHEEL_PYTHON": "no-python"])
    #expect(python.status == 69 && python.errors.contains("no-python -m pip install"))
  }

  /// A Python that has the module, played by the shell: one process for all pictures.
  @Test func `the Python that is named draws all pictures in one process`() throws {
    try flywheel.makeProgram(
      "my-python",
      """
      shift; script="$1"; shift
      # Modules are not looked for in the current folder.
      case "$script" in *sys.path*) ;; *) exit 9;; esac
      [ $# -eq 0 ] && exit 0
      echo run >> runs
      while [ $# -gt 0 ]; do
        case "$2" in
        *best*) echo "mark 3 is unknown";;
        *) echo "$1" > "$3"; echo done;;
        esac
        shift 3
      done
      """)
    let outcome = try export(
      ["spring", "--png", "--svg"], environment: ["FLYWHEEL_PYTHON": "my-python"])
    #expect(outcome.status == 70)
    #expect(try flywheel.text(of: "runs") == "run\n")
    #expect(
      outcome.output == "\(charts)members.en.png  4 B\n\(charts)members.en.svg  4 B\n")
    #expect(
      outcome.errors.split(separator: "\n").allSatisfy { $0.hasSuffix(": mark 3 is unknown") })
    #expect(!flywheel.exists("calls"))
  }

  @Test func `a run without charts, or none at all, ends with 66`() throws {
    try flywheel.makeRun("bare")
    let bare = try export(["bare"])
    #expect(bare.status == 66 && bare.errors.contains("notebooks-out/bare/charts has no charts"))
    #expect(try export(["bare", "--lang", "zh"]).errors.contains("没有中文图表"))
    #expect(try export(["sprang"]).errors.contains("Did you mean “spring”?"))
    #expect(try export(["sprang"]).status == 66)
  }

  @Test func `a folder that cannot be made ends with 73`() throws {
    try flywheel.write("", to: "file")
    let outcome = try export(["spring", "--out", "file/slides"])
    #expect(outcome.status == 73 && outcome.output.isEmpty)
  }

  private func export(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> FlywheelProcess.Outcome {
    // The usual Python may have the module.
    try flywheel.makeProgram("python3", "exit 1")
    return try flywheel.run(
      ["export"] + arguments,
      environment: ["PATH": flywheel.folder + "/bin"].merging(environment) { $1 })
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: flywheel.folder + "/" + folder).sorted()
  }
}
