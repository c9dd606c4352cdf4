import Foundation
import TestSupport
import Testing

@testable import Reports

struct ResultFolderTests {
  private let parent: TemporaryFolder
  private let folder: ResultFolder

  init() throws {
    parent = try TemporaryFolder()
    folder = ResultFolder(parent: parent.path + "/deep/out", name: "spring")
  }

  @Test func `results appear whole and leave nothing else`() throws {
    try folder.prepare()
    try folder.replace(with: results("first"))
    #expect(try parent.names(in: "deep/out") == ["spring"])
    #expect(try parent.names(in: "deep/out/spring") == ["a.csv", "manifest.json"])
    #expect(try parent.text(of: "deep/out/spring/a.csv") == "first")
  }

  @Test func `runs that end at once do not get in each other's way`() async throws {
    let (folder, files) = (folder, results("whole"))
    try await withThrowingTaskGroup { group in
      for _ in 0..<4 {
        group.addTask { for _ in 0..<50 { try folder.replace(with: files) } }
      }
      try await group.waitForAll()
    }
    #expect(try parent.names(in: "deep/out") == ["spring"])
    #expect(try parent.names(in: "deep/out/spring") == ["a.csv", "manifest.json"])
  }

  @Test func `new results replace earlier ones and keep what people added`() throws {
    try folder.replace(with: results("first") + [ReportFile(name: "old.csv", text: "old")])
    // Only what the manifest names is ours.
    try parent.write(
      "{\"schema\":\"flywheel.manifest/1\",\"files\":[{\"name\":\"a.csv\"},"
        + "{\"name\":\"old.csv\"}]}", to: "deep/out/spring/manifest.json")
    try parent.write("mine", to: "deep/out/spring/notes.txt")
    try folder.replace(with: results("second"))
    #expect(try parent.names(in: "deep/out/spring") == ["a.csv", "manifest.json", "notes.txt"])
    #expect(try parent.text(of: "deep/out/spring/a.csv") == "second")
    #expect(try parent.text(of: "deep/out/spring/notes.txt") == "mine")
    #expect(try parent.names(in: "deep/out") == ["spring"])
  }

  @Test(arguments: [
    "../../mine", "/etc/hostname", "..", ".", "", "/", "a/../../../mine", "charts/../../../mine",
    "mine\\u0000", "mine/", "//mine", "./mine",
  ])
  func `what an earlier manifest claims leads nowhere else`(name: String) throws {
    try parent.makeFolder("deep/out/spring/charts")
    try parent.write("mine", to: "mine")
    try parent.write("mine", to: "deep/mine")
    try parent.write("mine", to: "deep/out/spring/charts/mine")
    try parent.write(
      "{\"schema\":\"flywheel.manifest/1\",\"files\":[{\"name\":\"\(name)\"}]}",
      to: "deep/out/spring/manifest.json")
    try folder.replace(with: results("second"))
    #expect(try parent.names() == ["deep", "mine"])
    #expect(try parent.names(in: "deep") == ["mine", "out"])
    #expect(try parent.names(in: "deep/out") == ["spring"])
    #expect(
      try parent.names(in: "deep/out/spring") == ["a.csv", "charts", "manifest.json"])
    #expect(try parent.text(of: "deep/out/spring/charts/mine") == "mine")
  }

  @Test func `charts have a folder, where pictures of earlier ones go and what people added stays`()
    throws
  {
    let chart = ReportFile(name: "charts/growth.zh.vl.json", text: "{}")
    let manifest = """
      {"schema":"flywheel.manifest/1","files":[{"name":"a.csv"},{"name":"\(chart.name)"}]}
      """
    let files = [
      ReportFile(name: "a.csv", text: "first"), chart,
      ReportFile(name: "manifest.json", text: manifest),
    ]
    try folder.replace(with: files)
    try parent.write("old", to: "deep/out/spring/charts/growth.zh.png")
    try parent.write("mine", to: "deep/out/spring/charts/our-logo.png")
    try folder.replace(with: files)
    #expect(
      try parent.names(in: "deep/out/spring/charts") == ["growth.zh.vl.json", "our-logo.png"])
    #expect(try parent.text(of: "deep/out/spring/charts/our-logo.png") == "mine")
    // Without charts the folder is there for what is not ours.
    try folder.replace(with: results("third"))
    #expect(try parent.names(in: "deep/out/spring/charts") == ["our-logo.png"])
  }

  @Test(arguments: ["../thesis/a.vl.json", "/etc/a.vl.json", "./a.vl.json"])
  func `a manifest leads nowhere outside the folder`(name: String) throws {
    let manifest = #"{"schema":"flywheel.manifest/1","files":[{"name":"\#(name)"}]}"#
    try parent.makeFolder("deep/out/thesis")
    try parent.write("mine", to: "deep/out/thesis/a.txt")
    try folder.replace(with: [ReportFile(name: "manifest.json", text: manifest)])
    try folder.replace(with: results("second"))
    #expect(try parent.names(in: "deep/out/spring") == ["a.csv", "manifest.json"])
    #expect(try parent.names(in: "deep/out") == ["spring", "thesis"])
  }

  @Test func `a failure half way leaves earlier results as they were`() throws {
    try folder.replace(with: results("first"))
    let tooLong = String(repeating: "x", count: 300)
    let failing = results("second") + [ReportFile(name: tooLong, text: "")]
    let error = #expect(throws: ResultFolderError.self) { try folder.replace(with: failing) }
    guard case .refused(_, let code) = error else {
      Issue.record("the system should have refused")
      return
    }
    #expect(code == ENAMETOOLONG)
    #expect(try parent.text(of: "deep/out/spring/a.csv") == "first")
    #expect(try parent.names(in: "deep/out") == ["spring"])
  }

  @Test(arguments: ["", "{\"schema\":\"other/1\",\"files\":[]}", "not JSON"])
  func `a folder without results is left alone`(manifest: String) throws {
    try parent.makeFolder("deep/out/spring")
    try parent.write("mine", to: "deep/out/spring/thesis.txt")
    if !manifest.isEmpty { try parent.write(manifest, to: "deep/out/spring/manifest.json") }
    #expect(throws: ResultFolderError.occupied(path: folder.path)) { try folder.prepare() }
    #expect(throws: ResultFolderError.occupied(path: folder.path)) {
      try folder.replace(with: results("first"))
    }
    #expect(try parent.text(of: "deep/out/spring/thesis.txt") == "mine")
  }

  @Test func `an empty folder is filled and a file is not replaced`() throws {
    try parent.makeFolder("deep/out/spring")
    try folder.replace(with: results("first"))
    #expect(try parent.text(of: "deep/out/spring/a.csv") == "first")
    try parent.write("mine", to: "deep/out/file")
    let occupied = ResultFolder(parent: parent.path + "/deep/out", name: "file")
    #expect(throws: ResultFolderError.occupied(path: occupied.path)) { try occupied.prepare() }
  }

  @Test func `a link is not followed`() throws {
    try parent.makeFolder("elsewhere")
    try parent.makeFolder("deep/out")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path, withDestinationPath: parent.path + "/elsewhere")
    #expect(throws: ResultFolderError.occupied(path: folder.path)) {
      try folder.replace(with: results("first"))
    }
    #expect(try parent.names(in: "elsewhere").isEmpty)
  }

  @Test func `a path through a file is refused before any work`() throws {
    try parent.write("mine", to: "file")
    let blocked = ResultFolder(parent: parent.path + "/file/out", name: "spring")
    let error = #expect(throws: ResultFolderError.self) { try blocked.prepare() }
    guard case .refused(_, let code) = error else {
      Issue.record("the system should have refused")
      return
    }
    #expect(code == ENOTDIR)
  }

  @Test func `results set aside by a process that died are put back`() throws {
    try folder.replace(with: results("first"))
    let aside = parent.path + "/deep/out/.spring.previous"
    try FileManager.default.moveItem(atPath: folder.path, toPath: aside)
    try folder.prepare()
    #expect(try parent.names(in: "deep/out") == ["spring"])
    #expect(try parent.text(of: "deep/out/spring/a.csv") == "first")
  }

  private func results(_ text: String) -> [ReportFile] {
    [
      ReportFile(name: "a.csv", text: text),
      ReportFile(
        name: "manifest.json",
        text: "{\"schema\": \"flywheel.manifest/1\", \"files\": [{\"name\": \"a.csv\"}]}"),
    ]
  }
}
