import Mustache
import StudyResults

/// The files that the live page is made of, all inside the program.
package enum LivePageFiles {
  /// A file by its name; the page itself has none.
  ///
  /// - Returns: `nil` if the page has no such file.
  package static func file(named name: String) -> (contentType: String, text: String)? {
    switch name {
    case "": ("text/html; charset=utf-8", page)
    case "live.css": ("text/css; charset=utf-8", style)
    default: scripts[name].map { ("text/javascript; charset=utf-8", $0) }
    }
  }

  /// The light colours of the palette by the names that charts use, for pictures.
  package static var colors: [String: String] { Palette.lightByReference }

  private static let style =
    [PaletteStyle.text, ReportAsset.style, LiveAsset.style].joined(separator: "\n")

  private static let scripts = [
    "look.js": ReportAsset.lookScript, "charts.js": ReportAsset.chartScript,
    "vega.js": "/*\n\(ReportAsset.vegaLicence)\n*/\n" + ReportAsset.vegaBundle,
    "live.js": LiveAsset.script, "live-words.js": LiveAsset.wordsScript,
    "live-state.js": LiveAsset.stateScript, "live-levers.js": LiveAsset.leversScript,
    "live-run.js": LiveAsset.runScript, "live-view.js": LiveAsset.viewScript,
    "live-charts.js": LiveAsset.chartsScript,
  ]

  private static let page: String = {
    do {
      return try MustacheTemplate(string: LiveAsset.template).render([
        "version": SoftwareVersions.productVersion, "title": "flywheel",
      ])
    } catch {
      preconditionFailure("the live page's own template is wrong: \(error)")
    }
  }()
}
