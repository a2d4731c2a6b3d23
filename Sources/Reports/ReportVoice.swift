package import Domain

/// How a report speaks: its own words, and those that the console has for the domain's terms.
package struct ReportVoice: Sendable {
  package let words: ReportWords
  package let name: @Sendable (LocalizedName) -> String
  package let sentence: @Sendable (Entry) -> String
  package let expectation: @Sendable (ExpectedAction) -> String
  package let verdict: @Sendable (Verdict) -> String
  package let state: @Sendable (InjectState) -> String
  package let alertState: @Sendable (AlertState) -> String
  package let role: @Sendable (Role) -> String
  package let lesson: @Sendable (LessonState) -> String

  package init(
    words: ReportWords, name: @escaping @Sendable (LocalizedName) -> String,
    sentence: @escaping @Sendable (Entry) -> String,
    expectation: @escaping @Sendable (ExpectedAction) -> String,
    verdict: @escaping @Sendable (Verdict) -> String,
    state: @escaping @Sendable (InjectState) -> String,
    alertState: @escaping @Sendable (AlertState) -> String,
    role: @escaping @Sendable (Role) -> String,
    lesson: @escaping @Sendable (LessonState) -> String
  ) {
    self.words = words
    self.name = name
    self.sentence = sentence
    self.expectation = expectation
    self.verdict = verdict
    self.state = state
    self.alertState = alertState
    self.role = role
    self.lesson = lesson
  }
}
