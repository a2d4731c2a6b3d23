package import Domain
internal import Statutes

/// Sentences about what our own watch over an instrument found, in Chinese; the English ones stand
/// on the record.
struct InstrumentWords {
  let level, quality, flow: String
  let reachesWarning, reachesGuarantee, rises, falls, perHour, limit: String
  let staysAbove, staysBelow, expected, isWithinLimits: String
  let levelOfGauge, changeWithin, hours, from, to: String
  let sumAgainstForecast, sumAgainstMean, meanAgainstMean, beyond, values, atTheEnd: String

  /// What happened, with the name of the gauge or instrument.
  func headline(_ finding: InstrumentFinding, at place: String) -> String {
    let subject = place + quantity(finding)
    let value = amount(finding.value, finding)
    switch finding.rule {
    case .warningLevel, .guaranteeLevel:
      let verb = finding.rule == .guaranteeLevel ? reachesGuarantee : reachesWarning
      return "\(subject)\(value)，\(verb) \(amount(finding.limit, finding))"
    case .rate:
      let verb = finding.reached < 0 ? falls : rises
      return "\(subject)\(perHour)\(verb) \(amount(abs(finding.reached), finding))"
        + "（\(limit) \(number(finding.limit))）"
    case .forecastSum, .baselineSum, .baselineMean:
      let foreseen = finding.expected ?? 0
      let verb = finding.value < foreseen ? staysBelow : staysAbove
      return "\(subject)\(verb)：\(value)，\(expected) \(amount(foreseen, finding))"
    case .ended: return subject + isWithinLimits
    }
  }

  /// On what the finding rests.
  func text(_ finding: InstrumentFinding) -> String {
    let reached = number(abs(finding.reached))
    let edge = number(finding.limit)
    let spread = finding.sigma.map { "，σ \(amount($0, finding))" } ?? ""
    switch finding.rule {
    case .warningLevel, .guaranteeLevel:
      return "\(levelOfGauge)：\(amount(finding.value, finding))，"
        + "\(limit) \(amount(finding.limit, finding))"
    case .rate:
      let start = amount(finding.from ?? finding.value, finding)
      return "\(changeWithin)：\(number(finding.hours ?? 1)) \(hours)\(from) \(start) \(to) "
        + "\(amount(finding.value, finding))，\(limit)\(perHour) \(amount(finding.limit, finding))"
    case .forecastSum, .baselineSum:
      let name = finding.rule == .forecastSum ? sumAgainstForecast : sumAgainstMean
      let length = finding.count.map { "，\($0) \(values)" } ?? ""
      return "\(name)：\(reached) σ，\(limit) \(edge) σ\(length)\(spread)"
    case .baselineMean:
      return "\(meanAgainstMean)：\(beyond) \(reached) σ，\(limit) \(edge) σ\(spread)"
    case .ended: return "\(atTheEnd) \(amount(finding.value, finding))"
    }
  }

  private func quantity(_ finding: InstrumentFinding) -> String {
    switch finding.quantity {
    case "water-level": level
    case "water-quality": quality
    case "flow": flow
    default: " \(finding.quantity) "
    }
  }

  private func amount(_ value: Double, _ finding: InstrumentFinding) -> String {
    finding.unit.isEmpty ? number(value) : "\(number(value)) \(finding.unit)"
  }

  private func number(_ value: Double) -> String { NumberWords.twoDecimals(value) }
}

extension InstrumentWords {
  static let simplified = InstrumentWords(
    level: "水位", quality: "水质", flow: "流量", reachesWarning: "达到警戒水位",
    reachesGuarantee: "达到保证水位", rises: "上涨", falls: "下降", perHour: "每小时",
    limit: "限值", staysAbove: "持续高于预期", staysBelow: "持续低于预期", expected: "预期",
    isWithinLimits: "已恢复到限值以内", levelOfGauge: "测站水位", changeWithin: "一小时内变化",
    hours: "小时内", from: "由", to: "至", sumAgainstForecast: "与预报之差的累积和",
    sumAgainstMean: "与初始均值之差的累积和", meanAgainstMean: "与初始均值之差的移动平均",
    beyond: "偏离", values: "个测值以来", atTheEnd: "结束时")

  static let traditional = InstrumentWords(
    level: "水位", quality: "水質", flow: "流量", reachesWarning: "達到警戒水位",
    reachesGuarantee: "達到保證水位", rises: "上漲", falls: "下降", perHour: "每小時",
    limit: "限值", staysAbove: "持續高於預期", staysBelow: "持續低於預期", expected: "預期",
    isWithinLimits: "已恢復到限值以內", levelOfGauge: "測站水位", changeWithin: "一小時內變化",
    hours: "小時內", from: "由", to: "至", sumAgainstForecast: "與預報之差的累積和",
    sumAgainstMean: "與初始均值之差的累積和", meanAgainstMean: "與初始均值之差的移動平均",
    beyond: "偏離", values: "個測值以來", atTheEnd: "結束時")
}

extension Language {
  /// The headline of a report: our own instruments', clocks' and forecasts' in this language, and
  /// what a source says in two languages in one of them.
  package func headline(
    of report: AlertReport, in region: Region, offsetInMinutes: Int = 480,
    days: Foretelling.Days = .dated
  ) -> String {
    if let notice = ClockNotice(report.key) { return headline(of: notice) }
    if let notice = AnswerNotice(report.key) { return headline(of: notice, in: region) }
    if let words = foretellingWords, let foretelling = report.foretelling {
      let kind = EventKind.named(report.kind).map { name($0.name) } ?? report.kind
      return words.headline(
        foretelling, kind: kind, place: name(foretelling.place), asOf: report.key.sent,
        offsetInMinutes: offsetInMinutes, days: days)
    }
    guard let words = instrumentWords, let finding = report.findings.first else {
      return TwofoldText(region, self, isOurs: report.isOurs)(report.headline)
    }
    let gauge = finding.gauge.flatMap { region[$0] }
    return words.headline(finding, at: gauge.map { name($0.name) } ?? report.area)
  }

  /// The text of a report, in the same way.
  package func text(of report: AlertReport, in region: Region) -> String {
    guard let words = instrumentWords, let finding = report.findings.first else {
      return TwofoldText(region, self, isOurs: report.isOurs)(report.text)
    }
    return words.text(finding)
  }

  /// Nil for the language of the record.
  private var instrumentWords: InstrumentWords? {
    switch self {
    case .en: nil
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
