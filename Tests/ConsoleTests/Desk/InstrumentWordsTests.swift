import Domain
import Regions
import Testing

@testable import Console

/// What our own watch over instruments found, in the officer's language.
@Suite struct InstrumentWordsTests {
  private func report(_ rule: InstrumentFinding.Rule, reached: Double = 0.36) -> AlertReport {
    var finding = InstrumentFinding(
      rule, quantity: "water-level", gauge: Gauge.ID("datong"), value: 14.4, unit: "m")
    (finding.reached, finding.limit) = (reached, 0.3)
    finding.from = 14.04
    (finding.expected, finding.sigma, finding.hours, finding.count) = (14.0, 0.05, 1, 7)
    var report = AlertReport(
      key: ReportKey(source: "detector-datong", identifier: "1", sent: Instant(seconds: 0)),
      area: "Datong", kind: "river-flood", emergencyClass: .naturalDisaster, severity: .moderate,
      headline: "on record", text: "text on record")
    report.findings = [finding]
    return report
  }

  @Test(arguments: InstrumentFinding.Rule.allCases)
  func everyFindingIsWordedInEveryLanguage(_ rule: InstrumentFinding.Rule) throws {
    let region = try Regions.open()
    let report = report(rule)
    #expect(Language.en.headline(of: report, in: region) == "on record")
    #expect(Language.en.text(of: report, in: region) == "text on record")
    let simplified = Language.zhHans.headline(of: report, in: region)
    let traditional = Language.zhHant.headline(of: report, in: region)
    #expect(simplified.hasPrefix("大通站水位") && traditional.hasPrefix("大通站水位"))
    #expect(
      Language.zhHans.text(of: report, in: region).isHan
        && Language.zhHant.text(of: report, in: region).isHan)
    let all = traditional + Language.zhHant.text(of: report, in: region)
    #expect(!all.contains { "达证涨时续预报测内变与积动".contains($0) }, "\(all)")
  }

  @Test func theWordsCarryTheNumbers() throws {
    let region = try Regions.open()
    func both(_ report: AlertReport) -> [String] {
      [
        Language.zhHans.headline(of: report, in: region),
        Language.zhHans.text(of: report, in: region),
      ]
    }
    #expect(
      both(report(.rate)) == [
        "大通站水位每小时上涨 0.36 m（限值 0.30）", "一小时内变化：1.00 小时内由 14.04 m 至 14.40 m，限值每小时 0.30 m",
      ])
    #expect(both(report(.rate, reached: -0.36))[0] == "大通站水位每小时下降 0.36 m（限值 0.30）")
    #expect(both(report(.guaranteeLevel))[0] == "大通站水位14.40 m，达到保证水位 0.30 m")
    #expect(
      both(report(.baselineSum, reached: 12)) == [
        "大通站水位持续高于预期：14.40 m，预期 14.00 m",
        "与初始均值之差的累积和：12.00 σ，限值 0.30 σ，7 个测值以来，σ 0.05 m",
      ])
    #expect(both(report(.ended)) == ["大通站水位已恢复到限值以内", "结束时 14.40 m"])
  }

  /// What comes and when stand first: a narrow row cuts the rest.
  @Test func aForecastSaysInEveryLanguageWhatComesAndWhen() throws {
    let region = try Regions.open()
    let sent = Instant(seconds: 1_799_971_200)
    var report = AlertReport(
      key: ReportKey(source: "forecast", identifier: "CZX-H1-321200", sent: sent),
      city: City.ID("321200"), kind: "ash-fall", emergencyClass: .accident, severity: .moderate,
      headline: "on record")
    report.foretelling = Foretelling(
      isThere: false,
      moment: TimeEstimate(
        early: sent.advanced(by: .minutes(90)), middle: sent.advanced(by: .minutes(107)),
        late: sent.advanced(by: .minutes(140))),
      probability: 0.99, level: 50, unit: "mg/m²",
      place: LocalizedName(english: "Taizhou", simplified: "泰州", traditional: "泰州"))
    #expect(
      Language.zhHans.headline(of: report, in: region)
        == "预报：烟尘飘落 → 09:47 99%（09:30–10:20）· 泰州 ≥ 50 mg/m²")
    #expect(
      Language.zhHant.headline(of: report, in: region)
        == "預報：煙塵飄落 → 09:47 99%（09:30–10:20）· 泰州 ≥ 50 mg/m²")
    report.foretelling?.isThere = true
    #expect(
      Language.zhHans.headline(of: report, in: region) == "烟尘飘落 自 09:47 · 泰州 ≥ 50 mg/m²")
    #expect(Language.en.headline(of: report, in: region) == "on record")
  }

  @Test func whatComesFromOutsideKeepsItsWords() throws {
    var outside = report(.rate)
    outside.findings = []
    for language in Language.allCases {
      #expect(language.headline(of: outside, in: try Regions.open()) == "on record")
      #expect(language.text(of: outside, in: try Regions.open()) == "text on record")
    }
  }
}
