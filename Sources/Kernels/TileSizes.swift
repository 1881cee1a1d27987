// The largest tile of each kernel. Its sums, and what is being multiplied, fill the processor's registers
// for vectors: 32 with AVX-512 and on ARM, 16 with AVX2. A tile that is too large costs more than a
// small one, since its sums travel to memory and back in every step.

#if FORCE_LANES_16 || (LANES_16 && !FORCE_LANES_8 && !FORCE_LANES_4) || (LANES_4 && arch(arm64))
  /// Rows of a matrix product by vectors of a row.
  typealias ProductTile = Tile<8, 2>
  typealias NarrowProductTile = Tile<8, 1>
  /// With four rows: where no more are left, or where columns are left out that are paper in all rows.
  typealias LowProductTile = Tile<4, 4>
  /// Rows of A by rows of B, whose dot products are taken.
  typealias DotProductTile = Tile<4, 4>
  /// Output channels of a convolution, five or six, by vectors of a row.
  typealias ConvolutionTile<let channels: Int> = Tile<channels, 4>
  /// At most four of them.
  typealias LowConvolutionTile<let channels: Int> = Tile<channels, 4>
  /// How many kernels meet five taps of a kernel row in a tile. Fewer taps meet four kernels.
  let gradientBlock = 4
#else
  typealias ProductTile = Tile<6, 2>
  typealias NarrowProductTile = Tile<6, 1>
  typealias LowProductTile = Tile<4, 3>
  typealias DotProductTile = Tile<4, 2>
  typealias ConvolutionTile<let channels: Int> = Tile<channels, 2>
  typealias LowConvolutionTile<let channels: Int> = Tile<channels, 3>
  let gradientBlock = 2
#endif
