import Domain
import Terminal

/// Whom to call: who is on shift at a desk or an office, by which number, and what each may do.
struct ContactLines {
  let scene: Scene

  private var words: ContactWords { scene.language.governance.organisation.contacts }

  /// The number and the name of whom to call at a place now; nil where nobody is known.
  func brief(_ place: Contact.Place) -> String? {
    scene.region.onCall(at: place, scene.now).map { number(of: $0) }
  }

  /// Number, name and post of a person.
  func number(of contact: Contact) -> String {
    let (name, post) = (scene.language.name(contact.name), scene.language.name(contact.post))
    return "\(contact.phone) \(name)\(scene.language.comma)\(post)"
  }

  /// A text with whom to call behind it, where both fit in so many cells.
  func adding(_ place: Contact.Place, to text: String, fitting columns: Int) -> String {
    guard let contact = scene.region.onCall(at: place, scene.now) else { return text }
    let name = scene.language.name(contact.name)
    let all = [number(of: contact), "\(contact.phone) \(name)", contact.phone]
    let whole = all.lazy.map { "\(text) · \(words.call) \($0)" }
    return whole.first { TextWidth.of($0) <= columns } ?? text
  }

  /// A field with whom to call at a place; nothing where nobody is known.
  func field(_ place: Contact.Place, indent: Int, width: Int) -> [TextLine] {
    guard let text = brief(place) else { return [] }
    return TextLine.field(words.label, text, indent: indent, width: width)
  }

  /// Everybody at a place, those on shift first, each with the hours and what that person may do.
  func all(_ place: Contact.Place, _ label: String, indent: Int, width: Int) -> [TextLine] {
    let hour = CivilTime(scene.now, offsetInMinutes: scene.offsetInMinutes).hour
    return scene.region.contacts(at: place, scene.now).enumerated().flatMap { index, contact in
      let isOnShift = contact.isOnShift(at: hour)
      var text = number(of: contact) + " · " + words.hours(contact.hours)
      if isOnShift { text += " " + words.now }
      if !contact.authority.isEmpty {
        text += " · " + words.may(contact.authority.map(words.authority))
      }
      let face: Face = isOnShift ? .textStrong : contact.hours == nil ? .text : .textDim
      return TextLine.field(
        index == 0 ? label : "", text, face: face, indent: indent, width: width)
    }
  }

  /// Everybody of the region.
  func lines(indent: Int, width: Int) -> [TextLine] {
    guard let organisation = scene.region.organisation, !organisation.people.isEmpty else {
      return []
    }
    let name = scene.language.name
    let room = max(4, indent - 1)
    func part(_ place: Contact.Place, _ label: String) -> [TextLine] {
      all(place, TextWidth.truncated(label, to: room), indent: indent, width: width)
    }
    return [TextLine(), TextLine(words.people, .title)]
      + part(.centralOffice, words.above) + part(.body, words.body)
      + organisation.offices.flatMap { office in
        part(
          .office(office.emergencyClass),
          scene.words.terms.emergencyClass(office.emergencyClass))
      }
      + scene.region.cities.flatMap { city in
        part(.city(city.id), name(city.name))
      }
  }
}
