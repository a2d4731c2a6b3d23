import Domain
import Exercises
import JSONText

extension Summary {
  /// The summary as one JSON object, its keys in a fixed order.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("entries", entries)
      writer.member("readings", readings)
      writer.member("refusals", refusals)
      list("alertsByPriority", alertsByPriority, &writer)
      byClass("alertsByClass", alertsByClass, &writer)
      byClass("incidentsByClass", incidentsByClass, &writer)
      writer.member("incidentsClosed", incidentsClosed)
      writer.member("openIncidents", openIncidents)
      writer.member("acknowledgements", acknowledgements)
      writer.member("dispatches", dispatches)
      writer.member("unitsMoved", unitsMoved)
      writer.member("stageCrossings", stageCrossings)
      writer.member("hazards", hazards)
      writer.member("forecasts", forecasts)
      writer.key("skill")
      writer.object { writer in
        count("forecast", skill.forecast, &writer)
        count("persistence", skill.persistence, &writer)
        count("fixedLag", skill.fixedLag, &writer)
      }
      list("standing", standing, &writer)
      list("unacknowledged", unacknowledged, &writer)
      writer.key("balances")
      writer.array { writer in
        for balance in balances {
          writer.object { writer in
            writer.member("quantity", balance.quantity)
            writer.member("unit", balance.unit)
            writer.member("entered", balance.entered)
            writer.member("left", balance.left)
            writer.member("held", balance.held)
            writer.member("error", balance.error)
          }
        }
      }
      writer.key("responseTimes")
      writer.object { writer in
        writer.member("n", responseTimes.count)
        writer.member("missing", responseTimes.missing)
        writer.memberIfPresent("medianSeconds", responseTimes.median?.inSeconds)
        writer.memberIfPresent("p90Seconds", responseTimes.ninetiethPercentile?.inSeconds)
      }
    }
  }

  /// The summary in one sentence.
  var sentence: String {
    "\(entries) entries, \(alertsByPriority.reduce(0, +)) alerts, \(dispatches) units sent, "
      + "\(incidentsClosed) incidents closed, \(openIncidents) open"
  }

  private func count(_ name: String, _ count: Skill.Count, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("hits", count.hits)
      writer.member("misses", count.misses)
      writer.member("falseAlarms", count.falseAlarms)
      writer.member("quiet", count.quiet)
      if let error = count.arrivalError { writer.member("arrivalErrorMinutes", error) }
      if let brier = count.brier { writer.member("brier", brier) }
    }
  }

  private func list(_ name: String, _ counts: [Int], _ writer: inout JSONWriter) {
    writer.key(name)
    writer.array { writer in for count in counts { writer.integer(count) } }
  }

  private func byClass(
    _ name: String, _ counts: [EmergencyClass: Int], _ writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.object { writer in
      for kind in EmergencyClass.allCases { writer.member(kind.rawValue, counts[kind] ?? 0) }
    }
  }
}
