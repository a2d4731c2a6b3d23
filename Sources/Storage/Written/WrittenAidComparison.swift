import Domain
import JSONText

extension AidComparison {
  /// Writes the members of the event.
  func write(to writer: inout JSONWriter) {
    writer.member("asked", asked)
    writer.list("incidents", rows) { writer, row in
      writer.member("incident", row.incident.rawValue)
      writer.member("city", row.city.rawValue)
      writer.key("with")
      writer.object { row.with.write(to: &$0) }
      writer.key("without")
      writer.object { row.without.write(to: &$0) }
    }
    writer.list("covers", covers) { writer, cover in
      writer.member("city", cover.city.rawValue)
      writer.member("with", cover.with)
      writer.member("without", cover.without)
    }
  }

  /// The comparison that an event's members describe.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      asked: try body.instant("asked"),
      rows: try body.list("incidents") { item throws(JSONMismatch) in
        Row(
          incident: Incident.ID(rawValue: try item.string("incident")),
          city: City.ID(rawValue: try item.string("city")),
          with: try Side(written: item.object("with")),
          without: try Side(written: item.object("without")))
      },
      covers: try body.list("covers") { item throws(JSONMismatch) in
        Cover(
          city: City.ID(rawValue: try item.string("city")), with: try item.double("with"),
          without: try item.double("without"))
      })
  }
}

extension AidComparison.Side {
  fileprivate func write(to writer: inout JSONWriter) {
    if let lastArrival { writer.member("lastArrival", lastArrival) }
    writer.member("lacking", lacking)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      lastArrival: try body.instantIfPresent("lastArrival"), lacking: try body.count("lacking"))
  }
}
