#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

int fh_wakeup_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void fh_wakeup_wake(int wakeup) {
  int kept = errno;
  uint64_t one = 1;
  ssize_t ignored = write(wakeup, &one, sizeof one);
  (void)ignored;
  errno = kept;
}

int fh_wait_for(int input, int wakeup, int milliseconds) {
  struct pollfd both[2] = {{.fd = input, .events = POLLIN}, {.fd = wakeup, .events = POLLIN}};
  int result = 0;
  if (poll(both, 2, milliseconds) <= 0) return 0;
  if (both[0].revents) result |= FH_INPUT;
  if (both[1].revents) {
    uint64_t count;
    ssize_t ignored = read(wakeup, &count, sizeof count);
    (void)ignored;
    result |= FH_WOKEN;
  }
  return result;
}

int fh_is_gone(int input) {
  struct pollfd one = {.fd = input, .events = POLLIN};
  int waiting = 0;
  if (poll(&one, 1, 0) <= 0) return 0;
  if (one.revents & (POLLERR | POLLNVAL)) return 1;
  if (ioctl(input, FIONREAD, &waiting) != 0) return 1;
  return waiting == 0;
}
