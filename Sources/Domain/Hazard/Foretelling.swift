/// What an alert of our own forecasts says of a place, as facts that each language puts into words:
/// what comes when, how surely, or since when it is there.
package struct Foretelling: Hashable, Sendable {
  /// Whether it is there already.
  package var isThere: Bool
  /// When it is expected; since when it is there.
  package var moment: TimeEstimate
  /// How likely it comes, 0…1.
  package var probability: Double
  /// From what level it counts, in the unit; nil where nothing is measured.
  package var level: Double?
  package var unit: String
  package var place: LocalizedName

  package init(
    isThere: Bool, moment: TimeEstimate, probability: Double, level: Double?, unit: String,
    place: LocalizedName
  ) {
    self.isThere = isThere
    self.moment = moment
    self.probability = probability
    self.level = level
    self.unit = unit
    self.place = place
  }
}

extension Foretelling {
  /// How another day than that of the report is told.
  package enum Days: Sendable {
    /// `07-10 09:47`, which stays true.
    case dated
    /// `+1 09:47`, as screens do, which are drawn anew each day.
    case counted
  }

  /// `09:47`, on another day with that day; where it is a matter of days, `11-13`.
  package func time(asOf sent: Instant, offsetInMinutes: Int, days: Days = .dated) -> String {
    let isByDay = isMatterOfDays && (days == .dated || unit == "cases")
    return text(moment.middle, asOf: sent, offsetInMinutes, days, isByDay: isByDay)
  }

  /// `09:10–10:20`, in the same way.
  package func range(asOf sent: Instant, offsetInMinutes: Int, days: Days = .dated) -> String {
    func text(_ instant: Instant) -> String {
      self.text(instant, asOf: sent, offsetInMinutes, days, isByDay: isMatterOfDays)
    }
    return "\(text(moment.early))–\(text(moment.late))"
  }

  /// The headline for the record, which is in English: `forecast: ash fall → 09:47, 99 %
  /// (09:10–10:20) · Taizhou ≥ 50 mg/m²`; once it is there `Ash fall since 09:47 · Taizhou …`.
  package func headline(of report: AlertReport, days: Days = .dated) -> String {
    let name = EventKind.named(report.kind)?.name.english ?? report.kind
    // At the offset of the regions that this console knows, as its clocks show it.
    let time = time(asOf: report.key.sent, offsetInMinutes: 480, days: days)
    let spot = [place.english, threshold].filter { !$0.isEmpty }.joined(separator: " ")
    if isThere { return "\(name) since \(time) · \(spot)" }
    return "forecast: \(name.lowercased()) → \(time), \(Int((probability * 100).rounded())) % "
      + "(\(range(asOf: report.key.sent, offsetInMinutes: 480, days: days))) · \(spot)"
  }

  /// `≥ 14.40 m`; empty where nothing is measured.
  package var threshold: String {
    guard let level else { return "" }
    guard unit == "m" || level.rounded() != level else { return "≥ \(Int(level)) \(unit)" }
    let hundredths = Int((abs(level) * 100).rounded())
    let rest = hundredths % 100
    return "≥ \(level < 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) \(unit)"
  }

  private var isMatterOfDays: Bool { moment.early.duration(to: moment.late) >= .hours(20) }

  private func text(
    _ instant: Instant, asOf sent: Instant, _ offset: Int, _ days: Days, isByDay: Bool
  ) -> String {
    let civil = CivilTime(instant, offsetInMinutes: offset)
    let day = String(civil.date.suffix(5))
    if isByDay { return day }
    let today = CivilTime(sent, offsetInMinutes: offset)
    if civil.date == today.date { return civil.shortClock }
    let ahead = sent.midnights(until: instant, offsetInMinutes: offset)
    guard days == .counted, (1...9).contains(ahead) else { return "\(day) \(civil.shortClock)" }
    return "+\(ahead) \(civil.shortClock)"
  }
}
