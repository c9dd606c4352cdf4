import Foundation
import TestSupport
import Testing

/// Places that are strange, full or forbidden.
struct PlaceTests {
  private let flywheel: FlywheelProcess

  /// Whether this process may mount, which it tries.
  static let canMount = runs(
    "unshare -m true && unshare -m bash -c 'd=$(mktemp -d); mount -t tmpfs -o size=1m none $d'")
  /// Whether this process may become another user who reaches the tool.
  static let canBeOther = runs(
    "setpriv --reuid=65534 --clear-groups test -x '\(FlywheelProcess.path)'")

  private static func runs(_ script: String) -> Bool {
    let outcome = try? FlywheelProcess().script(script)
    return outcome?.status == 0
  }

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  private func results(in folder: String) throws -> [String: Data] {
    try flywheel.files(in: folder + "/small-club").filter { $0.key != "manifest.json" }
  }

  @Test func `blanks and Chinese in paths are nothing special`() throws {
    _ = try flywheel.run(["forecast", "club.yaml", "--out", "plain"])
    let folder = "我的 社群/第 1 期 'a' \"b\" $HOME;x"
    let path = flywheel.folder + "/" + folder
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try flywheel.write(smallScenario, to: folder + "/场 景.yaml")
    let arguments = ["forecast", folder + "/场 景.yaml", "--out", folder + "/结 果"]
    let outcome = try flywheel.run(arguments)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(try results(in: folder + "/结 果") == results(in: "plain"))
    let again = try flywheel.run(arguments + ["--lang", "zh"])
    #expect(again.output.contains("无需再模拟"))
    for command in ["runs", "clean", "doctor"] {
      let outcome = try flywheel.run([command, folder + "/结 果"])
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(command) \(outcome.errors)")
    }
    let whole = try flywheel.run(["rebuild", folder + "/结 果/small-club.study"])
    #expect(whole.status == 0)
  }

  @Test(.enabled(if: PlaceTests.canMount, "needs the right to mount"))
  func `a full disk leaves earlier results, no half ones, and a study that can be used`() throws {
    // The study fills the disk first; then there is no room for results.
    let outcome = try flywheel.script(
      """
      mkdir -p out kept && unshare -m bash -c '
        mount -t tmpfs -o size=5m none out
        "$FLYWHEEL" forecast club.yaml --out out --quiet || exit 1
        cp -r out/small-club former
        "$FLYWHEEL" forecast club.yaml --out out --replications 4000 --quiet > said
        echo $? > status
        ls -A out > names; cp -r out/small-club after; cp out/small-club.study* kept/
        "$FLYWHEEL" forecast club.yaml --out out --replications 4000 --quiet --lang zh 2> chinese
        true'
      """)
    #expect(try flywheel.text(of: "status") == "73\n")
    #expect(outcome.errors.contains("the disk is full"), "\(outcome.errors)")
    #expect(outcome.errors.contains("Earlier results are unchanged"))
    #expect(try flywheel.text(of: "chinese").contains("磁盘已满"))
    #expect(try flywheel.text(of: "said").isEmpty)
    #expect(try flywheel.files(in: "after") == flywheel.files(in: "former"))
    let names = try flywheel.text(of: "names").split(separator: "\n")
    #expect(!names.contains { $0.contains("partial") }, "\(names)")
    let study = try flywheel.run(["rebuild", "kept/small-club.study"])
    #expect(study.status == 0 && study.output.contains("is whole"), "\(study.output)")
  }

  @Test(.enabled(if: PlaceTests.canMount, "needs the right to mount"))
  func `a disk that is read-only is said before any work`() throws {
    let outcome = try flywheel.script(
      """
      "$FLYWHEEL" forecast club.yaml --out out --quiet > /dev/null
      unshare -m bash -c '
        mount --bind out out && mount -o remount,ro,bind out
        "$FLYWHEEL" forecast club.yaml --out out; echo $? > status
        "$FLYWHEEL" forecast club.yaml --out out --lang zh 2> chinese
        "$FLYWHEEL" doctor out > doctor; echo $? >> status
        "$FLYWHEEL" runs out > runs; echo $? >> status
        "$FLYWHEEL" clean out --max-size 0 2> clean; echo $? >> status'
      """)
    #expect(try flywheel.text(of: "status") == "73\n73\n0\n73\n", "\(outcome.errors)")
    #expect(outcome.errors.contains("out") && outcome.errors.contains("the disk is read-only"))
    #expect(try flywheel.text(of: "chinese").contains("磁盘只读"))
    #expect(try flywheel.text(of: "doctor").contains("✗ out/ cannot be written"))
    #expect(try flywheel.text(of: "runs").contains("40 replications"))
    #expect(try flywheel.run(["rebuild", "out/small-club.study"]).output.contains("is whole"))
  }

  @Test(.enabled(if: PlaceTests.canBeOther, "needs the right to become another user"))
  func `a folder of somebody else is said before any work`() throws {
    let outcome = try flywheel.script(
      """
      chmod 755 . && mkdir -m 755 out && mkdir -m 777 free
      other() { setpriv --reuid=65534 --regid=65534 --clear-groups "$FLYWHEEL" "$@"; }
      other forecast "$PWD/club.yaml" --out "$PWD/out"; echo $? > status
      other doctor "$PWD/out" > doctor; echo $? >> status
      chmod 000 club.yaml
      other check "$PWD/club.yaml" 2> check; echo $? >> status
      other check "$PWD/club.yaml" --lang zh 2>> check
      other describe "$PWD/club.yaml" --out "$PWD/free" 2>> check; echo $? >> status
      other describe "$PWD/nowhere.csv" --out "$PWD/free" 2>> check
      chmod 644 club.yaml; "$FLYWHEEL" forecast club.yaml --out out --quiet > /dev/null
      chmod -R 700 out/small-club.study
      other runs "$PWD/out" 2> runs > /dev/null
      """)
    let statuses = try flywheel.text(of: "status").split(separator: "\n")
    #expect(statuses == ["73", "73", "66", "66"], "\(outcome.errors)")
    let check = try flywheel.text(of: "check")
    #expect(check.components(separatedBy: "club.yaml cannot be read: no permission.").count == 3)
    #expect(check.contains("没有权限"))
    #expect(check.contains("There is no file ") && check.contains("/nowhere.csv"))
    #expect(outcome.errors.contains("no permission"))
    #expect(try flywheel.text(of: "runs").contains("no permission"))
  }

  @Test func `a file where a folder should be is said`() throws {
    try flywheel.write("mine", to: "file")
    for command in [["compare", "club.yaml", "--out", "file"], ["doctor", "file"]] {
      let outcome = try flywheel.run(command)
      #expect(outcome.status == 73, "\(command)")
      #expect((outcome.errors + outcome.output).contains("a part of the path is not a folder"))
    }
    for command in ["runs", "clean"] {
      let outcome = try flywheel.run([command, "file"])
      #expect(outcome.status == 73 && outcome.errors.contains("something else is in its place"))
      #expect(try flywheel.run([command, "nowhere"]).status == 0)
    }
    #expect(try flywheel.text(of: "file") == "mine")
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/folder.study", withIntermediateDirectories: true)
    let rebuild = try flywheel.run(["rebuild", "folder.study"])
    #expect(rebuild.status == 73 && rebuild.errors.contains("cannot be read or written"))
  }
}
