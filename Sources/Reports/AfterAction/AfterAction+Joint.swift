internal import Domain
internal import JSONText

/// What cities decided together: proposals, counter-proposals, answers with their reasons, minutes.
extension AfterAction {
  /// How many entries tell of it by kind, then each of them under its decision, meeting or matter.
  func addJoint(_ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    page.add(.heading(2, words.joint))
    guard joint.count > 0 else { return page.add(.text(words.nothing)) }
    page.add(.text(words.jointNote(joint.count)))
    let counted = JointActs.Kind.allCases.filter { joint.count($0) > 0 }
    page.add(
      .table(
        [words.what, "n"], counted.map { [words.act($0), "\(joint.count($0))"] }))
    for thread in joint.threads {
      page.add(.heading(3, thread.subject))
      page.add(
        .table(
          ["#", words.time, words.who, words.what, words.late],
          thread.acts.map { act in
            let entry = act.entry
            return [
              "\(entry.sequence)", clock(entry.happened),
              "\(entry.actor.name) (\(voice.role(entry.actor.role)))", voice.sentence(entry),
              act.late.map { length($0) } ?? "–",
            ]
          }))
      guard !thread.unanswered.isEmpty else { continue }
      let cities = thread.unanswered.map { city in
        voice.name(cityNames[city] ?? LocalizedName(inAll: city.rawValue))
      }
      page.add(.text("\(words.missing): \(cities.joined(separator: " · "))"))
    }
  }

  /// The same as an object.
  func writeJoint(_ voice: ReportVoice, _ writer: inout JSONWriter) {
    writer.key("joint")
    writer.object { writer in
      writer.member("entries", joint.count)
      writer.key("byKind")
      writer.object { writer in
        for kind in JointActs.Kind.allCases { writer.member(kind.rawValue, joint.count(kind)) }
      }
      writer.key("threads")
      writer.array { writer in
        for thread in joint.threads { writer.object { write(thread, voice, &$0) } }
      }
    }
  }

  private func write(
    _ thread: JointActs.Thread, _ voice: ReportVoice, _ writer: inout JSONWriter
  ) {
    writer.member("subject", thread.subject)
    writer.key("acts")
    writer.array { writer in
      for act in thread.acts {
        writer.object { writer in
          writer.member("entry", act.entry.sequence)
          writer.member("kind", act.kind.rawValue)
          writer.member("by", act.entry.actor.name)
          writer.member("what", voice.sentence(act.entry))
          writer.memberIfPresent("lateInSeconds", act.late.map { seconds($0) })
        }
      }
    }
    writer.key("unanswered")
    writer.array { writer in
      for city in thread.unanswered { writer.string(city.rawValue) }
    }
  }
}
