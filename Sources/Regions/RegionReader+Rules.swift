import Documents
import Domain

extension RegionReader {
  /// What the region assumes of crews and calls; what it does not say is assumed for it.
  func rules() -> ServiceRules {
    var rules = ServiceRules.assumed
    _ = root.optionalSection("rules") { section in
      func take(_ key: String, _ bounds: Bounds, _ body: (Int) -> Void) {
        if let item = section.optional(key) { body(item.integer(bounds)) }
      }
      take("workHours", .within(1...48)) { rules.workLimit = .hours(Int64($0)) }
      take("dutyHours", .within(1...72)) { rules.dutyLimit = .hours(Int64($0)) }
      take("restMinutes", .within(1...1440)) { rules.rest = .minutes(Int64($0)) }
      take("silentMinutes", .within(1...240)) { rules.silence = .minutes(Int64($0)) }
      take("staleMinutes", .within(1...1440)) { rules.staleness = .minutes(Int64($0)) }
      take("callsPerMillionDay", .within(1...5000)) { rules.callsPerMillionDay = Double($0) }
      take("serviceMinutes", .within(1...1440)) { rules.serviceTime = .minutes(Int64($0)) }
      take("reachMinutes", .within(1...120)) { rules.reach = .minutes(Int64($0)) }
      if let hours = section.optional("shiftHours") {
        rules.shiftHours = hours.list().map { $0.integer(.within(0...23)) }
        if rules.shiftHours.isEmpty { hours.report(.rule("a day has one shift at least")) }
      }
    }
    return rules
  }
}
