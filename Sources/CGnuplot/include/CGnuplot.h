#pragma once

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A text file that gnuplot reads, written through gnuplot-iostream.
typedef struct CGnuplotFile CGnuplotFile;

/// Room enough for every message of this library.
enum { CGnuplotMessageCapacity = 512 };

// Each function that can fail leaves the reason in `message`, of CGnuplotMessageCapacity bytes.

/// Opens a file for writing, empty at first. Null when that fails.
CGnuplotFile *_Nullable gnuplotOpen(const char *_Nonnull path, char *_Nonnull message);

/// Writes text as it is. False when that fails.
bool gnuplotWriteText(
  CGnuplotFile *_Nonnull file, const char *_Nonnull text, char *_Nonnull message);

/// Writes numbers row by row, one line for each row, seven significant digits, `nan` for a number
/// that is missing. False when that fails.
bool gnuplotWriteTable(
  CGnuplotFile *_Nonnull file, const double *_Nonnull numbers, size_t rows, size_t columns,
  char *_Nonnull message);

/// Writes what is still in memory and closes the file. False when that fails; the file is gone from
/// memory either way.
bool gnuplotClose(CGnuplotFile *_Nonnull file, char *_Nonnull message);

#ifdef __cplusplus
}
#endif
