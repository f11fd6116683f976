/** «name@place.zone», as it goes into the head of a letter: one address, no spaces, no second line. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@.<>(),;:"\\[\]]{2,}$/u.test(text)
  )
}
