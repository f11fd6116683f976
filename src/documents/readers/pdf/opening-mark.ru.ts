/** What the first sheet of an appendix or an approved paper begins with; two sheets that do may be two papers. */
export const openingMark = /^(?:приложение|утвержд|согласован|рассмотрен|принят)/iu
