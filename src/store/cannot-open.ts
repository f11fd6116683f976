/** The database cannot be opened, and the person who starts the program can mend it: the message tells how, in Russian. */
export class CannotOpen extends Error {}
