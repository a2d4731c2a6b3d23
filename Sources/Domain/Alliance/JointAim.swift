/// What cities aim at together, counted in one measure so that each can be held beside the others.
package struct JointAim: Hashable, Sendable {
  /// What is counted.
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    /// People led away from where they live.
    case moved
    /// Units of the city at work on incidents.
    case units
    /// Centimetres above the warning level that no gauge of the city shall pass.
    case stage
  }

  /// What one city is to reach.
  package struct Target: Hashable, Sendable {
    package var city: City.ID
    /// In the measure's own unit: people, units, centimetres.
    package var amount: Int

    package init(_ city: City.ID, _ amount: Int) {
      self.city = city
      self.amount = amount
    }
  }

  package var measure: Measure
  /// One for each city that aims at something.
  package var targets: [Target]

  package init(_ measure: Measure, _ targets: [Target]) {
    self.measure = measure
    self.targets = targets
  }

  /// What a city is to reach; nil where it aims at nothing.
  package func amount(of city: City.ID) -> Int? {
    targets.first { $0.city == city }?.amount
  }

  /// The same aim with another aim of one city.
  package func with(_ amount: Int, for city: City.ID) -> JointAim {
    guard self.amount(of: city) != nil else {
      return JointAim(measure, targets + [Target(city, amount)])
    }
    return JointAim(
      measure, targets.map { $0.city == city ? Target(city, amount) : $0 })
  }
}

/// How far a city is towards what it aims at.
package struct Progress: Hashable, Sendable {
  package let reached: Int
  /// When that was last told; nil where it follows from the picture as it is.
  package let told: Instant?
}

extension Region {
  /// What an amount is of the city that it is asked of: people for each ten thousand inhabitants,
  /// units in a hundred of its own, centimetres as they are. Nil where the city has none of it.
  package func comparable(
    _ amount: Int, _ measure: JointAim.Measure, of city: City.ID
  ) -> Double? {
    switch measure {
    case .moved:
      let people = self[city]?.population ?? 0
      return people > 0 ? Double(amount) * 10_000 / Double(people) : nil
    case .units:
      let own = unitCount(of: city)
      return own > 0 ? Double(amount) * 100 / Double(own) : nil
    case .stage: return Double(amount)
    }
  }

  /// The amount of a city that a comparable figure stands for, rounded up to a whole one.
  package func amount(
    _ figure: Double, _ measure: JointAim.Measure, of city: City.ID
  ) -> Int {
    switch measure {
    case .moved:
      Int((Double(self[city]?.population ?? 0) * figure / 10_000).rounded(.up))
    case .units: Int((Double(unitCount(of: city)) * figure / 100).rounded(.up))
    case .stage: Int(figure.rounded(.up))
    }
  }

  private func unitCount(of city: City.ID) -> Int {
    units.count { seed in self[seed.station]?.city == city }
  }
}

extension Picture {
  /// How far a city is; nil where nobody has told anything of it.
  package func progress(_ measure: JointAim.Measure, of city: City.ID) -> Progress? {
    switch measure {
    case .moved:
      let told = incidents.filter { $0.isOpen && $0.city == city }.compactMap { incident in
        governance(of: .incident(incident.id)).assessments.last { $0.act.losses.moved != nil }
      }
      guard !told.isEmpty else { return nil }
      return Progress(
        reached: told.reduce(0) { $0 + ($1.act.losses.moved ?? 0) },
        told: told.map(\.at).min())
    case .units:
      let out = units.filter { $0.city == city && $0.incident != nil }
      return Progress(reached: out.count, told: nil)
    case .stage:
      let heights = region.gauges(of: city).compactMap { gauge -> (Int, Instant)? in
        series(source: gauge.id.rawValue, kind: "water-level")?.latest.map {
          (Int((($0.value - gauge.warningLevel.value) * 100).rounded()), $0.time)
        }
      }
      return heights.max { $0.0 < $1.0 }.map { Progress(reached: $0.0, told: $0.1) }
    }
  }
}

extension JointAim {
  /// Whether what was reached meets an aim: a crest shall stay below it, all else come up to it.
  package func isMet(_ progress: Progress, by amount: Int) -> Bool {
    measure == .stage ? progress.reached <= amount : progress.reached >= amount
  }
}
