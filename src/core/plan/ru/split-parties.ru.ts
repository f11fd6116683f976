/** Between two parties: a comma, a semicolon, a new line, «совместно с», «при участии». Never inside brackets. */
export const partyBreak = /[,;\n]|\s+совместно с(?:о)?\s+|\s+при участии\s+/giu

/** A bracket that only gives a short name («далее – РМК») names nobody. */
export const shortName = /\(\s*далее[\s–—-][^)]*\)/giu

/** «(по согласованию)» says how, not who. */
export const byAgreement = /\(\s*по согласованию\s*\)/giu
