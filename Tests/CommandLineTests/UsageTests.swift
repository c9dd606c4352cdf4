import TestSupport
import Testing

struct UsageTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
  }

  @Test func `help is complete in both languages`() throws {
    let commands = [
      "forecast", "compare", "merge", "serve", "optimize", "describe", "fit", "track", "backtest",
      "verify", "runs", "clean", "rebuild", "open", "export", "check", "init", "show", "explain",
      "explain-model", "schema", "doctor",
    ]
    let english = try flywheel.run(["--help"])
    let chinese = try flywheel.run(["--help"], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(english.status == 0 && chinese.status == 0)
    for command in commands {
      #expect(english.output.contains("\n  \(command) "))
      #expect(chinese.output.contains("\n  \(command) "))
    }
    #expect(english.output.contains("USAGE: flywheel") && !containsChinese(english.output))
    #expect(chinese.output.contains("用法：flywheel"))
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "Show", "See"] {
      #expect(!chinese.output.contains(word), "\(word) is not translated")
    }
  }

  @Test(arguments: [
    "forecast", "compare", "merge", "serve", "optimize", "describe", "fit", "track", "backtest",
    "verify", "runs", "clean", "rebuild", "open", "export", "check", "init", "show", "explain",
    "explain-model", "schema", "doctor",
  ])
  func `every command explains itself in both languages`(command: String) throws {
    let english = try flywheel.run(["help", command])
    let chinese = try flywheel.run([command, "--help", "--lang", "zh"])
    #expect(english.status == 0 && chinese.status == 0)
    #expect(english.output.hasPrefix("OVERVIEW: ") && !containsChinese(english.output))
    #expect(chinese.output.hasPrefix("简介："))
    for word in ["Show ", "default", "values"] { #expect(!chinese.output.contains(word)) }
  }

  @Test func `a mistyped command is corrected`() throws {
    let outcome = try flywheel.run(["forcast", "a.yaml"])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("no command “forcast”. Did you mean “forecast”?"))
    let help = try flywheel.run(["help", "forcast"])
    #expect(help.status == 64 && help.errors == outcome.errors)
    let chinese = try flywheel.run(["help", "chek"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.status == 64)
    #expect(chinese.errors.contains("你是想写 “check” 吗？"))
  }

  @Test func `nothing is suggested for what is like no command`() throws {
    let outcome = try flywheel.run(["xylophone"])
    #expect(outcome.status == 64)
    #expect(!outcome.errors.contains("Did you mean"))
  }

  @Test(arguments: [
    ["forecast"], ["forecast", "a.yaml", "--replications", "0"],
    ["forecast", "a.yaml", "--replications", "many"], ["forecast", "a.yaml", "--threads", "-1"],
    ["forecast", "a.yaml", "--json", "--quiet"], ["check", "a.yaml", "--lang", "fr"],
    ["check", "a.yaml", "b.yaml"], ["explain-model", "a.yaml", "b.yaml"],
    ["explain-model", "--out"], ["check", "a.yaml", "--colour"], ["init", "../escape"],
  ])
  func `a wrong command line ends with 64`(arguments: [String]) throws {
    let english = try flywheel.run(arguments)
    #expect(english.status == 64)
    #expect(english.errors.contains("Error: "))
    let chinese = try flywheel.run(arguments, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.status == 64)
    if !arguments.contains("--lang") { #expect(chinese.errors.contains("错误：")) }
    #expect(english.output.isEmpty && chinese.output.isEmpty)
  }

  @Test func `the version names the results version`() throws {
    let outcome = try flywheel.run(["--version"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output.wholeMatch(of: /flywheel \d+\.\d+\.\d+ \(results version \d+\)\n/) != nil)
  }

  @Test(
    arguments: [
      (["LC_ALL": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"], [], true),
      (["LC_ALL": "C", "LC_MESSAGES": "zh_CN.UTF-8"], [], false),
      (["LC_MESSAGES": "zh_CN.UTF-8"], [], true),
      (["LANG": "zh_CN.UTF-8"], ["--lang", "en"], false),
      (["LANG": "en_GB.UTF-8"], ["--lang=zh"], true),
    ] as [([String: String], [String], Bool)])
  func `the language is that of the option, else of the locale`(
    environment: [String: String], options: [String], isChinese: Bool
  ) throws {
    let outcome = try flywheel.run(["doctor"] + options, environment: environment)
    #expect(containsChinese(outcome.output) == isChinese)
  }

  @Test func `the doctor finds a healthy installation`() throws {
    let outcome = try flywheel.run(["doctor"])
    #expect(outcome.status == 0)
    for fact in ["OpenBLAS", "kernel", "threads", "Swift", "results version", "✓ "] {
      #expect(outcome.output.contains(fact))
    }
  }

  private func containsChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
