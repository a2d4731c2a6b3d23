internal import Domain

/// Whom to call: a city's desk, or a person by name, post or number.
extension Desk {
  /// Says whom a text means and how to call that person; without a text all are shown.
  mutating func call(_ text: String) -> [Effect] {
    guard !text.isEmpty else {
      show(.organisation)
      return []
    }
    guard let contact = contact(for: text) else {
      tell(language.contacts.nobody(text), .refusal)
      return []
    }
    let words = language.contacts
    let lines = ContactLines(scene: Scene(self))
    tell(
      ([lines.number(of: contact), words.hours(contact.hours)]
        + contact.authority.map(words.authority)).joined(separator: " · "))
    return []
  }

  /// A city means whoever is on shift there; of people whom a text fits, one on shift comes first.
  private func contact(for text: String) -> Contact? {
    if let found = region.search(text).first, found.fit < .insideName,
      let contact = region.onCall(at: .city(found.city.id), now)
    {
      return contact
    }
    let people = (region.organisation?.people ?? []).filter { $0.fits(text) }
    let hour = CivilTime(now, offsetInMinutes: Region.offsetInMinutes).hour
    return people.first { $0.isOnShift(at: hour) } ?? people.first { $0.hours == nil }
      ?? people.first
  }
}
