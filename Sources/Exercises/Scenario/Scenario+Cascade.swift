import Documents
package import Domain
package import Geodesy

extension Scenario {
  /// What is struck in the region's lifelines and levees, and when; what follows from it follows
  /// from the region file. The seed chooses within the ranges.
  package struct Cascade: Hashable, Sendable {
    /// When something is struck.
    package enum Moment: Hashable, Sendable {
      /// After the scenario's start.
      case minute(Double)
      /// When an inject of the drill is delivered.
      case inject(Int)
    }

    /// A lifeline that is struck.
    package struct Strike: Hashable, Sendable {
      package let lifeline: Lifeline.ID
      package let when: Moment
      package let repairHours: ClosedRange<Double>
    }

    /// A levee that breaks.
    package struct Breach: Hashable, Sendable {
      package let levee: Levee.ID
      package let when: Moment
      /// How wide it is at first.
      package let widthMetres: ClosedRange<Double>
      /// At which flow the soil goes, in m/s.
      package let criticalVelocity: ClosedRange<Double>
    }

    /// A storm whose gusts strike what is too weak for them.
    package struct Storm: Hashable, Sendable {
      package let track: [Fix]
      /// How far from the middle the wind is strongest, in kilometres.
      package let radiusKilometres: Double
      /// By how much gusts are stronger than the mean wind.
      package let gustFactor: Double
      /// The gust in m/s at which half of the substations fail.
      package let medianGust: ClosedRange<Double>
      package let repairHours: ClosedRange<Double>

      /// Where the middle is, and how strong the strongest mean wind about it.
      package struct Fix: Hashable, Sendable {
        package let hour: Double
        package let place: Coordinate
        package let metresPerSecond: Double
      }
    }

    package let strikes: [Strike]
    package let breach: Breach?
    package let storm: Storm?
  }

  /// The levee that breaks, if the scenario plans that.
  var breach: Cascade.Breach? {
    for case .cascade(let cascade) in hazards {
      if let breach = cascade.breach { return breach }
    }
    return nil
  }

  /// Reads a chain of failures.
  static func cascade(_ section: Section) -> Cascade {
    Cascade(
      strikes: section.optional("strikes") == nil
        ? []
        : section.sections("strikes") { item in
          Cascade.Strike(
            lifeline: Lifeline.ID(item.string("lifeline")), when: moment(item),
            repairHours: range(item, "repairHours", .within(0.1...720)))
        },
      breach: section.optionalSection("breach") { item in
        Cascade.Breach(
          levee: Levee.ID(item.string("levee")), when: moment(item),
          widthMetres: range(item, "widthMetres", .within(1...500)),
          criticalVelocity: range(item, "criticalVelocity", .within(0.05...2)))
      }, storm: section.optionalSection("storm", storm))
  }

  private static func moment(_ section: Section) -> Cascade.Moment {
    if let inject = section.optional("inject") { return .inject(inject.integer(.within(1...999))) }
    return .minute(section.number("minute", .within(0...100_000)))
  }

  private static func storm(_ section: Section) -> Cascade.Storm {
    Cascade.Storm(
      track: section.list("track", fix).compactMap(\.self),
      radiusKilometres: section.number("radiusKilometres", .within(5...300)),
      gustFactor: section.number("gustFactor", .within(1...3)),
      medianGust: range(section, "medianGust", .within(10...120)),
      repairHours: range(section, "repairHours", .within(0.1...720)))
  }

  /// `[hour, latitude, longitude, m/s]`.
  private static func fix(_ item: Item) -> Cascade.Storm.Fix? {
    let numbers = item.list(of: 4).map { $0.number(.within(-1000...10_000)) }
    guard numbers.count == 4, let place = Coordinate(latitude: numbers[1], longitude: numbers[2])
    else {
      item.report(.rule("here stand the hour, latitude, longitude and the wind in m/s"))
      return nil
    }
    return Cascade.Storm.Fix(hour: numbers[0], place: place, metresPerSecond: numbers[3])
  }
}
