#include "CSQLite.h"
#include <sqlite3.h>
#include <stddef.h>

int fh_sqlite_use_triggers(void *connection, int on) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, on, NULL);
}
