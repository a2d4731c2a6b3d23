#include <malloc.h>

#include "CNcurses.h"

void fh_give_memory_back(void) {
  mallopt(M_MMAP_THRESHOLD, 128 << 10);
  mallopt(M_TRIM_THRESHOLD, 128 << 10);
}
