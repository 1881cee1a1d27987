import Foundation

/// The day of a measurement, as 2026-01-31.
public var today: String { Date.now.formatted(.iso8601.year().month().day()) }
