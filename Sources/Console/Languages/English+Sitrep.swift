internal import Domain
internal import Geodesy
internal import Statutes

extension SitrepWords {
  static let english = SitrepWords(
    tag: "en", title: "Situation report",
    exercise: "EXERCISE · 演练 — nothing in this report has happened",
    block: { block in
      switch block {
      case .name: "Incident name"
      case .number: "Incident number"
      case .version: "Report version"
      case .commander: "Command and agency"
      case .start: "Start"
      case .size: "Size"
      case .contained: "State, contained"
      case .definition: "Definition"
      case .complexity: "Complexity"
      case .period: "For the period"
      case .prepared: "Prepared by"
      case .submitted: "Submitted"
      case .approved: "Approved by"
      case .sentTo: "Sent to"
      case .province: "Provinces"
      case .city: "Cities"
      case .jurisdiction: "Jurisdiction"
      case .location: "Location"
      case .events: "Significant events"
      case .hazards: "Hazards involved"
      case .damage: "Damage to lifelines"
      case .people: "Losses"
      case .threat: "Threat 12/24/48/72 h"
      case .needs: "Critical needs"
      case .planned: "Planned actions"
      case .projected: "Projected size"
      case .completion: "Expected end"
      case .remarks: "Remarks"
      }
    },
    fact: englishFact, unknown: "not known", pending: "not yet", table: "Losses by city",
    city: "City", total: "Total",
    check: "Check", asOf: "as of", entry: "entry",
    sum: { total in
      let parts = total.parts.map { NumberText.grouped($0) }.joined(separator: " + ")
      let sum = total.sum.map { "\(parts) = \(NumberText.grouped($0))" } ?? "not known"
      return sum + (total.sum != nil && total.unknown > 0 ? "; \(total.unknown) not known" : "")
    },
    missing: { "Not known yet: \($0)." }, complete: "Every block has something known.",
    fall: { what, before, now, fall in
      let change = "\(what): \(before) → \(now.map(String.init) ?? "not known")"
      switch fall {
      case .corrected(let entry, let reason):
        return "\(change), corrected (entry #\(entry)): \(reason)"
      case .unexplained: return "! \(change): lower than before, and nobody said why"
      case .lost: return "! \(change): it was known before"
      }
    },
    watch: "The whole watch", matters: "What stands", nothing: "Nothing stands.",
    columns: ["No.", "What", "Lead", "State", "Since"],
    once:
      "Sums count each incident once; what was told of a hazard alone stands in its own report.",
    recounted: { entries, holds in
      holds
        ? "Counted again from \(entries) entries: the same."
        : "! Counted again from \(entries) entries: NOT the same."
    })

  private static let englishFact: @Sendable (SitrepDraft.Fact, Names, Language) -> String = {
    fact, names, language in
    let terms = language.panel.terms
    switch fact {
    case .incident(let kind, let title):
      let name = names.kind(kind)
      return title.isEmpty ? name : "\(name): \(names.local(title))"
    case .hazard(let kind): return language.panel.forecast.kind(kind)
    case .number(let year, let name): return "\(year)-\(name)"
    case .version(let number, let isFinal, let state):
      let words = CommunicationTerms.english
      return "\(words.version(number, isFinal)), \(words.sitrepState(state))"
    case .leads(let city, let person):
      return "\(names.city(city)) leads" + (person.map { "; on watch: \($0)" } ?? "")
    case .moment(let at): return names.dateAndClock(at)
    case .reached(let cities, let people):
      return "cities reached \(cities), people there \(NumberText.grouped(people))"
    case .inArea(let people): return "\(NumberText.grouped(people)) people in the area told"
    case .state(let state, let at): return "\(terms.incidentState(state)) \(names.dateAndClock(at))"
    case .hazardState(let state, let at):
      return "\(language.panel.forecast.state(state)) \(names.dateAndClock(at))"
    case .defined(let kind, let emergencyClass):
      return "\(names.kind(kind)), \(terms.emergencyClass(emergencyClass))"
    case .graded(let grade): return language.governanceTerms.grade(grade)
    case .involves(let cities, let incidents, let units):
      return "cities \(cities), incidents \(incidents), units sent \(units)"
    case .period(let from, let to): return "\(names.dateAndClock(from)) – \(names.dateAndClock(to))"
    case .signed(let person, let at): return "\(person), \(names.dateAndClock(at))"
    case .city(let city): return names.city(city)
    case .province(let name): return language.name(name)
    case .place(let text, let place):
      let degrees =
        "\(NumberWords.twoDecimals(place.latitude)), "
        + NumberWords.twoDecimals(place.longitude)
      return text.isEmpty ? degrees : "\(names.local(text)) (\(degrees))"
    case .arrived(let city, let at): return "\(names.dateAndClock(at)) reached \(names.city(city))"
    case .agreed(let id, let text, let at):
      return "\(names.dateAndClock(at)) agreed \(id): \(names.local(text))"
    case .reported(let report, let at):
      return "\(names.dateAndClock(at)) \(language.governanceTerms.report(report))"
    case .source(let source):
      return
        "\(names.quantity(source)) \(NumberWords.oneDecimal(source.amount.middle)) \(source.unit)"
        + " (\(NumberWords.oneDecimal(source.amount.low))–"
        + "\(NumberWords.oneDecimal(source.amount.high)))"
    case .lifeline(let id, let back):
      return "\(id) out" + (back.map { ", back about \(names.dateAndClock($0))" } ?? "")
    case .threatened(let hours, let cities, let people):
      return "\(hours) h: "
        + (cities.isEmpty
          ? "no city"
          : "\(names.cities(cities)); \(NumberText.grouped(people)) people at the peak")
    case .foretoldUntil(let end):
      return "the forecast looks no further than \(names.dateAndClock(end))"
    case .lacks(let id, let count, let purpose):
      return "\(id): \(NumberText.grouped(count)) lacking, \(names.local(purpose))"
    case .owed(let text, let city, let due):
      return "\(names.city(city)): \(language.name(text)), by \(names.dateAndClock(due))"
    case .peak(let city, let people, let at):
      return
        "\(names.city(city)): \(NumberText.grouped(people)) people about \(names.dateAndClock(at))"
    case .back(let city, let at): return "\(names.city(city)): about \(names.dateAndClock(at))"
    case .said(let text): return text
    }
  }
}
