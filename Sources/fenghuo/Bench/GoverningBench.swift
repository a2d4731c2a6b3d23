import Domain
import Geodesy
import Hazards
import Regions
import Statutes

/// Who leads what happens anywhere, and what it costs to say what everybody must do now.
enum GoverningBench {
  private static let begin = Instant(seconds: 1_783_000_000)

  /// Random incidents, each put to a picture of its own, and the duties of ten and a hundred times
  /// as many at once.
  static func governing(_ folder: String) throws -> [Measure] {
    let region = try WorldOptions.openRegion(Regions.standard)
    let sizes = [10, 100, 1_000]
    let costs = try sizes.map { try millisecondsOfDuties(of: $0, region) }
    let notes = zip(sizes, costs).map { "\($0): \(Int(($1 * 1000).rounded())) µs" }
    return [
      try leads(region),
      Measure(
        name: "what all desks must do about 100 graded incidents", value: costs[1], unit: "ms",
        goal: .atMost(16), note: notes.joined(separator: ", ") + ", median of 9"),
    ]
  }

  /// Anywhere within and around the region, told by any city, under an alert that may lie in
  /// several, half of them taken over by consent or by decision.
  private static func leads(_ region: Region) throws(Rejection) -> Measure {
    let count = 100_000
    var random = PhiloxStream(seed: 7, stream: 1)
    let base = try alerts(region, &random)
    let known = base.alerts.sorted.map(\.id)
    var (wrong, reasons) = (0, [0, 0, 0, 0])
    for _ in 0..<count {
      var picture = base
      let id = try put(incident(region, known, &random), &picture)
      if random.share() < 0.2 {
        let city = region.cities[random.number(below: region.cities.count)].id
        _ = try? picture.submit(.govern(.incident(id), .assignLead(city, reason: "r")))
      }
      guard let parts = picture.responsibility(for: .incident(id)) else {
        wrong += 1
        continue
      }
      let others = parts.assists.map(\.city) + parts.informs.map(\.city)
      let isOne =
        region[parts.lead.city] != nil && !others.contains(parts.lead.city)
        && Set(others).count == others.count
      if !isOne || !holds(parts.lead, of: id, picture) { wrong += 1 }
      reasons[place(of: parts.lead.reason)] += 1
    }
    return Measure(
      name: "random incidents without exactly one lead and its reason", value: Double(wrong),
      unit: "of \(count)", goal: .atMost(0),
      note: "\(reasons[0]) by origin, \(reasons[1]) by area, \(reasons[2]) by the first report, "
        + "\(reasons[3]) decided")
  }

  /// Whether the facts are as the reason says.
  private static func holds(
    _ lead: Responsibility.Lead, of id: Incident.ID, _ picture: Picture
  ) -> Bool {
    guard let incident = picture.incidents[id] else { return false }
    let ground = picture.region.territories.city(at: incident.report.coordinate)
    switch lead.reason {
    case .origin: return ground != nil
    case .largestArea(let share): return ground == nil && share > 0 && share <= 1
    case .firstReport: return ground == nil && lead.city == incident.city
    case .settled: return picture.governance(of: .incident(id)).lead?.act.city == lead.city
    }
  }

  private static func place(of reason: Responsibility.LeadReason) -> Int {
    switch reason {
    case .origin: 0
    case .largestArea: 1
    case .firstReport: 2
    case .settled: 3
    }
  }

  /// A picture with alerts that lie in one city, in several and in none.
  private static func alerts(
    _ region: Region, _ random: inout PhiloxStream
  ) throws(Rejection) -> Picture {
    var picture = Picture(region: region, at: begin)
    for number in 0..<40 {
      let touched = (0..<number % 4).map { _ in
        CityShare(
          city: region.cities[random.number(below: region.cities.count)].id,
          area: random.share(), people: random.share(), residents: 1_000)
      }
      try picture.submit(
        .takeReport(
          AlertReport(
            key: ReportKey(source: "bench", identifier: "\(number)", sent: begin),
            city: region.cities[number % region.cities.count].id, kind: "chemical-leak",
            emergencyClass: .accident, severity: .severe, headline: "leak", touched: touched)))
    }
    return picture
  }

  private static func incident(
    _ region: Region, _ alerts: [Alert.ID], _ random: inout PhiloxStream
  ) -> Incident.Report {
    let bounds = region.bounds
    let place = Coordinate.at(
      bounds.south - 0.5 + random.share() * (bounds.height + 1),
      bounds.west - 0.5 + random.share() * (bounds.width + 1))
    let kind = EventKind.all[random.number(below: EventKind.all.count)]
    return Incident.Report(
      city: region.cities[random.number(below: region.cities.count)].id, kind: kind.id,
      emergencyClass: kind.emergencyClass, priority: .second, title: "bench", place: "",
      coordinate: place,
      alert: random.share() < 0.7 ? alerts.dropFirst(random.number(below: alerts.count)).first : nil
    )
  }

  /// Opens an incident and says which it is.
  private static func put(
    _ report: Incident.Report, _ picture: inout Picture
  ) throws(Rejection) -> Incident.ID {
    let made = try picture.submit(.reportIncident(report))
    guard case .incident(let id, _)? = made.first?.event else {
      preconditionFailure("a report of an incident opens one")
    }
    return id
  }

  /// What it takes to list every report and duty of so many incidents, each graded.
  private static func millisecondsOfDuties(
    of count: Int, _ region: Region
  ) throws(Rejection) -> Double {
    var random = PhiloxStream(seed: 8, stream: UInt64(count))
    var picture = Picture(region: region, at: begin)
    for number in 0..<count {
      let id = try put(incident(region, [], &random), &picture)
      let grade = Grade.allCases[number % Grade.allCases.count]
      try picture.submit(
        .govern(.incident(id), .assess(Losses(), ruling: .init(grade, reason: "seen"))))
    }
    var times: [Double] = []
    for _ in 0..<9 {
      let start = Environment.processorSeconds()
      let all = Statutes.standard.obligations(in: picture, at: begin.advanced(by: .minutes(20)))
      times.append((Environment.processorSeconds() - start) * 1000)
      precondition(all.count > count, "each owes something")
    }
    return percentile(times, 0.5)
  }
}

extension Picture {
  @discardableResult
  fileprivate mutating func submit(_ command: Command) throws(Rejection) -> [Entry] {
    let now = Instant(seconds: 1_783_000_000)
    return try take(
      Submission(
        command, by: Actor(name: "bench", role: .facilitator), happened: now, received: now,
        isExercise: true), recorded: now, origin: .init("bench"))
  }
}

extension PhiloxStream {
  /// An even number from 0, below a bound.
  fileprivate mutating func number(below bound: Int) -> Int {
    bound == 0 ? 0 : min(bound - 1, Int(share() * Double(bound)))
  }
}
