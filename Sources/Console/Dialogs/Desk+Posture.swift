internal import Domain

/// How ready a city stands: the supervisor's to say, with a reason.
extension Desk {
  /// Asks which posture a city is to have, and why.
  mutating func askForPosture(of city: City.ID) -> [Effect] {
    let now = picture.posture(of: city)
    let words = Posture.allCases.map { language.word($0) }
    let next = Posture.allCases.firstIndex { $0 != now && $0 != .routine } ?? 0
    let posture = Form.Field(
      name: .posture, label: language.label(.posture), editor: LineEditor(words[next]),
      choices: words, choice: next)
    return ask(
      .posture(city), .postureTitle(cityName(city)),
      lines: [.willSwitchPosture(from: language.word(now))], isDangerous: true,
      fields: [posture, field(.reason)])
  }

  /// Switches it as the form says.
  mutating func switchPosture(of city: City.ID, _ form: Form) -> [Effect] {
    let word = form.text(.posture)
    guard let posture = Posture.allCases.first(where: { language.word($0) == word }) else {
      var form = form
      form.fault = language.text(DialogPhrase.isMissing(language.label(.posture)))
      dialog = .form(form)
      return []
    }
    let command = WatchCommand.switchPosture(city, to: posture, reason: form.text(.reason))
    return submit(.watch(command), .map(.switchPosture), cityName(city) + " " + word)
  }
}
