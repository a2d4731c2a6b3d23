#pragma once
#include <libxml/xmlversion.h>
// Headers of ICU would clash with those of Foundation in whatever imports both; nothing here needs
// them.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
