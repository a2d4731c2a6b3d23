package import Domain

/// Cities that had to be told of what stands, and were not when the time for it was over.
package struct MissedCopies: Hashable, Sendable {
  /// Who had to tell whom of what, since when it is late.
  package struct Missed: Hashable, Sendable {
    package let matter: Matter
    package let owner: City.ID
    package let city: City.ID
    package let due: Instant
  }

  package let missed: [Missed]
  /// How many duties to tell there are.
  package let duties: Int

  package init(_ statutes: Statutes, _ picture: Picture, at now: Instant) {
    let matters =
      picture.incidents.filter(\.isOpen).map { Matter.incident($0.id) }
      + picture.standingHazards.map { .hazard($0.id) }
    let duties = matters.sorted().flatMap { statutes.duties(of: $0, in: picture) }
      .filter { $0.template.evidence == .told }
    self.duties = duties.count
    missed = duties.filter { !$0.isDone && $0.due < now }.flatMap { duty in
      duty.unheard(in: picture).map {
        Missed(matter: duty.matter, owner: duty.owner, city: $0, due: duty.due)
      }
    }
  }
}

/// Desks of cities that promised to give signs of life and are silent.
package struct WatchGaps: Hashable, Sendable {
  /// A city, and since when nothing was heard of its desk.
  package struct Gap: Hashable, Sendable {
    package let city: City.ID
    package let since: Instant
  }

  /// The longest silence first.
  package let silent: [Gap]
  /// Desks that promised to speak.
  package let desks: Int

  package init(_ picture: Picture, at now: Instant) {
    let feeds = picture.feeds.filter { $0.interval != nil && $0.source.hasPrefix("desk-") }
    desks = feeds.count
    silent = feeds.filter { $0.isStale(at: now) }
      .compactMap { feed in feed.city.map { Gap(city: $0, since: feed.lastHeard) } }
      .sorted { ($0.since, $0.city) < ($1.since, $1.city) }
  }
}
