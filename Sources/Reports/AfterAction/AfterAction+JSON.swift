internal import Domain
internal import JSONText

/// The report for programs: every number with the unit in its name, moments in ISO 8601.
extension AfterAction {
  /// One JSON object, without a line's end.
  package func json(_ voice: ReportVoice) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("status", isExercise ? "Exercise" : "Actual")
      head(voice, &writer)
      writer.key("objectives")
      writer.array { writer in
        for result in objectives { writer.object { write(result, voice, &$0) } }
      }
      writer.key("injects")
      writer.array { writer in
        for run in runs { writer.object { write(run, voice, &$0) } }
      }
      writer.key("responses")
      writer.array { writer in
        for times in responses { writer.object { write(times, &$0) } }
      }
      writeClocks(&writer)
      writer.key("alertsByState")
      writer.object { writer in
        for state in AlertState.allCases {
          writer.member(state.rawValue, alertsByState[state] ?? 0)
        }
      }
      texts("escalated", escalated.map(\.rawValue), &writer)
      texts("neverTaken", neverTaken.map(\.rawValue), &writer)
      writeJoint(voice, &writer)
      writer.key("lessons")
      writer.array { writer in
        for lesson in lessons {
          writer.object { writer in
            writer.member("lesson", lesson.id.rawValue)
            writer.member("owner", lesson.plan.owner.rawValue)
            writer.member("text", lesson.plan.text)
            writer.member("due", lesson.plan.due.milliseconds)
            writer.member("state", lesson.state.rawValue)
          }
        }
      }
      lines("decisions", decisions, voice, &writer)
      lines("timeline", timeline, voice, &writer)
    }
    return writer.bytes
  }

  private func head(_ voice: ReportVoice, _ writer: inout JSONWriter) {
    writer.memberIfPresent("scenario", drill?.plan.scenario ?? scenario)
    writer.member("title", subject(voice))
    writer.member("region", region.rawValue)
    writer.memberIfPresent("seed", drill.map { String($0.plan.seed) })
    writer.memberIfPresent("started", (drill.map(\.started) ?? begin).map { time($0) })
    writer.memberIfPresent("ended", drill?.ended.map { time($0) })
    writer.memberIfPresent("leftForCheckpoint", jumpedBack)
    writer.member("recordEnds", time(end))
    writer.member("entries", entryCount)
    guard let branch = drill?.branch else { return }
    writer.key("branch")
    writer.object { writer in
      writer.member("record", branch.record)
      writer.member("checkpoint", branch.checkpoint)
      writer.member("lastCommonEntry", branch.sequence)
    }
  }

  private func write(
    _ result: ObjectiveResult, _ voice: ReportVoice, _ writer: inout JSONWriter
  ) {
    writer.member("id", result.objective.id.rawValue)
    writer.member("text", voice.name(result.objective.text))
    writer.member("capability", voice.name(result.objective.capability))
    writer.key("injects")
    writer.array { writer in
      for number in result.injects { writer.integer(number) }
    }
    writer.member("seen", result.seen)
    writer.member("late", result.late)
    writer.member("missing", result.missing)
    writer.member("awaited", result.awaited)
    writer.member("notTested", result.notTested)
  }

  private func write(_ run: InjectRun, _ voice: ReportVoice, _ writer: inout JSONWriter) {
    writer.member("number", run.inject.number)
    writer.member("synopsis", voice.name(run.inject.synopsis))
    writer.member("state", run.state.rawValue)
    writer.memberIfPresent("delivered", run.delivered.map { time($0) })
    writer.memberIfPresent("deliveredBy", run.deliveredBy?.name)
    writer.memberIfPresent("verdict", verdict(of: run)?.rawValue)
    writer.memberIfPresent("reason", run.reason)
    texts("alerts", run.alerts.map(\.rawValue), &writer)
    writer.key("expected")
    writer.array { writer in
      for (place, expectation) in run.inject.expected.enumerated() {
        let standings = standings(of: run)
        writer.object { writer in
          writer.member("act", voice.expectation(expectation))
          writer.member("limitInSeconds", seconds(expectation.within))
          write(standings.isEmpty ? nil : standings[place], of: run, &writer)
        }
      }
    }
  }

  private func write(_ standing: Standing?, of run: InjectRun, _ writer: inout JSONWriter) {
    switch standing {
    case nil: writer.member("standing", "notDelivered")
    case .awaited: writer.member("standing", "awaited")
    case .missing: writer.member("standing", "missing")
    case .seen(let sighting), .late(let sighting):
      if case .seen = standing {
        writer.member("standing", "seen")
      } else {
        writer.member("standing", "late")
      }
      writer.member("at", time(sighting.at))
      writer.member("by", sighting.by.name)
      writer.member("subject", sighting.subject)
      writer.member("entry", sighting.sequence)
      if let delivered = run.delivered {
        writer.member("delayInSeconds", seconds(delivered.duration(to: sighting.at)))
      }
    }
  }

  private func write(_ times: ResponseTimes, _ writer: inout JSONWriter) {
    writer.member("measure", times.measure.rawValue)
    writer.member("n", times.count)
    writer.memberIfPresent("medianInSeconds", times.median.map { seconds($0) })
    writer.memberIfPresent("p90InSeconds", times.p90.map { seconds($0) })
    writer.member("missing", times.missing)
  }

  private func lines(
    _ key: String, _ entries: [Entry], _ voice: ReportVoice, _ writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.array { writer in
      for entry in entries {
        writer.object { writer in
          writer.member("entry", entry.sequence)
          writer.member("at", time(entry.happened))
          writer.member("by", entry.actor.name)
          writer.member("role", entry.actor.role.rawValue)
          writer.member("what", voice.sentence(entry))
        }
      }
    }
  }

  private func texts(_ key: String, _ texts: [String], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.array { writer in
      for text in texts { writer.string(text) }
    }
  }

  private func time(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: offsetInMinutes).iso8601
  }

  func seconds(_ duration: Duration) -> Double {
    let (whole, parts) = duration.components
    return Double(whole) + Double(parts / 1_000_000_000_000) / 1_000_000
  }
}
