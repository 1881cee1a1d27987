import Foundation

/// What a reference run showed, and under which conditions: `reference/transcript.json`.
public struct Transcript: Codable, Equatable, Sendable {
  /// What `show` or `claim` put out.
  public struct Output: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable { case text, table, figure, claim }

    /// Which code line showed it: see `ChapterSource`.
    public var codeLine: Int
    public var kind: Kind
    /// A text, a table in Markdown, the file name of a figure without ending, a claim.
    public var content: String
    /// The title of a figure.
    public var title: String?
    /// Whether a claim holds.
    public var holds: Bool?

    public init(
      codeLine: Int, kind: Kind, content: String, title: String? = nil, holds: Bool? = nil
    ) {
      (self.codeLine, self.kind, self.content) = (codeLine, kind, content)
      (self.title, self.holds) = (title, holds)
    }
  }

  public var chapter: Int
  public var title: String
  public var seed: UInt64
  public var threads: Int
  /// How many scalars a processor vector held.
  public var vectorWidth: Int
  /// "Float" or "Double".
  public var precision: String
  /// The name of the digits; `nil` in a chapter that needs none.
  public var data: String?
  public var size: RunSize
  /// `ChapterSource.codeHash` of the code that ran.
  public var codeHash: String
  public var outputs: [Output]
  /// Numbers and words for the prose.
  public var records: [String: String]

  /// As JSON, the same bytes for the same transcript.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension Transcript {
  /// A transcript from the bytes of its file. Throws what `JSONDecoder` throws.
  public init(json: Data) throws { self = try JSONDecoder().decode(Transcript.self, from: json) }
}
