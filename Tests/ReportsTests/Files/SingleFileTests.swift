import Foundation
import TestSupport
import Testing

@testable import Reports

struct SingleFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a file appears whole, replaces an earlier one and leaves nothing else`() throws {
    for text in ["first", "second"] {
      try SingleFile(path: folder.path + "/model.md").replace(with: text)
      #expect(try folder.text(of: "model.md") == text)
    }
    #expect(try folder.names() == ["model.md"])
  }

  @Test func `a link keeps pointing at the file that is replaced`() throws {
    try folder.write("first", to: "model.md")
    let link = folder.path + "/link.md"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/model.md")
    try SingleFile(path: link).replace(with: "second")
    #expect(try folder.text(of: "model.md") == "second")
    #expect(try folder.names() == ["link.md", "model.md"])
  }

  @Test func `a folder, a pipe and a missing folder are refused and left alone`() throws {
    try folder.makeFolder("taken")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let refusals = [("taken", EISDIR), ("pipe", EEXIST), ("nowhere/model.md", ENOENT)]
    for (name, code) in refusals {
      let error = #expect(throws: ResultFolderError.self) {
        try SingleFile(path: folder.path + "/" + name).replace(with: "text")
      }
      guard case .refused(_, let found) = error else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
      #expect(found == code, "\(name)")
    }
    #expect(try folder.names() == ["pipe", "taken"])
  }
}
