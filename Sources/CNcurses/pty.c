#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

int fh_openpty(int *master, int *terminal, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (openpty(master, terminal, NULL, NULL, &size) != 0) return -1;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  return 0;
}

static void be_as_started(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int i = 1; i < 32; i++) signal(i, SIG_DFL);
}

int fh_spawn_on_pty(
  const char *path, char *const arguments[], char *const environment[], int columns, int rows,
  int *master) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t process = forkpty(master, NULL, NULL, &size);
  if (process == 0) {
    be_as_started();
    execve(path, arguments, environment);
    _exit(127);
  }
  if (process > 0) fcntl(*master, F_SETFD, FD_CLOEXEC);
  return process;
}

static void open_and_raise(int signal_number) {
  be_as_started();
  int wakeup = fh_wakeup_open();
  fh_rescue_remember(STDOUT_FILENO);
  if (fh_open(STDIN_FILENO, STDOUT_FILENO, "xterm-256color") != 0) _exit(4);
  fh_rescue_arm(STDOUT_FILENO, wakeup, "ended by a fault\n");
  fh_show(-1, -1);
  raise(signal_number);
  if (fh_wait_for(STDIN_FILENO, wakeup, 1000) & FH_WOKEN && fh_take_requests() & FH_ASKED_TO_END) {
    fh_close();
    _exit(3);
  }
  _exit(5);
}

int fh_spawn_and_raise(int signal_number, int columns, int rows, int *master) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t process = forkpty(master, NULL, NULL, &size);
  if (process == 0) open_and_raise(signal_number);
  if (process > 0) fcntl(*master, F_SETFD, FD_CLOEXEC);
  return process;
}

int fh_set_window_size(int terminal, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

int fh_wait_for_exit(int process, int milliseconds) {
  struct timespec pause = {.tv_sec = 0, .tv_nsec = 2000000};
  for (int waited = 0; waited <= milliseconds; waited += 2) {
    int status;
    pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process)
      return WIFSIGNALED(status) ? 1000 + WTERMSIG(status) : WEXITSTATUS(status);
    if (ended < 0 && errno != EINTR) return -1;
    nanosleep(&pause, NULL);
  }
  return -1;
}

int fh_read_within(int descriptor, void *buffer, int size, int milliseconds) {
  struct pollfd one = {.fd = descriptor, .events = POLLIN};
  int ready = poll(&one, 1, milliseconds);
  if (ready <= 0) return 0;
  ssize_t count = read(descriptor, buffer, (size_t)size);
  return count > 0 ? (int)count : -1;
}

int fh_is_cooked(int terminal) {
  struct termios state;
  if (tcgetattr(terminal, &state) != 0) return 0;
  return (state.c_lflag & ICANON) && (state.c_lflag & ECHO);
}
