package import Geodesy

extension Forecast {
  /// The ground that a hazard may cover, in square cells.
  package struct Ground: Hashable, Sendable {
    /// A square of ground: how likely it is covered within the horizon, and when in the middle.
    package struct Cell: Hashable, Sendable {
      /// The middle of the square.
      package var place: Coordinate
      package var probability: Double
      package var arrival: Instant

      package init(place: Coordinate, probability: Double, arrival: Instant) {
        self.place = place
        self.probability = probability
        self.arrival = arrival
      }
    }

    /// The side of a cell.
    package var width: Distance
    package var cells: [Cell]

    package init(width: Distance, cells: [Cell]) {
      self.width = width
      self.cells = cells
    }
  }
}

/// What a forecast says of one moment of its horizon.
extension Prospect {
  /// How likely the place has been reached by a moment: the share of the runs that arrive, spread
  /// over their tenth, middle and ninetieth of a hundred on straight lines.
  package func probability(by moment: Instant) -> Double {
    if isReached { return 1 }
    guard let arrival else { return 0 }
    return probability * arrival.share(by: moment)
  }

  /// The middle level at a moment in the forecast's unit, between its steps on straight lines; nil
  /// outside the horizon or where the course is not known.
  package func level(at moment: Instant, in forecast: Forecast) -> Double? {
    let steps = course.count - 1
    let gone = forecast.issued.duration(to: moment).inMilliseconds
    let whole = forecast.horizon.inMilliseconds
    guard steps > 0, whole > 0, gone >= 0, gone <= whole else { return nil }
    let place = Double(gone) / Double(whole) * Double(steps)
    let index = min(Int(place), steps - 1)
    let part = place - Double(index)
    return course[index] + (course[index + 1] - course[index]) * part
  }
}

extension TimeEstimate {
  /// Which share of the runs that arrive has done so by a moment, 0…1. One of ten is earlier than
  /// `early` and one later than `late`: those lines go on as steeply, for a quarter of the way to
  /// the middle.
  func share(by moment: Instant) -> Double {
    func part(_ from: Instant, _ to: Instant) -> Double {
      let whole = from.duration(to: to).inMilliseconds
      guard whole > 0 else { return moment >= to ? 1 : 0 }
      let gone = from.duration(to: moment).inMilliseconds
      return min(1, max(0, Double(gone) / Double(whole)))
    }
    let (head, tail) = (early.duration(to: middle) / 4, middle.duration(to: late) / 4)
    return 0.1 * part(early.advanced(by: .zero - head), early) + 0.4 * part(early, middle)
      + 0.4 * part(middle, late) + 0.1 * part(late, late.advanced(by: tail))
  }
}

extension Forecast {
  /// What an alert to a city is about: the likeliest of its places that is still to be reached, or
  /// of its services the one that falls out next; nil where nothing is still to come.
  package func expected(in city: City.ID) -> Prospect? {
    let own = prospects.filter { $0.city == city && !$0.isReached && $0.arrival != nil }
    guard own.contains(where: { $0.site != nil }) else {
      return own.max { $0.probability < $1.probability }
    }
    return own.filter { $0.probability >= 0.15 }
      .min { ($0.arrival?.middle ?? .distantFuture) < ($1.arrival?.middle ?? .distantFuture) }
  }
}
