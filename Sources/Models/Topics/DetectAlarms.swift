import Detection

extension Model {
  /// How long a chart that looks at each sample alone takes to signal.
  static let detectShewhartRunLength = Model(
    "detect-shewhart-run-length", "average run length of a chart of single samples",
    read: { (input) throws(InputFault) in
      (
        width: try input.number("width", .positive, default: 3),
        shifts: try input.numbers("shift_sigma")
      )
    },
    compute: { (input: (width: Double, shifts: [Double])) in
      input.shifts.map { RunLength.shewhart(width: input.width, shift: $0) }
    },
    write: { lengths, answer in answer.write("run_length", lengths) })

  /// What a run length means for the people who are shown the alarms.
  static let detectAlarmBudget = Model(
    "detect-alarm-budget", "false alarms a day of many sensors with a given run length",
    read: { (input) throws(InputFault) in
      (
        sensors: try input.integer("sensors", .notNegative),
        interval: try input.number("interval_min", .positive, default: 10),
        length: try input.number("run_length", .positive)
      )
    },
    compute: { (input: (sensors: Int, interval: Double, length: Double)) in
      AlarmBudget.falseAlarmsPerDay(
        sensors: input.sensors, intervalInMinutes: input.interval, runLength: input.length)
    },
    write: { alarms, answer in answer.write("false_alarms_per_day", alarms) })
}
