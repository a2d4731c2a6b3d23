import Detection

extension Model {
  /// The cumulative sums of a series, and the first signal.
  static let detectCUSUM = Model(
    "detect-cusum", "two-sided tabular cumulative sum of a series, and when it signals",
    read: { (input) throws(InputFault) in
      let observations = try input.numbers("observations")
      let chart = CUSUM(
        target: try input.number("target"),
        referenceValue: try input.number("reference_value", .notNegative),
        decisionInterval: try input.number("decision_interval", .notNegative))
      return (observations, chart)
    },
    compute: { (observations: [Double], chart: CUSUM) in
      Charted(observations, chart)
    },
    write: { charted, answer in
      answer.write("upper", charted.upper)
      answer.write("lower", charted.lower)
      let (index, signal) = (charted.first?.index, charted.first?.excess)
      answer.write("first_signal_index", index)
      answer.write("signal_side", signal?.side.rawValue)
      answer.write("run_length", signal?.runLength)
      answer.write("change_index", charted.first.map { $0.index - $0.excess.runLength + 1 })
    })

  /// How long a cumulative sum takes to signal.
  static let detectCUSUMRunLength = Model(
    "detect-cusum-run-length", "average run length of a two-sided cumulative sum",
    read: { (input) throws(InputFault) in
      (
        reference: try input.number("reference_value_sigma", .notNegative),
        interval: try input.number("decision_interval_sigma", .notNegative),
        shifts: try input.numbers("shift_sigma")
      )
    },
    compute: { (input: (reference: Double, interval: Double, shifts: [Double])) in
      input.shifts.map {
        RunLength.cusum(
          referenceValue: input.reference, decisionInterval: input.interval, shift: $0)
      }
    },
    write: { lengths, answer in answer.writeRunLengths(lengths) })
}

/// The sums after each sample, and the first sample that signalled.
private struct Charted {
  var upper: [Double] = []
  var lower: [Double] = []
  var first: (index: Int, excess: CUSUM.Excess)?

  init(_ observations: [Double], _ chart: CUSUM) {
    var chart = chart
    for (index, value) in observations.enumerated() {
      let excess = chart.take(value)
      upper.append(chart.upper)
      lower.append(chart.lower)
      if first == nil { first = excess.map { (index, $0) } }
    }
  }
}

extension Answer {
  /// Writes average run lengths; one that cannot be computed is `null`, with a warning.
  mutating func writeRunLengths(_ lengths: [Double?]) {
    write("run_length", lengths)
    if lengths.contains(nil) {
      warn("run_length is null: the limits are too wide for the integral equation")
    }
  }
}
