/* What the program needs of a terminal, without any of the curses headers.
 * Everything here belongs to the main thread, except where a line says otherwise. */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* ---- screen.c: the screen ---- */

/* One cell to draw. A run leaves out the second halves of wide characters. */
typedef struct {
  uint32_t text[3]; /* base and marks; 0 where there is none */
  int32_t pair;     /* from fh_pair */
  uint8_t attributes; /* FH_BOLD... */
  uint8_t width;      /* 1 or 2 */
} fh_cell;

enum { FH_BOLD = 1, FH_DIM = 2, FH_UNDERLINE = 4, FH_REVERSE = 8 };

/* Opens the screen on two descriptors, which stay the caller's. An unknown terminal is taken for
 * xterm-256color. 0 if it went well. */
int fh_open(int input, int output, const char *terminal);
void fh_close(void);

/* Leaves the screen to the shell, and takes it back with everything drawn anew. */
void fh_leave(void);
void fh_return(void);

int fh_colours(void); /* 1 where the terminal has none */
void fh_size(int *columns, int *rows);
/* Asks the terminal for its size and takes it over; 1 if it changed. */
int fh_take_size(void);

/* A pair of colours; -1 is the terminal's own. 0 where there are no more pairs or no colours. */
int fh_pair(int foreground, int background);
void fh_draw(int x, int y, const fh_cell *cells, int count);
void fh_clear(void);
/* Sends what changed, with the cursor at a place, or hidden where x is negative. */
void fh_show(int x, int y);
void fh_bell(void);
void fh_mouse(int on);

/* What a read brought. */
enum { FH_NOTHING = 0, FH_CHARACTER = 1, FH_KEY = 2 };
enum {
  FH_UP = 1, FH_DOWN, FH_LEFT, FH_RIGHT, FH_HOME, FH_END, FH_PAGE_UP, FH_PAGE_DOWN, FH_ENTER,
  FH_BACKSPACE, FH_DELETE, FH_INSERT, FH_BACK_TAB, FH_PASTE_BEGINS, FH_PASTE_ENDS, FH_MOUSE,
  FH_OTHER, FH_FUNCTION = 100 /* + its number */
};
int fh_read(int milliseconds, uint32_t *value);

/* The cells that the C library gives a scalar: -1, 0, 1 or 2. Any thread, once a locale is set. */
int fh_scalar_width(uint32_t scalar);
void fh_set_locale(void);

/* ---- terminfo.c: what is known of terminals ---- */

/* The colours of a terminal; -1 if it has none, -2 if it is unknown. */
int fh_known_colours(const char *terminal);

/* ---- rescue.c: signals, and the terminal put right whatever happens ---- */

/* Keeps the state that the terminal is in now: call it before fh_open. */
void fh_rescue_remember(int output);

/* From now on a fault puts the terminal of `output` right before it ends the program, saying
 * `farewell`. Signals that ask for the end, a stop or a new size are noted and wake `wake`. */
void fh_rescue_arm(int output, int wake, const char *farewell);
void fh_rescue_disarm(void);

/* What was asked for since the last call; each a bit. */
enum { FH_ASKED_TO_END = 1, FH_ASKED_TO_STOP = 2, FH_CONTINUED = 4, FH_RESIZED = 8 };
int fh_take_requests(void);
/* The signal that asked for the end, or 0. */
int fh_end_signal(void);
/* Stops this program as Ctrl-Z does; returns when it goes on. */
void fh_stop_self(void);
/* A thread that was started with every signal blocked opens itself to them. */
void fh_unblock_signals(void);

/* Sends standard error to the end of a file; gives a copy of what it was, or -1. */
int fh_divert_errors(const char *path);
void fh_restore_errors(int copy);

/* ---- memory.c ---- */

/* Pieces of 128 KiB and more go back to the system when they are freed. */
void fh_give_memory_back(void);

/* ---- wakeup.c: waiting for the terminal or for another thread ---- */

int fh_wakeup_open(void);
void fh_wakeup_wake(int wakeup); /* any thread, and a signal handler */
enum { FH_INPUT = 1, FH_WOKEN = 2 };
/* Waits for either; less than 0 waits for ever. 0 when the time is over or a signal came. */
int fh_wait_for(int input, int wakeup, int milliseconds);
/* Whether nobody is at the other end of a terminal any more. */
int fh_is_gone(int input);

/* ---- pty.c: terminals made for tests ---- */

/* Any thread. 0 if it went well. */
int fh_openpty(int *master, int *terminal, int columns, int rows);
/* Starts a program on a new terminal; gives its process, or -1. Lists end with NULL. */
int fh_spawn_on_pty(
  const char *path, char *const arguments[], char *const environment[], int columns, int rows,
  int *master);
/* Starts, on a new terminal, a child that opens the screen and raises a signal; if it can it then
 * ends in good order and exits with 3. */
int fh_spawn_and_raise(int signal_number, int columns, int rows, int *master);
int fh_set_window_size(int terminal, int columns, int rows);
/* Waits for a process: 0...255 as it exited, 1000 + the signal that ended it, -1 if it still runs. */
int fh_wait_for_exit(int process, int milliseconds);
/* Reads what is there within a time; 0 at the end of it, -1 when the other side is closed. */
int fh_read_within(int descriptor, void *buffer, int size, int milliseconds);
/* Whether a terminal is in the state that a shell expects: echo and lines on. */
int fh_is_cooked(int terminal);
