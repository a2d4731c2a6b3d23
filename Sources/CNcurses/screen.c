#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

enum { PASTE_BEGINS = KEY_MAX + 1, PASTE_ENDS = KEY_MAX + 2, MOUSE_BEGINS = KEY_MAX + 3 };

static SCREEN *screen;
static FILE *in_file, *out_file;
static int has_colour, own_colours, mouse_on;

/* Any UTF-8 locale will do: the width of characters does not depend on the language. */
void fh_set_locale(void) {
  if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
    setlocale(LC_CTYPE, "C.UTF-8");
}

int fh_scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* Straight to the terminal, for the few modes that terminfo does not know. */
static void send(const char *sequence) {
  size_t left = strlen(sequence);
  while (left > 0) {
    ssize_t sent = write(fileno(out_file), sequence, left);
    if (sent <= 0) return;
    sequence += sent;
    left -= (size_t)sent;
  }
}

/* A terminal without a second screen or colours is a plain one: it does not know these modes. */
static int knows_modes(void) {
  const char *second = tigetstr("smcup");
  return second && second != (char *)-1;
}

static void begin_modes(void) {
  if (knows_modes()) send("\033[?2004h");
  if (mouse_on) send("\033[?1002;1006h");
}

static void end_modes(void) {
  if (mouse_on) send("\033[?1002;1006l");
  if (knows_modes()) send("\033[?2004l");
}

static FILE *file(int descriptor, const char *mode) {
  int copy = dup(descriptor);
  if (copy < 0) return NULL;
  FILE *opened = fdopen(copy, mode);
  if (!opened) close(copy);
  return opened;
}

static void close_files(void) {
  if (in_file) fclose(in_file);
  if (out_file) fclose(out_file);
  in_file = out_file = NULL;
}

int fh_open(int input, int output, const char *terminal) {
  fh_set_locale();
  in_file = file(input, "r");
  out_file = file(output, "w");
  if (!in_file || !out_file) {
    close_files();
    return -1;
  }
  screen = newterm(terminal, out_file, in_file);
  if (!screen) screen = newterm("xterm-256color", out_file, in_file);
  if (!screen) {
    close_files();
    return -1;
  }
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  typeahead(-1);
  has_colour = has_colors() && start_color() == OK;
  own_colours = has_colour && use_default_colors() == OK;
  define_key("\033[200~", PASTE_BEGINS);
  define_key("\033[201~", PASTE_ENDS);
  define_key("\033[<", MOUSE_BEGINS);
  mouse_on = 0;
  curs_set(0);
  begin_modes();
  return 0;
}

void fh_leave(void) {
  end_modes();
  curs_set(1);
  endwin();
  fflush(out_file);
}

void fh_return(void) {
  reset_prog_mode();
  fh_take_size();
  begin_modes();
  curs_set(0);
  clearok(curscr, TRUE);
}

void fh_close(void) {
  if (!screen) return;
  fh_leave();
  delscreen(screen);
  screen = NULL;
  close_files();
}

int fh_colours(void) { return has_colour ? COLORS : 1; }

void fh_size(int *columns, int *rows) { getmaxyx(stdscr, *rows, *columns); }

int fh_take_size(void) {
  struct winsize size;
  int columns, rows;
  fh_size(&columns, &rows);
  if (ioctl(fileno(out_file), TIOCGWINSZ, &size) != 0) return 0;
  if (size.ws_row == 0 || size.ws_col == 0) return 0;
  if (size.ws_row == rows && size.ws_col == columns) return 0;
  return resizeterm(size.ws_row, size.ws_col) == OK;
}

/* alloc_pair must not be called where start_color was not: it would read a null pointer. */
int fh_pair(int foreground, int background) {
  if (!has_colour) return 0;
  if (foreground < 0 && background < 0) return 0;
  if (!own_colours && foreground < 0) foreground = COLOR_WHITE;
  if (!own_colours && background < 0) background = COLOR_BLACK;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

static attr_t attributes(uint8_t bits) {
  attr_t result = A_NORMAL;
  if (bits & FH_BOLD) result |= A_BOLD;
  if (bits & FH_DIM) result |= A_DIM;
  if (bits & FH_UNDERLINE) result |= A_UNDERLINE;
  if (bits & FH_REVERSE) result |= A_REVERSE;
  return result;
}

/* Where the C library counts other cells than we do, a stand-in keeps the row straight. */
static int fill(cchar_t *target, const fh_cell *cell) {
  wchar_t text[4] = {(wchar_t)cell->text[0], (wchar_t)cell->text[1], (wchar_t)cell->text[2], 0};
  int pair = cell->pair, count = 1;
  if (wcwidth(text[0]) != cell->width) {
    wcscpy(text, L"?");
    count = cell->width;
  } else if ((text[1] && wcwidth(text[1]) != 0) || (text[2] && wcwidth(text[2]) != 0)) {
    text[1] = 0;
  }
  attr_t attribute = attributes(cell->attributes);
  setcchar(target, text, attribute, 0, &pair);
  if (count == 2) setcchar(target + 1, L" ", attribute, 0, &pair);
  return count;
}

void fh_draw(int x, int y, const fh_cell *cells, int count) {
  cchar_t run[256];
  int filled = 0;
  if (wmove(stdscr, y, x) == ERR) return;
  for (int i = 0; i < count; i++) {
    filled += fill(run + filled, cells + i);
    x += cells[i].width;
    if (filled < 254 && i + 1 < count) continue;
    wadd_wchnstr(stdscr, run, filled);
    filled = 0;
    if (i + 1 < count && wmove(stdscr, y, x) == ERR) return;
  }
}

void fh_clear(void) {
  werase(stdscr);
  clearok(curscr, TRUE);
}

void fh_show(int x, int y) {
  static int shown;
  wmove(stdscr, x < 0 ? 0 : y, x < 0 ? 0 : x);
  wnoutrefresh(stdscr);
  doupdate();
  if (shown != (x >= 0)) {
    shown = x >= 0;
    curs_set(shown);
    fflush(out_file);
  }
}

void fh_bell(void) {
  beep();
}

void fh_mouse(int on) {
  if (mouse_on == on) return;
  mouse_on = on;
  send(on ? "\033[?1002;1006h" : "\033[?1002;1006l");
}

static uint32_t key(wint_t code) {
  if (code >= KEY_F(1) && code <= KEY_F(63)) return FH_FUNCTION + (code - KEY_F0);
  switch (code) {
    case KEY_UP: return FH_UP;
    case KEY_DOWN: return FH_DOWN;
    case KEY_LEFT: return FH_LEFT;
    case KEY_RIGHT: return FH_RIGHT;
    case KEY_HOME: case KEY_A1: return FH_HOME;
    case KEY_END: case KEY_C1: case KEY_LL: return FH_END;
    case KEY_PPAGE: case KEY_A3: return FH_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return FH_PAGE_DOWN;
    case KEY_ENTER: return FH_ENTER;
    case KEY_BACKSPACE: return FH_BACKSPACE;
    case KEY_DC: return FH_DELETE;
    case KEY_IC: return FH_INSERT;
    case KEY_BTAB: return FH_BACK_TAB;
    case PASTE_BEGINS: return FH_PASTE_BEGINS;
    case PASTE_ENDS: return FH_PASTE_ENDS;
    case MOUSE_BEGINS: return FH_MOUSE;
    default: return FH_OTHER;
  }
}

int fh_read(int milliseconds, uint32_t *value) {
  wint_t code = 0;
  wtimeout(stdscr, milliseconds);
  switch (wget_wch(stdscr, &code)) {
    case OK: *value = code; return FH_CHARACTER;
    case KEY_CODE_YES: *value = key(code); return FH_KEY;
    default: return FH_NOTHING;
  }
}
