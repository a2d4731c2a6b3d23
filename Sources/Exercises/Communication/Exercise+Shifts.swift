internal import Domain
internal import Statutes

/// Three crews of each simulated desk stand watch in turn and hand over at the region's hours: a
/// few minutes about the hour, some long after it.
extension Exercise {
  /// The first crews, when a day begins.
  mutating func planShifts(_ picture: Picture) {
    if picture.sequence == 0 { agenda.add(.firstCrews, at: now) }
    for city in region.cities { considerShift(at: .city(city.id), picture) }
  }

  func postFirstCrews(_ picture: Picture) -> [Stimulus] {
    let postings = region.cities.filter { city in
      !isLeft(city.id, picture) && picture.watchPost(.city(city.id)).holder == nil
    }.map { WatchPosting(.city($0.id), "\($0.abbreviation)-1") }
    guard !postings.isEmpty else { return [] }
    return [Stimulus(.communicate(.takeWatch(postings)), by: Actor.program.name, at: now)]
  }

  mutating func considerShift(at post: Proposer, _ picture: Picture) {
    guard let city = post.city, !isLeft(city, picture),
      let next = conduct.next(at: post, picture.watchPost(post))
    else { return }
    agenda.add(.shift(city), at: max(now, next))
  }

  /// Signs for the crew that goes, or for the one that comes.
  func changeShift(of id: City.ID, _ picture: Picture) -> [Stimulus] {
    let post = Proposer.city(id)
    let watch = picture.watchPost(post)
    guard let city = region[id], !isLeft(id, picture), let holder = watch.holder,
      let next = conduct.next(at: post, watch), next <= now,
      picture.isCrew(holder.act, of: city)
    else { return [] }
    let command: WatchPostCommand
    if watch.offer == nil {
      let brief = statutes.brief(of: post, in: picture, at: now)
      command = .handOver(
        by: holder.act, brief.seal(sequence: picture.sequence), remarks: "")
    } else {
      command = .takeOver(by: city.crew(after: holder.act))
    }
    return [Stimulus(.communicate(.watch(post, command)), by: Actors.desk(city), at: now)]
  }
}

extension Picture {
  /// Whether a simulated crew stands watch, and no person.
  fileprivate func isCrew(_ person: String, of city: City) -> Bool {
    person.hasPrefix(city.abbreviation + "-")
  }
}

extension City {
  fileprivate func crew(after person: String) -> String {
    let number = person.last?.wholeNumberValue ?? 0
    return "\(abbreviation)-\(number % 3 + 1)"
  }
}

extension Conduct {
  /// When somebody signs next; nil while nobody stands watch.
  fileprivate func next(at post: Proposer, _ watch: WatchPost) -> Instant? {
    guard let city = post.city, let holder = watch.holder else { return nil }
    let words = Dice(seed: seed, of: "shift \(city) \(watch.count)").words(.duty)
    let punctuality = Punctuality(of: city, seed: seed)
    let isLate = words[0].scaled(to: 0...999) < punctuality.late
    if let offer = watch.offer {
      let wait = isLate ? words[2].seconds(900...2_700) : words[2].seconds(120...600)
      return offer.outgoing.at.advanced(by: wait)
    }
    let change = region.shiftChange(after: holder.at)
    return change.advanced(by: words[1].seconds(-480...300))
  }
}
