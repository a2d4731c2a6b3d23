#include "CNcurses.h"
#include <curses.h>
#include <term.h>

int fh_known_colours(const char *terminal) {
  int status = 0;
  TERMINAL *before = cur_term;
  if (setupterm(terminal, 1, &status) != OK) return -2;
  int colours = tigetnum("colors");
  TERMINAL *mine = set_curterm(before);
  del_curterm(mine);
  return colours < 0 ? -1 : colours;
}
