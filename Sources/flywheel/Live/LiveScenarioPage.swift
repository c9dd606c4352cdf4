import CommunityModel
import Foundation
import LivePage
import Reports
import ScenarioFiles

/// What the live page of a scenario is made of.
struct LiveScenarioPage: LiveSession {
  private let study: LiveStudy

  /// The page of a scenario.
  init(_ study: LiveStudy) {
    self.study = study
  }

  func file(named name: String) -> LiveFile? {
    LivePageFiles.file(named: name).map {
      LiveFile(contentType: $0.contentType, bytes: Array($0.text.utf8))
    }
  }

  func scenario() async -> LiveReply {
    do {
      let entry = try study.shelf.entry(mayBeRecent: false)
      return LiveReply(LiveDocument(entry.file, levers: entry.levers, path: study.path))
    } catch {
      return .refusal(LiveWords.problems(error, path: study.path))
    }
  }

  func run(_ body: [UInt8]) -> AsyncStream<LiveEvent> {
    let (events, feed) = AsyncStream<LiveEvent>.makeStream()
    guard let request = LiveRequest(body) else {
      feed.yield(.failed(LiveWords.badRequest))
      feed.finish()
      return events
    }
    let course = LiveCourse(study: study, state: request.state)
    let task = Task {
      await course.run { feed.yield($0) }
      feed.finish()
    }
    feed.onTermination = { _ in task.cancel() }
    return events
  }

  func save(_ body: [UInt8]) async -> LiveReply {
    guard let request = LiveRequest(body) else { return .refusal(LiveWords.badRequest) }
    do {
      return LiveReply(try study.save(request))
    } catch let refusal as LiveRefusal {
      return .refusal(refusal.message)
    } catch let failure as ScenarioReader.Failure {
      return .refusal(LiveWords.problems(failure, path: study.path))
    } catch {
      return .refusal(LiveWords.both { Failure(describing: error).message })
    }
  }

  func report(_ body: [UInt8]) async -> LiveReply {
    guard let request = LiveRequest(body) else { return .refusal(LiveWords.badRequest) }
    do {
      let folder = try await study.report(request.state)
      return LiveReply(
        SavedReport(message: LiveText(LiveWords.reported(folder.path)), folder: folder.path))
    } catch let failure as ScenarioReader.Failure {
      return .refusal(LiveWords.problems(failure, path: study.path))
    } catch {
      return .refusal(LiveWords.both { Failure(describing: error).message })
    }
  }
}

/// What is told when a report was saved.
private struct SavedReport: Encodable {
  let message: LiveText
  let folder: String
}

extension LiveReply {
  /// An answer with a document.
  init(_ document: some Encodable) {
    self.init(json: LiveJSON.text(document))
  }

  /// Why something was not done.
  static func refusal(_ message: LocalizedText) -> LiveReply {
    LiveReply(status: 422, json: LiveJSON.text(["message": LiveText(message)]))
  }
}

extension LiveEvent {
  /// What is to be seen now.
  init(_ view: LiveView) {
    self.init(name: "view", json: view.text)
  }

  /// Why there is nothing more to see.
  static func failed(_ message: LocalizedText) -> LiveEvent {
    LiveEvent(name: "failed", json: LiveJSON.text(["message": LiveText(message)]))
  }
}

/// How the page's documents are written.
enum LiveJSON {
  /// A document in one line, the same bytes for the same values.
  static func text(_ document: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else {
      preconditionFailure("a document of the live page holds a number that is none")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// A text in both languages as the page reads it.
struct LiveText: Codable, Equatable {
  let en: String
  let zh: String

  init(_ text: LocalizedText) {
    (en, zh) = (text.english, text.chinese)
  }
}
