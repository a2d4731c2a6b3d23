/// The line in which commands, filters and cities are typed.
package struct Prompt: Sendable {
  /// What is being typed.
  package enum Kind: Hashable, Sendable { case command, filter, city }

  package let kind: Kind
  package var editor = LineEditor()
  /// What would complete the text, shown dim behind it.
  package internal(set) var ghost = ""
  /// All that would complete it, for a line of choices.
  package internal(set) var completions: [String] = []
  /// Why the text does not mean anything yet, in words.
  package internal(set) var fault: String?
  /// The filter to go back to.
  let formerFilter: Filter
  /// Where in the history the officer looks; nil for the text of his own.
  var historyPlace: Int?

  /// A line to be typed, with a text to begin with.
  init(_ kind: Kind, text: String = "", formerFilter: Filter) {
    self.kind = kind
    editor = LineEditor(text)
    self.formerFilter = formerFilter
  }

  /// The sign that stands before the text.
  package var sign: String {
    switch kind {
    case .command: ":"
    case .filter: "/"
    case .city: "@"
    }
  }
}
