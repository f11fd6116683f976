/** A line that is nothing but the number of its page; the number is the first group. */
export const pageNumber =
  /^[-–—\s|]*(?:(?:страница|стр\.?|с\.|лист|page)\s*)?(?:№\s*)?(\d{1,4})(?:\s*(?:из|от|of|\/)\s*\d{1,4})?[-–—\s.|]*$/iu
