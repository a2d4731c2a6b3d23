#ifndef CSQLITE_H
#define CSQLITE_H

/* Says whether the triggers of a database fire for statements of this connection; 0 when done. The
   function of SQLite itself takes a list of any length, which Swift cannot call. */
int fh_sqlite_use_triggers(void *connection, int on);

#endif
