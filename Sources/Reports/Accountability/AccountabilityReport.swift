package import Domain

/// What cities may have to answer for, by city and by kind, with the entries that show it: counted
/// from the record entry by entry.
package struct AccountabilityReport: Sendable {
  /// How many there are of something, and what became of them.
  package struct Count: Hashable, Sendable {
    package var candidates = 0
    package var upheld = 0
    package var excused = 0
    package var dismissed = 0

    package init() {}

    /// How many a person has ruled on.
    package var ruled: Int { upheld + excused + dismissed }
    /// How many still wait for that.
    package var open: Int { candidates - ruled }

    fileprivate mutating func take(_ verdict: TrustCause.Verdict?) {
      candidates += 1
      switch verdict {
      case .upheld: upheld += 1
      case .excused: excused += 1
      case .dismissed: dismissed += 1
      case nil: break
      }
    }
  }

  /// One candidate as the record leaves it.
  package struct Item: Hashable, Sendable {
    package let city: City.ID
    package let breach: Breach
    /// As it was raised; the answer and the ruling are those that came.
    package let cause: TrustCause
    package fileprivate(set) var answer: Dated<String>?
    package fileprivate(set) var ruling: Dated<TrustCause.Ruling>?
  }

  package let region: Region.ID
  package let isExercise: Bool
  package let end: Instant
  package let entryCount: Int
  /// In the order in which they were raised.
  package let items: [Item]
  /// Every city of the region, in its order, and every kind.
  package let cities: [City.ID]
  /// The entries that items name as evidence.
  let evidence: [Int: Entry]

  /// Reads a record from its first entry to its last.
  package init(_ entries: [Entry], region: Region) {
    var picture = Picture(region: region, at: entries.first?.happened ?? .distantPast)
    var items: [Item] = []
    var places: [BreachCandidate.ID: Int] = [:]
    for entry in entries {
      picture.apply(entry)
      for city in region.cities {
        for cause in picture.trust(in: city.id).breaches.suffix(3)
        where cause.id.entry == entry.sequence {
          guard let breach = cause.breach else { continue }
          places[BreachCandidate.ID(city.id, cause.id)] = items.count
          items.append(
            Item(city: city.id, breach: breach, cause: cause, answer: cause.answer))
        }
      }
      guard case .trust(let city, let event) = entry.event else { continue }
      switch event {
      case .contested(let id, let reason):
        guard let place = places[BreachCandidate.ID(city, id)] else { continue }
        items[place].answer = Dated(reason, by: entry.actor, at: entry.happened)
      case .ruled(let id, let verdict, let reason):
        guard let place = places[BreachCandidate.ID(city, id)] else { continue }
        items[place].ruling = Dated(
          TrustCause.Ruling(verdict, reason: reason), by: entry.actor, at: entry.happened)
      case .remarked, .raised: break
      }
    }
    self.items = items
    self.region = region.id
    cities = region.cities.map(\.id)
    isExercise = entries.contains(where: \.isExercise)
    end = entries.last?.happened ?? .distantPast
    entryCount = entries.count
    let named = Set(items.flatMap(\.cause.entries))
    evidence = Dictionary(
      entries.filter { named.contains($0.sequence) }.map { ($0.sequence, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many there are of a city, of a kind, or of all.
  package func count(of city: City.ID? = nil, _ breach: Breach? = nil) -> Count {
    var count = Count()
    for item in items
    where city.map({ $0 == item.city }) ?? true && breach.map({ $0 == item.breach }) ?? true {
      count.take(item.ruling?.act.verdict)
    }
    return count
  }

  /// Whether the cities' counts and the kinds' counts both come to that of all.
  package var reconciles: Bool {
    func sum(_ counts: [Count]) -> [Int] {
      [\Count.candidates, \.upheld, \.excused, \.dismissed, \.open].map { path in
        counts.reduce(0) { $0 + $1[keyPath: path] }
      }
    }
    let all = sum([count()])
    return sum(cities.map { count(of: $0) }) == all
      && sum(Breach.allCases.map { count(of: nil, $0) }) == all
  }
}
