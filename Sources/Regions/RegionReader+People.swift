import Documents
import Domain

/// A person as far as one can be read before it is known at which desk.
private struct PersonDraft {
  let name: LocalizedName
  let post: LocalizedName
  let phone: String
  let role: Role
  let authority: [Contact.Authority]
  let hours: Contact.Hours?

  func contact(at place: Contact.Place, of city: CityDraft? = nil) -> Contact {
    func filled(_ words: LocalizedName) -> LocalizedName {
      guard let name = city?.names.name else { return words }
      return LocalizedName(
        english: words.english.replacing("{city}", with: name.english),
        simplified: words.simplified.replacing("{city}", with: name.simplified),
        traditional: words.traditional.replacing("{city}", with: name.traditional))
    }
    return Contact(
      at: place, name: filled(name), post: filled(post),
      phone: phone.replacing("{code}", with: city?.id.rawValue ?? ""), role: role,
      authority: authority, hours: hours)
  }
}

extension RegionReader {
  /// Reads who can be called: people one by one (`people`), and what the desk of every city has of
  /// which no person is named so (`desks`).
  func people(_ section: Section, _ mode: Organisation.Mode) -> [Contact] {
    let named = people(section, "people") { person -> Contact? in
      let place = place(of: person)
      let draft = self.person(person)
      checkDirecting(draft, at: place, mode, person)
      if let item = person.optional("name"), let at = person.optional("at")?.string() {
        uses.note("person", "\(draft.name.english), \(at)", at: item)
      }
      return place.map { draft.contact(at: $0) }
    }.compactMap(\.self)
    let pattern = people(section, "desks") { person -> PersonDraft in
      let draft = self.person(person)
      checkDirecting(draft, at: nil, mode, person)
      if !draft.phone.isEmpty, !draft.phone.contains("{code}") {
        person.optional("phone")?.report(
          .rule("is the same at every desk: {code} stands for the code of the city"))
      }
      return draft
    }
    let desks = drafts.flatMap { city -> [Contact] in
      let place = Contact.Place.city(city.id)
      guard !named.contains(where: { $0.place == place }) else { return [] }
      return pattern.map { $0.contact(at: place, of: city) }
    }
    return named + desks
  }

  private func people<Value>(
    _ section: Section, _ key: String, _ body: (Section) -> Value
  ) -> [Value] {
    section.optional(key) == nil ? [] : section.sections(key, body)
  }

  private func place(of person: Section) -> Contact.Place? {
    guard let item = person.required("at") else { return nil }
    let text = item.string()
    switch text {
    case "": return nil
    case "centralOffice": return .centralOffice
    case "body": return .body
    default: break
    }
    if let emergencyClass = EmergencyClass(rawValue: text) { return .office(emergencyClass) }
    if let city = codes[text] { return .city(city) }
    let known = ["centralOffice", "body"] + EmergencyClass.allCases.map(\.rawValue)
    item.report(reference(text, among: known + codes.keys.sorted()))
    return nil
  }

  private func person(_ section: Section) -> PersonDraft {
    let role = section.choice("role", of: Role.self)
    if role == .system { section.optional("role")?.report(.rule("is no role of a person")) }
    let authority = section.list("may") { item -> Contact.Authority in
      let authority = item.choice(of: Contact.Authority.self)
      if role != .system, !role.mayActAs(authority.least) {
        item.report(
          .rule("\(authority.rawValue) is for a \(authority.least.rawValue), not for this role"))
      }
      return authority
    }
    if Set(authority).count < authority.count {
      section.optional("may")?.report(.rule("says something twice"))
    }
    return PersonDraft(
      name: section.name("name"), post: section.name("post"), phone: phone(section), role: role,
      authority: authority, hours: hours(section))
  }

  /// A number as it is dialled; the code of a city may stand in it as `{code}`.
  private func phone(_ section: Section) -> String {
    guard let item = section.required("phone") else { return "" }
    let text = item.string()
    guard !text.isEmpty else { return "" }
    let dialled = text.replacing("{code}", with: "000000").utf8
    let digits = dialled.filter { (48...57).contains($0) }.count
    let isSound =
      (3...30).contains(digits) && dialled.count <= 40
      && dialled.allSatisfy { (48...57).contains($0) || " +-()#*".utf8.contains($0) }
    if !isSound {
      item.report(
        .malformed(text, expected: "a number to dial: three digits at least, + - ( ) # *"))
    }
    return text
  }

  /// The hours of a shift, `8-20`; nil for who can be called at any hour.
  private func hours(_ section: Section) -> Contact.Hours? {
    guard let item = section.optional("hours") else { return nil }
    let text = item.string()
    guard !text.isEmpty else { return nil }
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let from = numbers[0], let to = numbers[1],
      let hours = Contact.Hours(from: from, to: to)
    else {
      item.report(.malformed(text, expected: "two hours of a day, 8-20, or 20-8 over midnight"))
      return nil
    }
    return hours
  }

  /// Where the cities formed it themselves, nobody but the authority above them directs.
  private func checkDirecting(
    _ draft: PersonDraft, at place: Contact.Place?, _ mode: Organisation.Mode, _ section: Section
  ) {
    guard mode == .peers, place != .centralOffice, draft.authority.contains(.direct) else { return }
    section.optional("may")?.report(
      .rule("nobody directs where the mode is peers, but for the central office"))
  }
}
