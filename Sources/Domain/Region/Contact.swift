/// A person whom a desk can call: at which post, by which number, and what the person may do.
package struct Contact: Hashable, Sendable {
  /// Where somebody has a post.
  package enum Place: Hashable, Sendable {
    /// Above the body, and the body itself.
    case centralOffice, body
    case office(EmergencyClass)
    case city(City.ID)
  }

  /// What a person may do in the name of the post.
  package enum Authority: String, CaseIterable, Hashable, Sendable {
    /// Sends units, and passes on what is known.
    case dispatch
    /// Signs the reports that the law asks for.
    case report
    /// Switches the city's posture.
    case posture
    /// Offers the lead, and answers for taking it.
    case lead
    /// Signs agreements, and answers joint decisions.
    case sign
    /// Pays, and nets off what is owed.
    case settle
    /// Rules on what a city is to answer for.
    case rule
    /// Tells cities what to do.
    case direct

    /// The least role that may: as the table of roles has it.
    package var least: Role {
      switch self {
      case .dispatch, .report: .dispatcher
      case .posture, .lead, .sign, .settle: .supervisor
      case .rule, .direct: .coordinator
      }
    }
  }

  /// The hours of a day between which somebody is on shift, the first among them and the last not;
  /// 20 to 8 go over midnight.
  package struct Hours: Hashable, Sendable {
    package let from: Int
    package let to: Int

    /// Nil where they are no hours of a day, or the same.
    package init?(from: Int, to: Int) {
      guard (0...23).contains(from), (0...24).contains(to), from != to else { return nil }
      self.from = from
      self.to = to
    }

    /// Whether an hour of the day, 0…23, lies between them.
    package func contains(_ hour: Int) -> Bool {
      from < to ? (from..<to).contains(hour) : hour >= from || hour < to
    }
  }

  package let place: Place
  package let name: LocalizedName
  package let post: LocalizedName
  /// As it is dialled: a number, or an extension inside a house.
  package let phone: String
  package let role: Role
  package let authority: [Authority]
  /// Nil for who can be called at any hour and stands no shift.
  package let hours: Hours?

  package init(
    at place: Place, name: LocalizedName, post: LocalizedName, phone: String, role: Role,
    authority: [Authority], hours: Hours? = nil
  ) {
    (self.place, self.name, self.post, self.phone) = (place, name, post, phone)
    (self.role, self.authority, self.hours) = (role, authority, hours)
  }

  /// Whether the person stands a shift at an hour of the day.
  package func isOnShift(at hour: Int) -> Bool { hours?.contains(hour) ?? false }

  /// Whether a text is a part of the name, the post or the number.
  package func fits(_ text: String) -> Bool {
    let sought = text.lowercased()
    return [name, post].contains { words in
      [words.english, words.simplified, words.traditional].contains {
        $0.lowercased().contains(sought)
      }
    } || phone.lowercased().contains(sought)
  }
}

extension Region {
  /// Who has a post at a place: those on shift at a moment first, then those who can be called at
  /// any hour, then the others, each in the order of the file.
  package func contacts(at place: Contact.Place, _ instant: Instant) -> [Contact] {
    let all = organisation?.people.filter { $0.place == place } ?? []
    let hour = CivilTime(instant, offsetInMinutes: Self.offsetInMinutes).hour
    return all.filter { $0.isOnShift(at: hour) } + all.filter { $0.hours == nil }
      + all.filter { !$0.isOnShift(at: hour) && $0.hours != nil }
  }

  /// Whom to call at a place at a moment: who is on shift, or can be called at any hour; nil where
  /// the region's file names nobody for the hour.
  package func onCall(at place: Contact.Place, _ instant: Instant) -> Contact? {
    let hour = CivilTime(instant, offsetInMinutes: Self.offsetInMinutes).hour
    return contacts(at: place, instant).first { $0.hours == nil || $0.isOnShift(at: hour) }
  }
}

extension Proposer {
  /// Where the people of a watch have their posts.
  package var place: Contact.Place { city.map { .city($0) } ?? .body }
}
