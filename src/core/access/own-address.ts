/**
 * Whether a text is an address inside this very site, to go on to after signing in. «//elsewhere» and «/\elsewhere» would
 * lead away, and so would «/⇥/elsewhere», because a browser leaves tabs and line ends out before it looks.
 */
export function isOwnAddress(text: string): boolean {
  return /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(text)
}
