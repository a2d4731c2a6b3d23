package import Domain
import JSONText

/// The journal's own words for an entry, version 1, and the way back from them.
///
/// Sequence, recorded, kind, city, actor and subject are columns; the body has the rest:
/// `{"v":1,"origin":…,"place":…,"happened":…,"received":…,"role":…,"exercise":…,"event":{…}}`, and
/// `cause` before the event where there is one.
/// Moments are milliseconds since 1970 in UTC, durations milliseconds, lengths metres, places
/// `[latitude, longitude]` in degrees.
package enum WrittenForm {
  /// The version that is written.
  static let version = 1

  /// Every kind of event that can be read.
  package static let kinds: [String] =
    WatchEventName.allCases.map(\.rawValue) + AlertEventName.allCases.map(\.rawValue)
    + IncidentEventName.allCases.map(\.rawValue) + UnitEventName.allCases.map(\.rawValue)
    + FeedEventName.allCases.map(\.rawValue) + HazardEventName.allCases.map(\.rawValue)
    + DrillEventName.allCases.map(\.rawValue) + AidEventName.allCases.map(\.rawValue)
    + GovernanceEventName.allCases.map(\.rawValue)
    + AllianceEventName.allCases.map(\.rawValue) + TrustEventName.allCases.map(\.rawValue)
    + RoadEventName.allCases.map(\.rawValue) + PreparednessEventName.allCases.map(\.rawValue)
    + EvaluationEventName.allCases.map(\.rawValue)
    + CommunicationEventName.allCases.map(\.rawValue)
    + LedgerEventName.allCases.map(\.rawValue)

  /// What the journal keeps of an entry. Numbers in it must be finite, which `decide` sees to.
  package static func write(_ entry: Entry) -> WrittenEntry {
    var writer = JSONWriter(reservingCapacity: 960)
    writer.object { writer in
      writer.member("v", version)
      writer.member("origin", entry.origin.rawValue)
      writer.member("place", entry.originSequence)
      writer.member("happened", entry.happened)
      writer.member("received", entry.received)
      writer.member("role", entry.actor.role.word)
      writer.member("exercise", entry.isExercise)
      if let cause = entry.cause { writer.member("cause", cause) }
      writer.key("event")
      writer.object { write(entry.event, &$0) }
    }
    return WrittenEntry(
      sequence: entry.sequence, recorded: entry.recorded.milliseconds,
      kind: entry.event.writtenKind, city: entry.city?.rawValue,
      actor: entry.actor.name, subject: entry.event.subject, body: writer.bytes)
  }

  /// The entry that the journal keeps.
  package static func read(_ entry: WrittenEntry) throws(UnreadableReason) -> Entry {
    let json: JSON
    do { json = try JSON.read(entry.body) } catch { throw .notJSON(error) }
    guard let body = json.object else {
      throw .mismatch(.wrongKind(key: "", expected: .object, found: json.kind))
    }
    let found: Int
    do { found = try body.int("v") } catch { throw .mismatch(error) }
    guard found == version else { throw .unknownVersion(found) }
    let event: Event?
    do { event = try Self.event(entry.kind, body.object("event")) } catch { throw .mismatch(error) }
    guard let event else { throw .unknownKind(entry.kind) }
    do { return try read(entry, body, event) } catch { throw .mismatch(error) }
  }

  private static func read(
    _ entry: WrittenEntry, _ body: JSONObject, _ event: Event
  ) throws(JSONMismatch) -> Entry {
    Entry(
      sequence: entry.sequence,
      origin: Origin.ID(rawValue: try body.string("origin")),
      originSequence: try body.int("place"),
      happened: try body.instant("happened"),
      received: try body.instant("received"),
      recorded: try Instant(written: entry.recorded, "recorded"),
      actor: Actor(name: entry.actor, role: try body.word("role")),
      cause: try body.causeIfPresent("cause"),
      isExercise: try body.bool("exercise"),
      city: entry.city.map { City.ID(rawValue: $0) },
      event: event)
  }

  private static func write(_ event: Event, _ writer: inout JSONWriter) {
    switch event {
    case .watch(let event): event.write(to: &writer)
    case .alert(let id, let event):
      writer.member("alert", id.rawValue)
      event.write(to: &writer)
    case .incident(let id, let event):
      writer.member("incident", id.rawValue)
      event.write(to: &writer)
    case .unit(let id, let event):
      writer.member("unit", id.rawValue)
      event.write(to: &writer)
    case .hazard(let id, let event):
      writer.member("hazard", id.rawValue)
      event.write(to: &writer)
    case .road(let event): event.write(to: &writer)
    case .stageCrossed(let gauge, let from, let to, let value):
      writer.member("gauge", gauge.rawValue)
      writer.member("from", from.word)
      writer.member("to", to.word)
      writer.member("value", value)
    case .itemQuarantined(let item): item.write(to: &writer)
    case .endForetold(let report): writer.member("report", report)
    case .drill(let event): event.write(to: &writer)
    case .aid(let id, let event):
      writer.member("request", id.rawValue)
      event.write(to: &writer)
    case .stockCounted(let count): count.write(to: &writer)
    case .governance(let matter, let event):
      matter.write(to: &writer)
      event.write(to: &writer)
    case .alliance(let event): event.write(to: &writer)
    case .trust(let city, let event):
      writer.member("of", city.rawValue)
      event.write(to: &writer)
    case .evaluation(let event): event.write(to: &writer)
    case .preparedness(let event): event.write(to: &writer)
    case .communication(let event): event.write(to: &writer)
    case .ledger(let event): event.write(to: &writer)
    }
  }

  /// The event of a kind; nil if there is no such kind.
  private static func event(
    _ kind: String, _ body: JSONObject
  ) throws(JSONMismatch) -> Event? {
    if let name = AlertEventName(rawValue: kind) {
      return .alert(Alert.ID(rawValue: try body.string("alert")), try AlertEvent(name, body))
    }
    if let name = IncidentEventName(rawValue: kind) {
      let id = Incident.ID(rawValue: try body.string("incident"))
      return .incident(id, try IncidentEvent(name, body))
    }
    if let name = UnitEventName(rawValue: kind) {
      return .unit(Unit.ID(rawValue: try body.string("unit")), try UnitEvent(name, body))
    }
    if let name = HazardEventName(rawValue: kind) {
      return .hazard(
        Hazard.ID(rawValue: try body.string("hazard")), try HazardEvent(name, body))
    }
    if let name = RoadEventName(rawValue: kind) { return .road(try RoadEvent(name, body)) }
    if let name = DrillEventName(rawValue: kind) { return .drill(try DrillEvent(name, body)) }
    if let name = AidEventName(rawValue: kind) {
      if name == .stockCounted { return .stockCounted(try StockCount(written: body)) }
      return .aid(AidRequest.ID(rawValue: try body.string("request")), try AidEvent(name, body))
    }
    if let name = GovernanceEventName(rawValue: kind) {
      return .governance(try Matter(written: body), try GovernanceEvent(name, body))
    }
    if let name = AllianceEventName(rawValue: kind) {
      return .alliance(try AllianceEvent(name, body))
    }
    if let name = TrustEventName(rawValue: kind) {
      return .trust(City.ID(rawValue: try body.string("of")), try TrustEvent(name, body))
    }
    if let name = EvaluationEventName(rawValue: kind) {
      return .evaluation(try EvaluationEvent(name, body))
    }
    if let name = PreparednessEventName(rawValue: kind) {
      return .preparedness(try PreparednessEvent(name, body))
    }
    if let name = CommunicationEventName(rawValue: kind) {
      return .communication(try CommunicationEvent(name, body))
    }
    if let name = LedgerEventName(rawValue: kind) { return .ledger(try LedgerEvent(name, body)) }
    if let name = WatchEventName(rawValue: kind) { return .watch(try WatchEvent(name, body)) }
    switch FeedEventName(rawValue: kind) {
    case .stageCrossed:
      return .stageCrossed(
        Gauge.ID(rawValue: try body.string("gauge")), from: try body.word("from"),
        to: try body.word("to"), value: try body.double("value"))
    case .itemQuarantined: return .itemQuarantined(try QuarantinedItem(written: body))
    case .endForetold:
      return .endForetold(try AlertReport(written: body.object("report")))
    case nil: return nil
    }
  }
}

extension Event {
  /// The name that the journal gives it.
  package var writtenKind: String {
    switch self {
    case .watch(let event): event.writtenName.rawValue
    case .alert(_, let event): event.writtenName.rawValue
    case .incident(_, let event): event.writtenName.rawValue
    case .unit(_, let event): event.writtenName.rawValue
    case .hazard(_, let event): event.writtenName.rawValue
    case .road(let event): event.writtenName.rawValue
    case .stageCrossed: FeedEventName.stageCrossed.rawValue
    case .itemQuarantined: FeedEventName.itemQuarantined.rawValue
    case .endForetold: FeedEventName.endForetold.rawValue
    case .drill(let event): event.writtenName.rawValue
    case .aid(_, let event): event.writtenName.rawValue
    case .stockCounted: AidEventName.stockCounted.rawValue
    case .governance(_, let event): event.writtenName.rawValue
    case .alliance(let event): event.writtenName.rawValue
    case .trust(_, let event): event.writtenName.rawValue
    case .evaluation(let event): event.writtenName.rawValue
    case .preparedness(let event): event.writtenName.rawValue
    case .communication(let event): event.writtenName.rawValue
    case .ledger(let event): event.writtenName.rawValue
    }
  }
}
