internal import Domain
internal import JSONText

/// The steps of all responses of the record against the targets of NFPA 1225 and 1710.
extension AfterAction {
  /// A table with a row for each step: percentiles with n and missing, and the share in time.
  func addClocks(_ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    page.add(.heading(2, words.clocks))
    page.add(.text(words.clocksNote))
    page.add(
      .table(
        [words.measure, "n", words.missing, words.median, "p90", words.inTime, words.target],
        ResponseClocks.Measure.allCases.map { measure in
          let times = clocks[measure]
          let share = times.share.map { "\(Int(($0 * 100).rounded())) %" }
          let (seconds, percent) = measure.target
          return [
            words.step(measure), "\(times.ended)", "\(times.missing)",
            times.percentile(50).map(length) ?? "–", times.percentile(90).map(length) ?? "–",
            share ?? "–", "\(percent) % ≤ \(length(.seconds(Int64(seconds))))",
          ]
        }))
  }

  /// The same as an array of objects.
  func writeClocks(_ writer: inout JSONWriter) {
    writer.key("clocks")
    writer.array { writer in
      for measure in ResponseClocks.Measure.allCases {
        let times = clocks[measure]
        writer.object { writer in
          writer.member("step", measure.rawValue)
          writer.member("n", times.ended)
          writer.member("missing", times.missing)
          writer.memberIfPresent("medianInSeconds", times.percentile(50).map(seconds))
          writer.memberIfPresent("p90InSeconds", times.percentile(90).map(seconds))
          writer.memberIfPresent("shareInTime", times.share)
          writer.member("targetInSeconds", measure.target.seconds)
          writer.member("targetShare", Double(measure.target.percent) / 100)
        }
      }
    }
  }
}
