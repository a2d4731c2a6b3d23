import Domain
import JSONText

/// The names that the journal gives to events of alerts: for ever, whatever the domain calls them.
enum AlertEventName: String, CaseIterable {
  case raised = "alert.raised"
  case updated = "alert.updated"
  case recurred = "alert.recurred"
  case overtaken = "alert.overtaken"
  case cleared = "alert.cleared"
  case acknowledged = "alert.acknowledged"
  case unacknowledged = "alert.unacknowledged"
  case shelved = "alert.shelved"
  case unshelved = "alert.unshelved"
  case shelvingEnded = "alert.shelvingEnded"
  case suppressed = "alert.suppressed"
  case unsuppressed = "alert.unsuppressed"
  case removedFromService = "alert.removedFromService"
  case returnedToService = "alert.returnedToService"
  case noted = "alert.noted"
  case grouped = "alert.grouped"
  case inhibited = "alert.inhibited"
  case released = "alert.released"
  case escalated = "alert.escalated"
}

extension AlertEvent {
  /// The name that the journal gives it.
  var writtenName: AlertEventName {
    switch self {
    case .raised: .raised
    case .updated: .updated
    case .recurred: .recurred
    case .overtaken: .overtaken
    case .cleared: .cleared
    case .acknowledged: .acknowledged
    case .unacknowledged: .unacknowledged
    case .shelved: .shelved
    case .unshelved: .unshelved
    case .shelvingEnded: .shelvingEnded
    case .suppressed: .suppressed
    case .unsuppressed: .unsuppressed
    case .removedFromService: .removedFromService
    case .returnedToService: .returnedToService
    case .noted: .noted
    case .grouped: .grouped
    case .inhibited: .inhibited
    case .released: .released
    case .escalated: .escalated
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .raised(let report), .recurred(let report), .overtaken(let report):
      writer.member("report", report)
    case .updated(let report, let rose):
      writer.member("report", report)
      writer.member("rose", rose)
    case .cleared(let end): writer.member("end", end)
    case .acknowledged(let occurrence): writer.member("occurrence", occurrence)
    case .shelved(let until, let reason):
      writer.member("until", until)
      writer.member("reason", reason)
    case .suppressed(let reason), .removedFromService(let reason):
      writer.member("reason", reason)
    case .noted(let text): writer.member("text", text)
    case .grouped(let leader, let rule):
      writer.member("leader", leader.rawValue)
      writer.member("rule", rule.word)
    case .inhibited(let inhibitor): writer.member("by", inhibitor.rawValue)
    case .unacknowledged, .unshelved, .shelvingEnded, .unsuppressed, .returnedToService, .released,
      .escalated:
      break
    }
  }

  /// The event of this name.
  init(_ name: AlertEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .raised: self = .raised(try AlertReport(written: body.object("report")))
    case .updated:
      self = .updated(
        try AlertReport(written: body.object("report")), rose: try body.bool("rose"))
    case .recurred: self = .recurred(try AlertReport(written: body.object("report")))
    case .overtaken: self = .overtaken(try AlertReport(written: body.object("report")))
    case .cleared: self = .cleared(try AlertEnd(written: body.object("end")))
    case .acknowledged: self = .acknowledged(occurrence: try body.int("occurrence"))
    case .unacknowledged: self = .unacknowledged
    case .shelved:
      self = .shelved(until: try body.instant("until"), reason: try body.string("reason"))
    case .unshelved: self = .unshelved
    case .shelvingEnded: self = .shelvingEnded
    case .suppressed: self = .suppressed(reason: try body.string("reason"))
    case .unsuppressed: self = .unsuppressed
    case .removedFromService:
      self = .removedFromService(reason: try body.string("reason"))
    case .returnedToService: self = .returnedToService
    case .noted: self = .noted(text: try body.string("text"))
    case .grouped:
      self = .grouped(under: Alert.ID(try body.string("leader")), try body.word("rule"))
    case .inhibited: self = .inhibited(by: Alert.ID(try body.string("by")))
    case .released: self = .released
    case .escalated: self = .escalated
    }
  }
}

extension AlertReport {
  /// The report that a member holds.
  init(written body: JSONObject) throws(JSONMismatch) {
    var references: [ReportKey] = []
    for reference in try body.arrayIfPresent("references") ?? [] {
      guard let key = reference.object else {
        throw .wrongKind(key: "references", expected: .object, found: reference.kind)
      }
      references.append(try ReportKey(written: key))
    }
    var touched: [CityShare] = []
    for share in try body.arrayIfPresent("touched") ?? [] {
      touched.append(try CityShare(written: share))
    }
    self.init(
      key: try body.reportKey("key"), operation: try body.word("operation"),
      status: try body.word("status"), references: references,
      city: try body.stringIfPresent("city").map { City.ID(rawValue: $0) },
      coordinate: try body.coordinateIfPresent("at"), area: try body.string("area"),
      kind: try body.string("kind"), emergencyClass: try body.word("class"),
      severity: try body.word("severity"), urgency: try body.word("urgency"),
      certainty: try body.word("certainty"), expires: try body.instantIfPresent("expires"),
      headline: try body.string("headline"), text: try body.string("text"),
      touched: touched,
      over: try body.objectIfPresent("over").map { over throws(JSONMismatch) in
        try StatedEnd(written: over)
      })
    if let finding = try body.objectIfPresent("finding") {
      findings = [try InstrumentFinding(written: finding)]
    }
    foretelling = try body.objectIfPresent("foretelling").map { body throws(JSONMismatch) in
      try Foretelling(written: body)
    }
  }
}

extension StatedEnd {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    if let name = try body.stringIfPresent("parameter") {
      self = .parameter(name: name, value: try body.string("value"))
    } else if let words = try body.stringIfPresent("words") {
      self = .words(words)
    } else {
      _ = try body.bool("allClear")
      self = .allClear
    }
  }
}

extension CityShare {
  fileprivate init(written json: JSON) throws(JSONMismatch) {
    guard let body = json.object else {
      throw .wrongKind(key: "touched", expected: .object, found: json.kind)
    }
    self.init(
      city: City.ID(rawValue: try body.string("city")), area: try body.quantity("area"),
      people: try body.quantity("people"), residents: try body.count("residents"))
  }
}

extension JSONWriter {
  mutating func member(_ key: String, _ report: AlertReport) {
    self.key(key)
    object { writer in
      writer.member("key", report.key)
      writer.member("operation", report.operation.word)
      writer.member("status", report.status.word)
      if !report.references.isEmpty {
        writer.key("references")
        writer.array { writer in
          for reference in report.references { writer.write(reference) }
        }
      }
      writer.memberIfPresent("city", report.city?.rawValue)
      if let coordinate = report.coordinate { writer.member("at", coordinate) }
      writer.member("area", report.area)
      writer.member("kind", report.kind)
      writer.member("class", report.emergencyClass.word)
      writer.member("severity", report.severity.word)
      writer.member("urgency", report.urgency.word)
      writer.member("certainty", report.certainty.word)
      writer.memberIfPresent("expires", report.expires?.milliseconds)
      writer.member("headline", report.headline)
      writer.member("text", report.text)
      if !report.touched.isEmpty {
        writer.key("touched")
        writer.array { writer in
          for share in report.touched { writer.write(share) }
        }
      }
      if let over = report.over { writer.member("over", over) }
      if let finding = report.findings.first { writer.member("finding", finding) }
      if let foretelling = report.foretelling { writer.member("foretelling", foretelling) }
    }
  }

  private mutating func member(_ key: String, _ stated: StatedEnd) {
    self.key(key)
    object { writer in
      switch stated {
      case .allClear: writer.member("allClear", true)
      case .parameter(let name, let value):
        writer.member("parameter", name)
        writer.member("value", value)
      case .words(let words): writer.member("words", words)
      }
    }
  }

  private mutating func write(_ share: CityShare) {
    object { writer in
      writer.member("city", share.city.rawValue)
      writer.member("area", share.area)
      writer.member("people", share.people)
      writer.member("residents", share.residents)
    }
  }

  fileprivate mutating func member(_ key: String, _ end: AlertEnd) {
    self.key(key)
    object { writer in
      switch end {
      case .cancelled(let report): writer.member("cancelledBy", report)
      case .stated(let stated, let report):
        writer.member("statedBy", report)
        writer.member("over", stated)
      case .returnedToNormal: writer.member("returnedToNormal", true)
      case .ruled(let reason): writer.member("ruled", reason)
      }
    }
  }
}

extension AlertEnd {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    if try body.objectIfPresent("cancelledBy") != nil {
      self = .cancelled(by: try body.reportKey("cancelledBy"))
    } else if try body.objectIfPresent("statedBy") != nil {
      self = .stated(
        try StatedEnd(written: body.object("over")), by: try body.reportKey("statedBy"))
    } else if try body.boolIfPresent("returnedToNormal") == true {
      self = .returnedToNormal
    } else {
      self = .ruled(reason: try body.string("ruled"))
    }
  }
}
