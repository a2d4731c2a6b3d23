internal import Domain

/// Simulated desks answer what their cities are called to account for, two of three times.
extension Exercise {
  /// Makes the appointment of a city that an entry calls to account.
  mutating func considerAnswering(_ entry: Entry, _ picture: Picture) {
    switch entry.event {
    case .alert, .governance, .alliance, .aid, .trust, .evaluation, .ledger: break
    case .watch, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .stockCounted, .preparedness, .communication:
      return
    }
    for city in region.cities {
      for cause in picture.trust(in: city.id).breaches.suffix(2)
      where cause.id.entry == entry.sequence {
        considerAnswering(cause, of: city.id, picture)
      }
    }
  }

  /// What cities have still to answer when the exercise is taken up.
  mutating func considerAnswering(_ picture: Picture) {
    for city in region.cities {
      for cause in picture.trust(in: city.id).breaches {
        considerAnswering(cause, of: city.id, picture)
      }
    }
  }

  private mutating func considerAnswering(
    _ cause: TrustCause, of city: City.ID, _ picture: Picture
  ) {
    let id = BreachCandidate.ID(city, cause.id)
    let words = words(id)
    guard cause.state == .raised, !picture.isStaffed(city), !played.contains(city),
      words[0].happens(perThousand: 650)
    else { return }
    agenda.add(.contest(id), at: max(now, cause.at.advanced(by: words[1].seconds(1_200...18_000))))
  }

  private func words(_ id: BreachCandidate.ID) -> SIMD4<UInt32> {
    Dice(seed: seed, of: "contest \(id.city) \(id.cause.kind.rawValue)")
      .words(.answer, tick: UInt32(truncatingIfNeeded: id.cause.entry))
  }

  func contest(_ id: BreachCandidate.ID, _ picture: Picture) -> [Stimulus] {
    guard let cause = picture.trust(in: id.city).cause(id.cause), cause.state == .raised,
      let city = region[id.city]
    else { return [] }
    let reason =
      switch cause.breach {
      case .lateReport, .slow: "同时段任务叠加 too much at the same hour"
      case .incompleteReport, .falseReport, .concealed: "当时情况尚未核清 not established by then"
      case .absent, .uncooperative, nil: "值班力量不足 short of people"
      }
    return [
      Stimulus(
        .trust(id.city, .contest(id.cause, reason: reason)), by: Actors.desk(city), at: now)
    ]
  }
}
