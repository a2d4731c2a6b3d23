import Domain
import JSONText

extension InstrumentFinding {
  /// The finding that a member holds.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      try body.word("rule"), quantity: try body.string("quantity"),
      gauge: try body.stringIfPresent("gauge").map { Gauge.ID(rawValue: $0) },
      value: try body.double("value"), unit: try body.string("unit"))
    reached = try body.double("reached")
    limit = try body.double("limit")
    expected = try body.doubleIfPresent("expected")
    sigma = try body.doubleIfPresent("sigma")
    from = try body.doubleIfPresent("from")
    hours = try body.doubleIfPresent("hours")
    count = try body.intIfPresent("count")
  }
}

extension JSONWriter {
  mutating func member(_ key: String, _ finding: InstrumentFinding) {
    self.key(key)
    object { writer in
      writer.member("rule", finding.rule.word)
      writer.member("quantity", finding.quantity)
      writer.memberIfPresent("gauge", finding.gauge?.rawValue)
      writer.member("value", finding.value)
      writer.member("unit", finding.unit)
      writer.member("reached", finding.reached)
      writer.member("limit", finding.limit)
      writer.memberIfPresent("expected", finding.expected)
      writer.memberIfPresent("sigma", finding.sigma)
      writer.memberIfPresent("from", finding.from)
      writer.memberIfPresent("hours", finding.hours)
      writer.memberIfPresent("count", finding.count)
    }
  }
}
