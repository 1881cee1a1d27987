// The only place that sees C++: gnuplot-iostream writes the scripts and the data files. Its live
// pipe is not used, since it can hang on closing (dstahlke/gnuplot-iostream#10, #30).

#if !__has_include(<gnuplot-iostream.h>)
#error "gnuplot-iostream is missing: apt-get install libgnuplot-iostream-dev (or: make run installs it)"
#else

#include "CGnuplot.h"

#include <gnuplot-iostream.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <iomanip>
#include <string>
#include <vector>

struct CGnuplotFile {
  Gnuplot stream;

  explicit CGnuplotFile(const char *path) : stream(std::string(">") + path) {
    // Seven digits: all that a 32-bit float knows.
    stream << std::defaultfloat << std::setprecision(7);
    stream.exceptions(std::ios::badbit | std::ios::failbit);
  }
};

namespace {

/// Calls `body`; when it throws, leaves the reason in `message` and returns false.
template <typename Body> bool succeeds(char *message, Body body) {
  errno = 0;
  try {
    body();
    return true;
  } catch (const std::exception &failure) {
    // The system's reason is the clearer one; the library's own stands in where there is none.
    const char *reason = errno != 0 ? std::strerror(errno) : failure.what();
    std::snprintf(message, CGnuplotMessageCapacity, "%s", reason);
  } catch (...) {
    std::snprintf(message, CGnuplotMessageCapacity, "unknown failure");
  }
  return false;
}

}  // namespace

CGnuplotFile *gnuplotOpen(const char *path, char *message) {
  CGnuplotFile *file = nullptr;
  succeeds(message, [&] { file = new CGnuplotFile(path); });
  return file;
}

bool gnuplotWriteText(CGnuplotFile *file, const char *text, char *message) {
  return succeeds(message, [&] { file->stream << text; });
}

bool gnuplotWriteTable(
  CGnuplotFile *file, const double *numbers, size_t rows, size_t columns, char *message) {
  return succeeds(message, [&] {
    std::vector<std::vector<double>> table;
    table.reserve(rows);
    for (size_t row = 0; row < rows; row++) {
      table.emplace_back(numbers + row * columns, numbers + (row + 1) * columns);
    }
    // What send1d does, without the line "e" that would end data inside a script.
    gnuplotio::top_level_array_sender(
      file->stream, table, gnuplotio::Mode1D(), gnuplotio::ModeText());
  });
}

bool gnuplotClose(CGnuplotFile *file, char *message) {
  const bool flushed = succeeds(message, [&] { file->stream.flush(); });
  file->stream.exceptions(std::ios::goodbit);  // the destructor flushes once more: it must not throw
  delete file;
  return flushed;
}

#endif
