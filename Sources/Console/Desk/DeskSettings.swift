package import Domain
package import Statutes
package import Terminal

/// What is settled before a desk opens: who sits at it, in which language, on what terminal.
package struct DeskSettings: Equatable, Sendable {
  /// A theme that can be chosen, with what people call it.
  package struct ThemeChoice: Hashable, Sendable {
    package let name: String
    package let title: LocalizedName

    /// A theme with its title.
    package init(name: String, title: LocalizedName) {
      self.name = name
      self.title = title
    }
  }

  /// The record that this watch writes.
  package struct Journal: Hashable, Sendable {
    /// The file's name, as a person would say it.
    package var name: String
    package var isReadOnly: Bool
    /// Whether its chain held when it was opened; nil where it was not checked.
    package var isVerified: Bool?

    /// A record with what is known of it.
    package init(name: String, isReadOnly: Bool = false, isVerified: Bool? = nil) {
      self.name = name
      self.isReadOnly = isReadOnly
      self.isVerified = isVerified
    }
  }

  package var language: Language
  package var actor: Actor
  /// Who may take the keys at this console in turn; nil where one person sits at it.
  package var otherSeat: Actor?
  /// What a replay covers; nil for a watch.
  package var span: ClosedRange<Instant>?
  package var mode: WatchMode
  package var glyphs: GlyphSet
  package var themes: [ThemeChoice]
  package var theme: String
  /// How many colours the terminal shows, in a few characters: `256`, `mono`.
  package var colourDepth: String
  package var reducedMotion: Bool
  /// Minutes east of UTC of the clock on the wall.
  package var offsetInMinutes: Int
  package var journal: Journal
  /// How fast time goes on when a pause at the beginning is over.
  package var speed = 1.0
  /// What must be reported by when, and the duties of a city.
  package var statutes = Statutes.standard

  /// What is settled, with the usual for what is not said.
  package init(
    language: Language, actor: Actor, otherSeat: Actor? = nil,
    span: ClosedRange<Instant>? = nil, mode: WatchMode,
    glyphs: GlyphSet = .unicode,
    themes: [ThemeChoice] = [], theme: String = "ember", colourDepth: String = "256",
    reducedMotion: Bool = false, offsetInMinutes: Int = 480,
    journal: Journal = Journal(name: "journal")
  ) {
    self.language = language
    self.actor = actor
    self.otherSeat = otherSeat
    self.span = span
    self.mode = mode
    self.glyphs = glyphs
    self.themes = themes
    self.theme = theme
    self.colourDepth = colourDepth
    self.reducedMotion = reducedMotion
    self.offsetInMinutes = offsetInMinutes
    self.journal = journal
  }
}
