internal import Domain
internal import Geodesy
internal import Statutes

extension SitrepWords {
  static let simplified = SitrepWords(
    tag: "zh-Hans", title: "态势报告", exercise: "演练 EXERCISE — 本报告内容并未真实发生",
    block: { block in
      switch block {
      case .name: "事件名称"
      case .number: "事件编号"
      case .version: "报别与期号"
      case .commander: "指挥与主责"
      case .start: "起始时间"
      case .size: "规模"
      case .contained: "状态（控制情况）"
      case .definition: "类别"
      case .complexity: "级别与牵涉"
      case .period: "统计时段"
      case .prepared: "编制人"
      case .submitted: "报送时间"
      case .approved: "审批人"
      case .sentTo: "报送对象"
      case .province: "省份"
      case .city: "涉及城市"
      case .jurisdiction: "管辖"
      case .location: "地点"
      case .events: "重要经过"
      case .hazards: "危险因素"
      case .damage: "生命线受损"
      case .people: "损失"
      case .threat: "12/24/48/72 小时威胁"
      case .needs: "急需"
      case .planned: "下步措施"
      case .projected: "预计规模"
      case .completion: "预计结束"
      case .remarks: "备注"
      }
    },
    fact: simplifiedFact, unknown: "不详", pending: "尚未", table: "分市损失", city: "城市", total: "合计",
    check: "核对",
    asOf: "截至", entry: "记录",
    sum: { total in
      let parts = total.parts.map { NumberText.grouped($0) }.joined(separator: " + ")
      let sum = total.sum.map { "\(parts) = \(NumberText.grouped($0))" } ?? "不详"
      return sum + (total.sum != nil && total.unknown > 0 ? "；\(total.unknown) 市不详" : "")
    },
    missing: { "尚不掌握：\($0)。" }, complete: "各栏均有内容。",
    fall: { what, before, now, fall in
      let change = "\(what)：\(before) → \(now.map(String.init) ?? "不详")"
      switch fall {
      case .corrected(let entry, let reason): return "\(change)，已更正（记录 #\(entry)）：\(reason)"
      case .unexplained: return "! \(change)：低于上一报，无人说明原因"
      case .lost: return "! \(change)：上一报曾有数字"
      }
    },
    watch: "全部值守情况", matters: "在办事项", nothing: "没有在办事项。",
    columns: ["编号", "事项", "主责", "状态", "起始"],
    once: "合计中每起事件只计一次；仅就风险源上报的数字见其单独报告。",
    recounted: { entries, holds in
      holds ? "从 \(entries) 条记录重新计数：一致。" : "! 从 \(entries) 条记录重新计数：不一致。"
    })

  private static let simplifiedFact: @Sendable (SitrepDraft.Fact, Names, Language) -> String = {
    fact, names, language in
    let terms = language.panel.terms
    switch fact {
    case .incident(let kind, let title):
      let name = names.kind(kind)
      return title.isEmpty ? name : "\(name)：\(names.local(title))"
    case .hazard(let kind): return language.panel.forecast.kind(kind)
    case .number(let year, let name): return "\(year)-\(name)"
    case .version(let number, let isFinal, let state):
      let words = CommunicationTerms.simplified
      return "\(words.version(number, isFinal))，\(words.sitrepState(state))"
    case .leads(let city, let person):
      return "\(names.city(city))主责" + (person.map { "；值守：\($0)" } ?? "")
    case .moment(let at): return names.dateAndClock(at)
    case .reached(let cities, let people):
      return "已波及 \(cities) 市，涉及 \(NumberText.grouped(people)) 人"
    case .inArea(let people): return "通报区域内 \(NumberText.grouped(people)) 人"
    case .state(let state, let at): return "\(terms.incidentState(state)) \(names.dateAndClock(at))"
    case .hazardState(let state, let at):
      return "\(language.panel.forecast.state(state)) \(names.dateAndClock(at))"
    case .defined(let kind, let emergencyClass):
      return "\(names.kind(kind))，\(terms.emergencyClass(emergencyClass))"
    case .graded(let grade): return language.governanceTerms.grade(grade)
    case .involves(let cities, let incidents, let units):
      return "涉及 \(cities) 市，事件 \(incidents) 起，已派力量 \(units) 支"
    case .period(let from, let to): return "\(names.dateAndClock(from)) 至 \(names.dateAndClock(to))"
    case .signed(let person, let at): return "\(person) \(names.dateAndClock(at))"
    case .city(let city): return names.city(city)
    case .province(let name): return language.name(name)
    case .place(let text, let place):
      let degrees =
        "\(NumberWords.twoDecimals(place.latitude)), "
        + NumberWords.twoDecimals(place.longitude)
      return text.isEmpty ? degrees : "\(names.local(text))（\(degrees)）"
    case .arrived(let city, let at): return "\(names.dateAndClock(at)) 到达\(names.city(city))"
    case .agreed(let id, let text, let at):
      return "\(names.dateAndClock(at)) 联合决策 \(id) 通过：\(names.local(text))"
    case .reported(let report, let at):
      return "\(names.dateAndClock(at)) \(language.governanceTerms.report(report))"
    case .source(let source):
      return
        "\(names.quantity(source)) \(NumberWords.oneDecimal(source.amount.middle)) \(source.unit)"
        + "（\(NumberWords.oneDecimal(source.amount.low))–"
        + "\(NumberWords.oneDecimal(source.amount.high))）"
    case .lifeline(let id, let back):
      return "\(id) 中断" + (back.map { "，预计 \(names.dateAndClock($0)) 恢复" } ?? "")
    case .threatened(let hours, let cities, let people):
      return "\(hours) 小时内："
        + (cities.isEmpty
          ? "无" : "\(names.cities(cities))；峰值时 \(NumberText.grouped(people)) 人")
    case .foretoldUntil(let end): return "预报只到 \(names.dateAndClock(end))"
    case .lacks(let id, let count, let purpose):
      return "\(id)：缺 \(NumberText.grouped(count))，\(names.local(purpose))"
    case .owed(let text, let city, let due):
      return "\(names.city(city))：\(language.name(text))，\(names.dateAndClock(due)) 前"
    case .peak(let city, let people, let at):
      return "\(names.city(city))：约 \(names.dateAndClock(at)) 达 \(NumberText.grouped(people)) 人"
    case .back(let city, let at): return "\(names.city(city))：约 \(names.dateAndClock(at))"
    case .said(let text): return text
    }
  }
}
