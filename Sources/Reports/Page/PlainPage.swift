package import CommunityModel
import StudyResults

/// What the page of a study without strategies says: of a history, of what it taught, of forecasts of its past.
struct PlainPage {
  /// The kind of study.
  let kind: LocalizedText
  /// The name of the results.
  let name: String
  /// What was looked at, in a line.
  let question: LocalizedText
  /// The answer, in a sentence.
  let headline: LocalizedText
  /// What else is to be known at once.
  var facts: [LocalizedSentence] = []
  /// What is to be mistrusted.
  var warnings: [LocalizedText] = []
  var charts: [Chart] = []
  var figures: FiguresTable?
  var lists: [List] = []
  /// Where the results come from, at the end of the page.
  var footer: [Fact] = []
  let software: SoftwareVersions

  /// Sentences under a heading.
  struct List {
    /// Its name in the page: small letters.
    let key: String
    let title: LocalizedText
    let sentences: [LocalizedSentence]
  }

  /// A fact at the end of a page.
  struct Fact {
    let name: LocalizedText
    let value: String
    var isCode = false
  }
}

/// A table of a page, in groups of rows.
struct FiguresTable {
  let title: LocalizedText
  /// The first is that of the rows' names.
  let columns: [Column]
  let groups: [Group]

  struct Column {
    let name: LocalizedText
    /// Whether it holds words, not numbers.
    var isText = false
  }

  /// Rows, with a heading where there are several groups.
  struct Group {
    var name: LocalizedText?
    let rows: [Row]
  }

  /// A cell for each column but the first.
  struct Row {
    let name: LocalizedText
    let cells: [LocalizedText]
    /// Whether it stands out.
    var isBest = false
  }
}

extension LocalizedText {
  /// What needs no words.
  package init(symbols: String) { self.init(symbols, symbols) }
}
