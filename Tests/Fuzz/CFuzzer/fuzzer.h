#pragma once
#include <stddef.h>
#include <stdint.h>
/* libFuzzer's own main, for programs that have one already. It comes with -sanitize=fuzzer. */
int LLVMFuzzerRunDriver(
  int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
