import Domain
import JSONText

/// The names that the journal gives to what can be supposed: for ever.
private enum SupposedName: String, CaseIterable {
  case inflow, rain, wind, source, levee
}

extension Supposition {
  /// Writes the members of what is supposed.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .inflow(let percent):
      writer.member("supposed", SupposedName.inflow.rawValue)
      writer.member("percent", percent)
    case .rain(let millimetres, let hours):
      writer.member("supposed", SupposedName.rain.rawValue)
      writer.member("millimetres", millimetres)
      writer.member("hours", hours)
    case .wind(let from, let speed):
      writer.member("supposed", SupposedName.wind.rawValue)
      writer.member("from", from)
      writer.member("speed", speed)
    case .source(let percent):
      writer.member("supposed", SupposedName.source.rawValue)
      writer.member("percent", percent)
    case .leveeFails(let levee, let moment):
      writer.member("supposed", SupposedName.levee.rawValue)
      writer.member("levee", levee.rawValue)
      writer.member("at", moment)
    }
  }

  /// What an event's members suppose.
  init(written body: JSONObject) throws(JSONMismatch) {
    let word = try body.string("supposed")
    guard let name = SupposedName(rawValue: word) else {
      throw .unknownWord(key: "supposed", word: word)
    }
    switch name {
    case .inflow: self = .inflow(percent: try body.double("percent"))
    case .rain:
      self = .rain(
        millimetres: try body.double("millimetres"), hours: try body.double("hours"))
    case .wind: self = .wind(from: try body.double("from"), speed: try body.double("speed"))
    case .source: self = .source(percent: try body.double("percent"))
    case .levee:
      self = .leveeFails(
        Levee.ID(rawValue: try body.string("levee")), at: try body.instant("at"))
    }
  }
}

extension WhatIf {
  /// Writes the members of the event.
  func write(to writer: inout JSONWriter) {
    supposition.write(to: &writer)
    writer.key("hazard")
    writer.object { hazard.write(to: &$0) }
    writer.key("base")
    writer.object { base.write(to: &$0) }
    writer.key("fork")
    writer.object { fork.write(to: &$0) }
  }

  /// The what-if that an event's members describe.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      supposition: try Supposition(written: body),
      hazard: try Hazard.Report(written: body.object("hazard")),
      base: try Forecast(written: body.object("base")),
      fork: try Forecast(written: body.object("fork")))
  }
}
