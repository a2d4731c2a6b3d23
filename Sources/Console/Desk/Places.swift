/// The pictures that a desk can show, by the names that commands and `snapshot` use.
package enum ScreenName: String, CaseIterable, Hashable, Sendable {
  case overview, queue, alert, map, city, incident, dispatch, units, log, forecast, feeds, load
  case joint, clocks, drill, supplies, requests, duties, draft, organisation, decisions, health,
    help, roads, corridor, trust, postures, accountability, evaluation, agreements, sitrep,
    handover, notices, ledger
}

/// The pane that takes the keys.
package enum Focus: String, CaseIterable, Hashable, Sendable {
  case queue, map, detail, dispatch, units, log
}

/// How moments are written.
package enum TimeStyle: String, CaseIterable, Hashable, Sendable {
  case relative, local, utc
}
