import Domain
import Storage
import Testing

/// The facts of our own watch over instruments, on the record.
@Suite struct WrittenFindingTests {
  private func entry(_ rule: InstrumentFinding.Rule, full: Bool) -> Entry {
    var finding = InstrumentFinding(
      rule, quantity: "water-level", gauge: full ? Gauge.ID("datong") : nil, value: 14.4, unit: "m")
    if full {
      (finding.reached, finding.limit, finding.expected) = (0.36, 0.3, 10.25)
      (finding.sigma, finding.from, finding.hours, finding.count) = (0.05, 10.04, 1, 7)
    }
    var entry = Samples.entries[0]
    var report = AlertReport(
      key: ReportKey(
        source: "detector-datong", identifier: "water-level-rate", sent: entry.recorded),
      kind: "river-flood", emergencyClass: .naturalDisaster, severity: .moderate, headline: "rises")
    report.findings = [finding]
    entry.event = .alert(Alert.ID("CIZ-A1"), .raised(report))
    return entry
  }

  @Test(arguments: InstrumentFinding.Rule.allCases, [true, false])
  func whatIsWrittenIsReadAgain(_ rule: InstrumentFinding.Rule, _ full: Bool) throws {
    let entry = entry(rule, full: full)
    #expect(try WrittenForm.read(WrittenForm.write(entry)) == entry)
  }

  @Test(arguments: [true, false])
  func whatWasForetoldIsReadAgainAsItWasWritten(_ isThere: Bool) throws {
    var entry = Samples.entries[0]
    var report = AlertReport(
      key: ReportKey(source: "forecast", identifier: "CZX-H1-321200", sent: entry.recorded),
      kind: "ash-fall", emergencyClass: .accident, severity: .moderate, headline: "ash")
    report.foretelling = Foretelling(
      isThere: isThere,
      moment: TimeEstimate(
        early: entry.recorded, middle: entry.recorded.advanced(by: .hours(1)),
        late: entry.recorded.advanced(by: .hours(2))),
      probability: 0.99, level: isThere ? nil : 50, unit: "mg/m²",
      place: LocalizedName(english: "Taizhou", simplified: "泰州", traditional: "泰州"))
    entry.event = .alert(Alert.ID("TZJ-A1"), .raised(report))
    #expect(try WrittenForm.read(WrittenForm.write(entry)) == entry)
  }

  @Test func theMemberIsWrittenAsEver() throws {
    let body = String(decoding: WrittenForm.write(entry(.rate, full: true)).body, as: UTF8.self)
    let member =
      #""finding":{"rule":"rate","quantity":"water-level","gauge":"datong","value":14.4,"#
      + #""unit":"m","reached":0.36,"limit":0.3,"expected":10.25,"sigma":0.05,"from":10.04,"#
      + #""hours":1,"count":7}"#
    #expect(body.contains(member))
  }
}
