import Domain
import Geodesy
import JSONText

extension Forecast {
  /// Writes the members of the event.
  func write(to writer: inout JSONWriter) {
    writer.member("issued", issued)
    writer.member("horizon", horizon)
    writer.member("observations", basis.observations)
    writer.member("newest", basis.newest)
    writer.member("members", members)
    writer.list("prospects", prospects) { $1.write(to: &$0) }
    guard let footprint else { return }
    writer.key("footprint")
    writer.object { footprint.write(to: &$0) }
  }

  /// The forecast that an event's members describe.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      issued: try body.instant("issued"), horizon: try body.duration("horizon"),
      basis: Basis(
        observations: try body.int("observations"), newest: try body.instant("newest")),
      members: try body.int("members"),
      prospects: try body.list("prospects") { item throws(JSONMismatch) in
        try Prospect(written: item)
      },
      footprint: try body.objectIfPresent("footprint").map { ground throws(JSONMismatch) in
        try Ground(written: ground)
      })
  }
}

extension Forecast.Ground {
  /// The side of the cells in metres, then each cell: place, probability, moment.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("width", width.metres)
    writer.list("cells", cells) { writer, cell in
      writer.member("place", cell.place)
      writer.member("probability", cell.probability)
      writer.member("arrival", cell.arrival)
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      width: .metres(try body.double("width")),
      cells: try body.list("cells") { item throws(JSONMismatch) in
        guard let place = try item.coordinateIfPresent("place") else {
          throw .missing(key: "place")
        }
        return Cell(
          place: place, probability: try item.double("probability"),
          arrival: try item.instant("arrival"))
      })
  }
}

extension Prospect {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("city", city.rawValue)
    writer.memberIfPresent("gauge", gauge?.rawValue)
    writer.write(site)
    writer.member("way", way.word)
    writer.member("unit", unit)
    if let observed {
      writer.key("observed")
      writer.object { writer in
        writer.member("time", observed.time)
        writer.member("value", observed.value)
      }
    }
    writer.member("warning", warning)
    if let guarantee { writer.member("guarantee", guarantee) }
    writer.member("reached", isReached)
    if let arrival { writer.member("arrival", arrival) }
    writer.member("peak", peak)
    writer.member("peakTime", peakTime)
    writer.member("people", people)
    writer.member("residents", residents)
    writer.write(rivals)
    if let front {
      writer.member("front", front.id.rawValue)
      writer.member("now", front.now)
    }
    if let recovery { writer.member("recovery", recovery) }
    writer.memberIfPresent("signal", signal?.word)
    if let past {
      writer.key("past")
      writer.object { writer in
        writer.member("level", past.level)
        writer.member("at", past.at)
        writer.member("people", past.people)
      }
    }
    guard !course.isEmpty else { return }
    writer.key("course")
    writer.array { writer in for value in course { writer.number(value) } }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let observed = try body.objectIfPresent("observed")
    let past = try body.objectIfPresent("past")
    self.init(
      city: City.ID(rawValue: try body.string("city")),
      gauge: try body.stringIfPresent("gauge").map { Gauge.ID(rawValue: $0) },
      way: try body.word("way"), unit: try body.string("unit"),
      observed: try observed.map { point throws(JSONMismatch) in
        Series.Point(time: try point.instant("time"), value: try point.double("value"))
      },
      warning: try Exceedance(written: body.object("warning")),
      guarantee: try body.objectIfPresent("guarantee").map { item throws(JSONMismatch) in
        try Exceedance(written: item)
      },
      isReached: try body.bool("reached"), arrival: try body.timeSpreadIfPresent("arrival"),
      peak: try body.spread("peak"), peakTime: try body.timeSpread("peakTime"),
      people: try body.spread("people"), residents: try body.int("residents"),
      rivals: try body.rivals(),
      front: try body.stringIfPresent("front").map { id throws(JSONMismatch) in
        Front(id: Riverfront.ID(rawValue: id), now: try body.double("now"))
      },
      course: try body.arrayIfPresent("course").map { values in values.compactMap(\.number) } ?? [],
      site: try body.site(), recovery: try body.timeSpreadIfPresent("recovery"),
      past: try past.map { past throws(JSONMismatch) in
        Past(
          level: try past.double("level"), at: try past.instant("at"),
          people: try past.quantity("people"))
      }, signal: try body.stringIfPresent("signal") == nil ? nil : body.word("signal"))
  }
}

extension Prospect.Exceedance {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(level: try body.double("level"), probability: try body.double("probability"))
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ exceedance: Prospect.Exceedance) {
    self.key(key)
    object { writer in
      writer.member("level", exceedance.level)
      writer.member("probability", exceedance.probability)
    }
  }

  /// Writes a member that is a number with its range: `[low, middle, high]`.
  mutating func member(_ key: String, _ spread: Estimate) {
    self.key(key)
    array { writer in
      writer.number(spread.low)
      writer.number(spread.middle)
      writer.number(spread.high)
    }
  }

  /// Writes a member that is a moment with its range, in the same way.
  mutating func member(_ key: String, _ spread: TimeEstimate) {
    self.key(key)
    array { writer in
      writer.integer(spread.early.milliseconds)
      writer.integer(spread.middle.milliseconds)
      writer.integer(spread.late.milliseconds)
    }
  }

  /// Writes the lifeline or the levee that something is about, if it is about one.
  mutating func write(_ site: Prospect.Site?) {
    switch site {
    case .lifeline(let id): member("lifeline", id.rawValue)
    case .levee(let id): member("levee", id.rawValue)
    case nil: break
    }
  }

  /// Writes what simple rules said.
  mutating func write(_ rivals: Prospect.Rivals) {
    if let persistence = rivals.persistence { member("persistence", persistence) }
    if let fixedLag = rivals.fixedLag { member("fixedLag", fixedLag) }
  }

  /// Writes a member that is a list of objects.
  mutating func list<Item>(
    _ key: String, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) {
    self.key(key)
    array { writer in
      for item in items { writer.object { write(&$0, item) } }
    }
  }
}

extension JSONObject {
  /// What is read from each object of a list.
  func list<Item>(
    _ key: String, _ read: (JSONObject) throws(JSONMismatch) -> Item
  ) throws(JSONMismatch) -> [Item] {
    var items: [Item] = []
    for json in try array(key) {
      guard let object = json.object else {
        throw .wrongKind(key: key, expected: .object, found: json.kind)
      }
      items.append(try read(object))
    }
    return items
  }

  /// The number with its range under a key.
  func spread(_ key: String) throws(JSONMismatch) -> Estimate {
    let numbers = try array(key).compactMap(\.number)
    guard numbers.count == 3, numbers.allSatisfy(Self.isQuantity) else {
      throw .outOfRange(key: key)
    }
    return Estimate(low: numbers[0], middle: numbers[1], high: numbers[2])
  }

  /// The moment with its range that a member holds.
  func timeSpread(_ key: String) throws(JSONMismatch) -> TimeEstimate {
    guard let spread = try timeSpreadIfPresent(key) else { throw .missing(key: key) }
    return spread
  }

  fileprivate func timeSpreadIfPresent(_ key: String) throws(JSONMismatch) -> TimeEstimate? {
    guard let moments = try arrayIfPresent(key) else { return nil }
    let numbers = moments.compactMap(\.number).compactMap { Int64(exactly: $0) }
    guard numbers.count == 3, moments.count == 3 else { throw .outOfRange(key: key) }
    return TimeEstimate(
      early: try Instant(written: numbers[0], key), middle: try Instant(written: numbers[1], key),
      late: try Instant(written: numbers[2], key))
  }

  /// The lifeline or the levee that something is about; nil where it is about neither.
  func site() throws(JSONMismatch) -> Prospect.Site? {
    if let id = try stringIfPresent("lifeline") { return .lifeline(Lifeline.ID(rawValue: id)) }
    return try stringIfPresent("levee").map { .levee(Levee.ID(rawValue: $0)) }
  }

  /// What simple rules said.
  func rivals() throws(JSONMismatch) -> Prospect.Rivals {
    Prospect.Rivals(
      persistence: try instantIfPresent("persistence"),
      fixedLag: try instantIfPresent("fixedLag"))
  }
}
