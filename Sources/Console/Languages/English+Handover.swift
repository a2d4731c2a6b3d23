internal import Domain
internal import Statutes

extension HandoverWords {
  static let english = HandoverWords(
    tag: "en", title: "Handover of the watch",
    exercise: "EXERCISE · 演练 — nothing in this report has happened",
    kind: { kind in
      switch kind {
      case .untaken: "not taken"
      case .aside: "put aside"
      case .incident: "incident"
      case .hazard: "hazard"
      case .obligation: "owed"
      case .decision: "decision"
      case .aid: "aid"
      case .away: "unit away"
      case .silent: "no contact"
      case .notice: "notice"
      case .sitrep: "sitrep"
      case .correction: "corrected"
      case .whatIf: "what-if"
      case .feed: "feed stale"
      }
    },
    what: { what, names, language in
      let terms = language.panel.terms
      switch what {
      case .alert(let report): return "P\(report.priority.rawValue) \(names.headline(report))"
      case .aside(let state, let reason):
        return terms.alertState(state) + (reason.isEmpty ? "" : ": \(names.local(reason))")
      case .incident(let report, let state):
        return "P\(report.priority.rawValue) \(terms.incidentState(state)) "
          + names.local(report.title)
      case .hazard(let kind, let next):
        return language.panel.forecast.kind(kind)
          + (next.map { ", next \(names.city($0.city)) \(names.clock($0.at))" } ?? "")
      case .obligation(let obligation): return language.title(of: obligation)
      case .decision(let text, let answered, let all):
        return "\(answered)/\(all) answered: \(names.local(text))"
      case .aid(let line):
        return "\(names.city(line.lender)): \(language.panel.aid.state(line.state))"
      case .unit(let kind, let status, let borrower):
        return "\(terms.unitKind(kind)), \(terms.unitStatus(status))"
          + (borrower.map { ", with \(names.city($0))" } ?? "")
      case .notice(let cities): return "not acknowledged: \(names.cities(cities))"
      case .sitrep(let state, let number, let isFinal):
        let words = CommunicationTerms.english
        return "\(words.version(number, isFinal)), \(words.sitrepState(state)), not sent"
      case .correction(let figure):
        return "\(CommunicationTerms.english.measure(figure.key.measure)) now \(figure.amount): "
          + (figure.correction ?? "")
      case .whatIf(let supposition): return names.supposed(supposition)
      case .silence: return "silent longer than it promised"
      }
    },
    onWatch: "On watch", nobody: "nobody on record (a takes it)", since: "since",
    change: "changes", overdue: "late by", gap: "gap", lastBrief: "last brief",
    none: "Nothing is open.", due: "by", until: "until",
    gapKind: { $0 == .unattended ? "nobody on watch" : "between the signatures" },
    offered: { "\($0) signed \($1) and answers until the other signs (a): \($2)" },
    remarks: "Remarks", questions: "Asked", signed: "Signed", seal: "Seal", board: "Duty board",
    happened: "Since then", counted: { "from entry #\($0) (\($1)) on" }, open: { "\($0) open" },
    events: { events in
      [
        "alerts raised \(events.raised), taken \(events.taken)",
        "incidents opened \(events.opened), closed \(events.closed)",
        "units sent \(events.sent), reports \(events.reports), duties done \(events.duties)",
        "notices \(events.notices), corrections \(events.corrections), entries \(events.entries)",
      ]
    },
    missedCopies: { "copies missed \($0)" },
    recounted: { digest, holds in
      holds
        ? "Counted again from the record: \(digest), the same."
        : "! Counted again from the record: \(digest), NOT the same."
    })
}
