import Glibc

/// An angle in degrees as radians.
func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

/// An angle in radians as degrees.
func degrees(_ radians: Double) -> Double { radians * 180 / .pi }

/// The sine of an angle in degrees.
func sine(_ degrees: Double) -> Double { sin(radians(degrees)) }

/// The angle in radians, −π/2…π/2, that has a sine.
func arcsine(_ sine: Double) -> Double { asin(sine) }
