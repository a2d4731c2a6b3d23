/// What pulls water down, in m/s².
enum Gravity {
  static let acceleration = 9.81
}
