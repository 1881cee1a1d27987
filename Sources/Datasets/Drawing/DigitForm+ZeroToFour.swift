extension DigitForm {
  static let zero = [
    // Round, closed at the top.
    DigitForm(
      share: 4,
      [(56, 2), (24, 14), (8, 50), (24, 88), (54, 98), (82, 84), (92, 48), (80, 14), (50, 2)]),
    // Narrow.
    DigitForm(
      share: 2,
      [(54, 2), (36, 20), (32, 56), (44, 94), (58, 92), (68, 52), (64, 16), (50, 3)]),
    // Closed by a tail that runs inside.
    DigitForm(
      share: 2,
      [
        (72, 12), (48, 3), (22, 24), (14, 60), (34, 96), (66, 92), (86, 56), (78, 20), (58, 8),
        (42, 20), (40, 34),
      ]),
    // Closed by a line across the head.
    DigitForm(
      share: 1,
      [
        (30, 16), (12, 50), (24, 88), (52, 98), (80, 72), (86, 32), (66, 4), (40, 8), (30, 26),
        (60, 20), (84, 6),
      ]),
    // Begun at the left and left open at the top.
    DigitForm(
      share: 1, [(40, 6), (18, 30), (14, 66), (42, 98), (74, 84), (86, 48), (76, 12), (56, 10)]),
  ]

  static let one = [
    // A bare stroke.
    DigitForm(share: 6, [(50, 0), (50, 33), (50, 66), (50, 100)]),
    // A bent stroke.
    DigitForm(share: 2, [(46, 0), (55, 33), (55, 66), (46, 100)]),
    // With a flag.
    DigitForm(share: 1.5, [(38, 20), (47, 11), (55, 0), (55, 0), (54, 50), (53, 100)]),
    // With a flag and a foot.
    DigitForm(
      share: 1, [(30, 22), (45, 10), (55, 0), (55, 0), (54, 50), (53, 98)],
      [(25, 99), (55, 99), (82, 98)]),
  ]

  static let two = [
    // Angular, like a Z.
    DigitForm(
      share: 4,
      [
        (14, 14), (38, 3), (66, 2), (80, 16), (64, 44), (38, 72), (10, 96), (10, 96), (48, 97),
        (92, 94),
      ]),
    // With a loop at the foot.
    DigitForm(
      share: 4,
      [
        (20, 20), (40, 4), (66, 4), (76, 24), (66, 50), (42, 78), (22, 94), (8, 88), (16, 74),
        (40, 78), (64, 92), (94, 92),
      ]),
    // With a large loop, from which the foot runs out halfway up.
    DigitForm(
      share: 4,
      [
        (24, 16), (44, 1), (66, 6), (68, 28), (50, 58), (26, 88), (8, 98), (0, 86), (20, 68),
        (50, 64), (72, 72), (96, 62),
      ]),
    // With a round head, a round loop and a foot that falls.
    DigitForm(
      share: 3,
      [
        (20, 16), (46, 0), (74, 16), (70, 48), (44, 84), (18, 98), (4, 82), (22, 62), (54, 70),
        (84, 94),
      ]),
    // With a small head and a long foot.
    DigitForm(
      share: 2,
      [
        (26, 28), (40, 8), (60, 8), (64, 32), (48, 62), (26, 86), (8, 84), (14, 70), (40, 74),
        (68, 86), (102, 80),
      ]),
    // With a curl at the head and a wavy foot.
    DigitForm(
      share: 2,
      [
        (24, 32), (14, 18), (34, 1), (64, 5), (72, 30), (50, 64), (14, 96), (14, 96), (46, 86),
        (70, 95), (92, 90),
      ]),
    // Narrow, with a short foot.
    DigitForm(
      share: 1.5,
      [(30, 16), (46, 1), (66, 8), (66, 36), (50, 70), (32, 98), (32, 98), (54, 97), (78, 95)]),
  ]

  static let three = [
    // Round, with a corner at the waist.
    DigitForm(
      share: 4,
      [
        (20, 14), (42, 1), (66, 4), (74, 22), (62, 40), (42, 47), (42, 47), (68, 54), (80, 74),
        (66, 95), (40, 100), (14, 90),
      ]),
    // With a shallow waist and a long start and end.
    DigitForm(
      share: 3,
      [
        (10, 12), (40, 2), (70, 5), (70, 24), (50, 43), (50, 43), (70, 54), (76, 76), (52, 95),
        (12, 98),
      ]),
    // With a small loop at the waist.
    DigitForm(
      share: 1.5,
      [
        (20, 14), (42, 1), (66, 5), (74, 22), (60, 42), (40, 52), (36, 44), (50, 44), (70, 56),
        (80, 74), (66, 95), (40, 100), (16, 88),
      ]),
    // With a large head that curls in and a narrow waist.
    DigitForm(
      share: 1.5,
      [
        (22, 30), (22, 10), (52, 0), (78, 16), (66, 38), (44, 50), (44, 50), (66, 60), (72, 82),
        (48, 99), (18, 86),
      ]),
    // Smooth, with no corner.
    DigitForm(
      share: 1.5,
      [
        (24, 12), (50, 0), (72, 14), (60, 38), (50, 47), (64, 58), (74, 78), (54, 97), (18, 96),
      ]),
    // Flat-topped.
    DigitForm(
      share: 1,
      [
        (18, 5), (48, 4), (76, 4), (76, 4), (62, 22), (46, 40), (46, 40), (70, 48), (82, 70),
        (64, 95), (40, 100), (14, 90),
      ]),
  ]

  static let four = [
    // Open and angular, in two strokes.
    DigitForm(
      share: 4, [(26, 4), (20, 30), (16, 54), (16, 54), (50, 56), (88, 52)],
      [(72, 2), (70, 50), (66, 100)]),
    // Open and round.
    DigitForm(
      share: 3, [(24, 6), (14, 36), (22, 54), (50, 54), (80, 44)], [(80, 0), (74, 46), (64, 100)]),
    // Closed: a triangle.
    DigitForm(
      share: 1, [(62, 0), (38, 28), (10, 62), (10, 62), (50, 64), (90, 62)],
      [(64, 0), (62, 50), (60, 100)]),
    // With a short stem.
    DigitForm(
      share: 2, [(40, 0), (26, 34), (12, 60), (12, 60), (50, 60), (92, 52)],
      [(70, 24), (64, 60), (56, 100)]),
    // In one stroke.
    DigitForm(
      share: 1.5,
      [(20, 6), (14, 36), (26, 54), (54, 48), (82, 0), (82, 0), (74, 50), (66, 100)]),
  ]
}
