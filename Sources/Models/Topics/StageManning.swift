import Hazards

extension Model {
  /// How deep a discharge runs in a channel.
  static let stageManning = Model(
    "stage-manning", "depth of a steady flow in a trapezoidal channel, by Manning's formula",
    read: { (input) throws(InputFault) in
      let discharge = try input.number("discharge_m3_s", .notNegative)
      let width = try input.number("bottom_width_m", .notNegative)
      let slope = try input.number("side_slope", .notNegative, default: 0)
      guard width > 0 || slope > 0 else {
        throw input.refused("bottom_width_m", "0 makes no channel where side_slope is 0")
      }
      let channel = TrapezoidalChannel(
        bottomWidth: width, sideSlope: slope,
        roughness: try input.number("manning_n", .positive),
        bedSlope: try input.number("bed_slope", .positive))
      return (discharge: discharge, channel: channel)
    },
    compute: { (input: (discharge: Double, channel: TrapezoidalChannel)) in
      (input: input, depth: input.channel.depth(discharge: input.discharge))
    },
    write: { found, answer in
      let (input, depth) = found
      let area = input.channel.area(depth: depth)
      answer.write("depth_m", depth)
      answer.write("flow_area_m2", area)
      answer.write("wetted_perimeter_m", input.channel.wettedPerimeter(depth: depth))
      answer.write("velocity_m_s", input.discharge > 0 ? input.discharge / area : 0)
    })
}
