import Domain
import Terminal

/// The strip of a chain of failures: for each service and polder when it falls out, how surely, for
/// how long, when it is back, and how many people have it from there.
extension ForecastPage {
  private var phrases: ContagionPhrases { scene.words.contagion }

  func cascadeColumns(_ hazard: Hazard, _ forecast: Forecast, _ width: Int) -> [Column] {
    let isWide = width >= 104
    let nameWidth = isWide ? 30 : 17
    let columns = [
      Column(heading: phrases.service, width: nameWidth) { prospect in
        let city = scene.region[prospect.city].map { scene.shortName(of: $0) + " " } ?? ""
        let name = prospect.site.map(siteName) ?? scene.name(of: prospect.city)
        return (
          city + name, prospect.isReached || prospect.isExpected ? .textStrong : .text
        )
      },
      Column(heading: phrases.outAt, width: 22) { outage($0, forecast) },
      Column(heading: words.leadTime, width: 6, text: leadTime),
      Column(heading: phrases.chance, width: 6) {
        (hazardLines.percent($0.probability), face(of: $0))
      },
      Column(heading: isWide ? phrases.backWithRange : phrases.back, width: isWide ? 22 : 11) {
        back($0, isWide: isWide)
      },
      Column(heading: words.people, width: 7) { (count($0.people.middle), .text) },
    ]
    guard isWide else { return columns }
    return columns + [
      Column(heading: phrases.hoursOut, width: 13) { prospect in
        guard case .lifeline = prospect.site else { return ("", .text) }
        let peak = prospect.peak
        guard peak.high > 0 else { return ("–", .text) }
        func hours(_ value: Double) -> String { NumberText.decimal(value, digits: 0) }
        return ("\(hours(peak.middle)) (\(hours(peak.low))-\(hours(peak.high)))", .text)
      }
    ]
  }

  /// The name of a lifeline or of a levee, in the language of the console.
  func siteName(_ site: Prospect.Site) -> String {
    let exposure = scene.region.exposure
    switch site {
    case .lifeline(let id):
      return exposure.lifelines.first { $0.id == id }.map { scene.language.name($0.name) }
        ?? id.rawValue
    case .levee(let id):
      return exposure.levees.first { $0.id == id }.map { scene.language.name($0.name) }
        ?? id.rawValue
    }
  }

  private func outage(
    _ prospect: Prospect, _ forecast: Forecast
  ) -> (text: String, face: Face) {
    if prospect.isReached {
      if case .levee = prospect.site {
        return (phrases.underWater(depth(prospect)), .dueOver)
      }
      return (phrases.outSince(scene.dayAndHour(prospect.peakTime.middle)), .dueOver)
    }
    guard let arrival = prospect.arrival, prospect.probability >= Self.least else {
      return (isNotReached(prospect, forecast), .textDim)
    }
    return (hazardLines.range(arrival, .cascade), face(of: prospect))
  }

  private func depth(_ prospect: Prospect) -> String {
    NumberText.decimal(prospect.observed?.value ?? 0, digits: 2)
  }

  /// When a service is back; of a polder when it is full.
  private func back(_ prospect: Prospect, isWide: Bool) -> (text: String, face: Face) {
    if case .levee = prospect.site {
      guard let full = prospect.guarantee, full.probability >= 0.5 else {
        return (phrases.upTo(NumberText.decimal(prospect.peak.middle, digits: 1)), .text)
      }
      return (phrases.fullAt(scene.dayAndHour(prospect.peakTime.middle)), .text)
    }
    guard let recovery = prospect.recovery,
      prospect.isReached || prospect.probability >= Self.least
    else { return ("–", .textDim) }
    return (
      isWide ? hazardLines.range(recovery, .cascade) : scene.dayAndHour(recovery.middle), .text
    )
  }

  // MARK: What is said above the strip

  /// What was struck, and the measures that stand: the facts that a forecast of the kind rests on.
  func facts(of hazard: Hazard, _ width: Int) -> [TextLine] {
    switch hazard.kind {
    case .cascade:
      let names = hazard.report.sources.map(fact)
      guard !names.isEmpty else { return [] }
      let shown = names.prefix(4).joined(separator: " · ")
      let more = names.count > 4 ? " +\(names.count - 4)" : ""
      return TextLine.paragraph(phrases.struck(shown + more), width: width)
    case .epidemic:
      let standing = scene.region.cities.compactMap { hazard.measure(in: $0.id) }
      guard !standing.isEmpty else { return TextLine.paragraph(phrases.noMeasures, width: width) }
      let texts = standing.map { measure in
        phrases.measure(
          scene.name(of: measure.city), measure.contactLost, measure.travelLost)
      }
      return TextLine.paragraph(phrases.measures(texts.joined(separator: " · ")), width: width)
    case .typhoon: return TextLine.paragraph(typhoonFacts(hazard), width: width)
    case .riverFlood, .plume, .spill, .ash: return []
    }
  }

  private func fact(_ source: Hazard.Source) -> String {
    let levee = scene.region.exposure.levees.first { $0.id.rawValue == source.quantity }
    if let levee {
      let width = NumberText.decimal(source.amount.middle, digits: 0)
      return phrases.breach(scene.language.name(levee.name), width)
    }
    func hours(_ value: Double) -> String { NumberText.decimal(value, digits: 0) }
    return phrases.repair(
      siteName(.lifeline(Lifeline.ID(source.quantity))), hours(source.amount.low),
      hours(source.amount.high))
  }

  /// What the columns mean, for each kind that stands.
  func legends(_ hazards: [Hazard], _ width: Int) -> [TextLine] {
    let kinds = Hazard.Kind.allCases.filter { kind in hazards.contains { $0.kind == kind } }
    var texts: [String] = []
    for kind in kinds {
      let text = phrases.legend(kind) ?? words.legend
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.flatMap { TextLine.paragraph($0, .textDim, width: width) }
  }

  /// How old a forecast of a kind may be before it counts as old: cases are counted once a day.
  static func longestWait(_ kind: Hazard.Kind) -> Duration {
    kind == .epidemic ? .hours(30) : .hours(2)
  }

  /// An error of arrival, in the unit of the kind.
  static func errorText(_ minutes: Double, _ kind: Hazard.Kind) -> String {
    kind == .epidemic
      ? NumberText.decimal(minutes / 1440, digits: 1) + " d"
      : NumberText.decimal(minutes, digits: 0) + " min"
  }
}
