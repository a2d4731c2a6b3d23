internal import Domain
internal import Geodesy
internal import Statutes

extension SitrepWords {
  static let traditional = SitrepWords(
    tag: "zh-Hant", title: "態勢報告", exercise: "演練 EXERCISE — 本報告內容並未真實發生",
    block: { block in
      switch block {
      case .name: "事件名稱"
      case .number: "事件編號"
      case .version: "報別與期號"
      case .commander: "指揮與主責"
      case .start: "起始時間"
      case .size: "規模"
      case .contained: "狀態（控制情況）"
      case .definition: "類別"
      case .complexity: "級別與牽涉"
      case .period: "統計時段"
      case .prepared: "編制人"
      case .submitted: "報送時間"
      case .approved: "審批人"
      case .sentTo: "報送對象"
      case .province: "省份"
      case .city: "涉及城市"
      case .jurisdiction: "管轄"
      case .location: "地點"
      case .events: "重要經過"
      case .hazards: "危險因素"
      case .damage: "生命線受損"
      case .people: "損失"
      case .threat: "12/24/48/72 小時威脅"
      case .needs: "急需"
      case .planned: "下步措施"
      case .projected: "預計規模"
      case .completion: "預計結束"
      case .remarks: "備注"
      }
    },
    fact: traditionalFact, unknown: "不詳", pending: "尚未", table: "分市損失", city: "城市", total: "合計",
    check: "核對",
    asOf: "截至", entry: "記錄",
    sum: { total in
      let parts = total.parts.map { NumberText.grouped($0) }.joined(separator: " + ")
      let sum = total.sum.map { "\(parts) = \(NumberText.grouped($0))" } ?? "不詳"
      return sum + (total.sum != nil && total.unknown > 0 ? "；\(total.unknown) 市不詳" : "")
    },
    missing: { "尚不掌握：\($0)。" }, complete: "各欄均有內容。",
    fall: { what, before, now, fall in
      let change = "\(what)：\(before) → \(now.map(String.init) ?? "不詳")"
      switch fall {
      case .corrected(let entry, let reason): return "\(change)，已更正（記錄 #\(entry)）：\(reason)"
      case .unexplained: return "! \(change)：低于上一報，無人說明原因"
      case .lost: return "! \(change)：上一報曾有數字"
      }
    },
    watch: "全部值守情況", matters: "在辦事項", nothing: "沒有在辦事項。",
    columns: ["編號", "事項", "主責", "狀態", "起始"],
    once: "合計中每起事件只計一次；僅就風險源上報的數字見其單獨報告。",
    recounted: { entries, holds in
      holds ? "從 \(entries) 條記錄重新計數：一致。" : "! 從 \(entries) 條記錄重新計數：不一致。"
    })

  private static let traditionalFact: @Sendable (SitrepDraft.Fact, Names, Language) -> String = {
    fact, names, language in
    let terms = language.panel.terms
    switch fact {
    case .incident(let kind, let title):
      let name = names.kind(kind)
      return title.isEmpty ? name : "\(name)：\(names.local(title))"
    case .hazard(let kind): return language.panel.forecast.kind(kind)
    case .number(let year, let name): return "\(year)-\(name)"
    case .version(let number, let isFinal, let state):
      let words = CommunicationTerms.traditional
      return "\(words.version(number, isFinal))，\(words.sitrepState(state))"
    case .leads(let city, let person):
      return "\(names.city(city))主責" + (person.map { "；值守：\($0)" } ?? "")
    case .moment(let at): return names.dateAndClock(at)
    case .reached(let cities, let people):
      return "已波及 \(cities) 市，涉及 \(NumberText.grouped(people)) 人"
    case .inArea(let people): return "通報區域內 \(NumberText.grouped(people)) 人"
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
    case .arrived(let city, let at): return "\(names.dateAndClock(at)) 到達\(names.city(city))"
    case .agreed(let id, let text, let at):
      return "\(names.dateAndClock(at)) 聯合決策 \(id) 通過：\(names.local(text))"
    case .reported(let report, let at):
      return "\(names.dateAndClock(at)) \(language.governanceTerms.report(report))"
    case .source(let source):
      return
        "\(names.quantity(source)) \(NumberWords.oneDecimal(source.amount.middle)) \(source.unit)"
        + "（\(NumberWords.oneDecimal(source.amount.low))–"
        + "\(NumberWords.oneDecimal(source.amount.high))）"
    case .lifeline(let id, let back):
      return "\(id) 中斷" + (back.map { "，預計 \(names.dateAndClock($0)) 恢復" } ?? "")
    case .threatened(let hours, let cities, let people):
      return "\(hours) 小時內："
        + (cities.isEmpty
          ? "無" : "\(names.cities(cities))；峰值時 \(NumberText.grouped(people)) 人")
    case .foretoldUntil(let end): return "預報只到 \(names.dateAndClock(end))"
    case .lacks(let id, let count, let purpose):
      return "\(id)：缺 \(NumberText.grouped(count))，\(names.local(purpose))"
    case .owed(let text, let city, let due):
      return "\(names.city(city))：\(language.name(text))，\(names.dateAndClock(due)) 前"
    case .peak(let city, let people, let at):
      return "\(names.city(city))：約 \(names.dateAndClock(at)) 達 \(NumberText.grouped(people)) 人"
    case .back(let city, let at): return "\(names.city(city))：約 \(names.dateAndClock(at))"
    case .said(let text): return text
    }
  }
}
