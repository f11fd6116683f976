/** Letters, digits and «. _ - @», three to sixty: what is typed every morning and told over the telephone. */
export function isSignInName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._@-]{2,59}$/u.test(text)
}
