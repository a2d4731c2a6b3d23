package import Domain
package import Geodesy

/// A day to be played: what happens how often, read from a file (its format stands at the head of
/// `Shipped/everyday.yaml`). Which day it becomes is the seed's matter.
package struct Scenario: Hashable, Sendable {
  /// A short name, such as "everyday".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  package let description: LocalizedName
  /// The region that it was written for; it plays in any.
  package let region: Region.ID
  package let start: Instant
  /// How long it lasts unless somebody says otherwise; what it describes goes on after that.
  package let duration: Duration
  package let rates: Rates
  package let kinds: [EventRate]
  package let surges: [Surge]
  package let desks: DeskPace
  package let weather: Weather
  package let river: RiverFlow
  package let hazards: [PlannedHazard]
  package let injects: [Inject]
  /// What makes it a drill; nil for a simulation alone.
  package let drill: DrillScript?
}

extension Scenario {
  /// How often something is reported.
  package struct Rates: Hashable, Sendable {
    /// Reports an hour for each million residents, over the day.
    package let perMillionPerHour: Double
    /// Percent of that in each hour of the day, 0 to 23, in the start's time zone.
    package let byHour: [Int]
    /// Minutes east of UTC that hours are counted in.
    package let offsetInMinutes: Int
    /// How many reports of a thousand come twice.
    package let duplicatesPerThousand: Int
    /// How many alerts of a thousand become graver than first reported.
    package let risesPerThousand: Int
    /// How many sensor alerts of a thousand come and go.
    package let chatterPerThousand: Int
    /// Units of each city that fall out of service in an hour.
    package let serviceBreaksPerHour: Double
    /// How many two-hour spells of a thousand a city's desk falls silent in, for some minutes.
    package let silencesPerThousand: Int
  }

  /// A kind of event, and how it goes.
  package struct EventRate: Hashable, Sendable {
    /// Where word of it comes from.
    package enum Source: String, CaseIterable, Hashable, Sendable {
      /// Somebody calls: 110, 119, 120, a hotline.
      case call
      /// A sensor or a system reports.
      case sensor
    }

    /// The identifier of an `EventKind`.
    package let kind: String
    package let source: Source
    /// Its weight among the kinds.
    package let share: Int
    /// The weights of minor, moderate, severe and extreme.
    package let severities: [Int]
    /// The median time that units work at the scene; zero where none are sent.
    package let work: Duration
    /// How many of a hundred turn out to be nothing.
    package let falseAlarmPercentage: Int
  }

  /// How long a city's desk waits before it takes an alert that the officer has not, by priority.
  package struct DeskPace: Hashable, Sendable {
    package let first: ClosedRange<Int>
    package let second: ClosedRange<Int>
    package let third: ClosedRange<Int>
    package let fourth: ClosedRange<Int>

    /// The seconds for a priority.
    func seconds(_ priority: Priority) -> ClosedRange<Int> {
      switch priority {
      case .first: first
      case .second: second
      case .third: third
      case .fourth: fourth
      }
    }
  }

  /// The warnings of the weather service.
  package struct Weather: Hashable, Sendable {
    /// Areas warned in a day, each of a city and its neighbours.
    package let warningsPerDay: Double
    /// The kinds with their weights.
    package let kinds: [Kind]

    /// A kind of weather.
    package struct Kind: Hashable, Sendable {
      package let kind: String
      package let share: Int
      /// The hours of the day in which it may begin.
      package let hours: ClosedRange<Int>
    }
  }

  /// The water that enters at the top of each river, as shares of the discharge at which its first
  /// gauge reaches the warning level.
  package struct RiverFlow: Hashable, Sendable {
    package let base: Double
    package let peaks: ClosedRange<Double>
    /// From the crest of one wave to the next.
    package let waveInHours: Int
  }

  /// Something that happens for certain, at a time of the scenario.
  package struct Inject: Hashable, Sendable {
    /// After the start.
    package let after: Duration
    package let kind: String
    package let severity: Severity
    /// Where; the seed chooses where none is named.
    package let city: City.ID?
    /// The place itself; the seed chooses one in the city where none is given.
    package var place: Coordinate?
  }
}
