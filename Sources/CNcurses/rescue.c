#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include <curses.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Everything below is touched by signal handlers: plain memory and async-signal-safe calls only. */
static volatile sig_atomic_t armed, requests, end_signal;
static int tty = -1, wakeup = -1;
static struct termios before;
static int has_before;
static char restoring[256], parting[512];

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
static const int ends[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};
enum { FAULTS = sizeof faults / sizeof *faults, ENDS = sizeof ends / sizeof *ends };

/* A terminfo string without its padding ($<5>), added to what restores the terminal. */
static void add_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  if (!text || text == (char *)-1) return;
  size_t length = strlen(restoring);
  while (*text && length + 1 < sizeof restoring) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end) {
        text = end + 1;
        continue;
      }
    }
    restoring[length++] = *text++;
  }
  restoring[length] = 0;
}

static void say(const char *text) {
  ssize_t ignored = write(tty, text, strlen(text));
  (void)ignored;
}

static void restore(void) {
  say(restoring);
  if (has_before) tcsetattr(tty, TCSANOW, &before);
}

static void end_by(int signal_number) {
  signal(signal_number, SIG_DFL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(signal_number);
}

static void on_fault(int signal_number) {
  if (armed) {
    armed = 0;
    restore();
    say(parting);
  }
  end_by(signal_number);
}

static void note(int request) {
  requests |= request;
  if (wakeup >= 0) fh_wakeup_wake(wakeup);
}

/* The loop gets two seconds to end well; a second signal does not wait. */
static void on_end(int signal_number) {
  if (end_signal) {
    restore();
    end_by(signal_number);
  }
  end_signal = signal_number;
  alarm(2);
  note(FH_ASKED_TO_END);
}

static void on_alarm(int signal_number) {
  (void)signal_number;
  restore();
  end_by(end_signal ? end_signal : SIGALRM);
}

static void on_stop(int signal_number) { (void)signal_number; note(FH_ASKED_TO_STOP); }
static void on_continue(int signal_number) { (void)signal_number; note(FH_CONTINUED); }
static void on_resize(int signal_number) { (void)signal_number; note(FH_RESIZED); }

static void handle(int signal_number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

/* A stack overflow leaves no stack to put things right on. */
static void use_second_stack(void) {
  static char memory[65536];
  stack_t second = {.ss_sp = memory, .ss_size = sizeof memory, .ss_flags = 0};
  sigaltstack(&second, NULL);
}

void fh_rescue_remember(int output) { has_before = tcgetattr(output, &before) == 0; }

void fh_rescue_arm(int output, int wake, const char *farewell) {
  tty = output;
  wakeup = wake;
  strcpy(restoring, "\033[?1002;1006l\033[?2004l");
  add_capability("sgr0");
  add_capability("rmkx");
  add_capability("cnorm");
  add_capability("rmcup");
  strncat(restoring, "\r\n", sizeof restoring - strlen(restoring) - 1);
  strncpy(parting, farewell, sizeof parting - 1);
  parting[sizeof parting - 1] = 0;
  requests = 0;
  end_signal = 0;
  use_second_stack();
  for (int i = 0; i < FAULTS; i++) handle(faults[i], on_fault, SA_ONSTACK | SA_NODEFER);
  for (int i = 0; i < ENDS; i++) handle(ends[i], on_end, SA_ONSTACK | SA_NODEFER);
  handle(SIGALRM, on_alarm, SA_ONSTACK);
  handle(SIGTSTP, on_stop, SA_ONSTACK);
  handle(SIGCONT, on_continue, SA_ONSTACK);
  handle(SIGWINCH, on_resize, SA_ONSTACK);
  handle(SIGPIPE, SIG_IGN, 0);
  armed = 1;
}

void fh_rescue_disarm(void) {
  armed = 0;
  alarm(0);
  for (int i = 0; i < FAULTS; i++) signal(faults[i], SIG_DFL);
  for (int i = 0; i < ENDS; i++) signal(ends[i], SIG_DFL);
  signal(SIGALRM, SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  signal(SIGCONT, SIG_DFL);
  signal(SIGWINCH, SIG_DFL);
  wakeup = -1;
}

int fh_take_requests(void) { return __atomic_exchange_n(&requests, 0, __ATOMIC_SEQ_CST); }

int fh_end_signal(void) { return end_signal; }

void fh_stop_self(void) {
  /* Not SIGTSTP: the kernel lets that one go by where no shell waits for this process. */
  kill(getpid(), SIGSTOP);
  __atomic_and_fetch(&requests, ~(FH_CONTINUED | FH_ASKED_TO_STOP), __ATOMIC_SEQ_CST);
}

void fh_unblock_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
}

int fh_divert_errors(const char *path) {
  int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) return -1;
  int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(log, STDERR_FILENO);
  close(log);
  return copy;
}

void fh_restore_errors(int copy) {
  if (copy < 0) return;
  dup2(copy, STDERR_FILENO);
  close(copy);
}
