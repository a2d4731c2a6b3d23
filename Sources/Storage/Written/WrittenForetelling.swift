import Domain
import JSONText

extension Foretelling {
  /// What a member holds.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      isThere: try body.bool("isThere"), moment: try body.timeSpread("moment"),
      probability: try body.double("probability"), level: try body.doubleIfPresent("level"),
      unit: try body.string("unit"), place: try body.name("place"))
  }
}

extension JSONWriter {
  mutating func member(_ key: String, _ foretelling: Foretelling) {
    self.key(key)
    object { writer in
      writer.member("isThere", foretelling.isThere)
      writer.member("moment", foretelling.moment)
      writer.member("probability", foretelling.probability)
      writer.memberIfPresent("level", foretelling.level)
      writer.member("unit", foretelling.unit)
      writer.member("place", foretelling.place)
    }
  }
}
