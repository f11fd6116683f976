const longest = 2000

/** An address that may be opened by a click: http or https with a host, and no name or password in it; null: it is none. */
export function parseLink(text: string): string | null {
  const typed = text.trim()
  if (typed.length > longest) return null
  const match = /^(https?):\/\/([^\s/?#@\\:]+)(:\d{1,5})?([/?#][^\s\\<>"]*)?$/iu.exec(typed)
  const host = match?.[2]
  if (match === null || host === undefined || !/^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(host))
    return null
  return /[\p{Cc}\p{Cf}]/u.test(typed) ? null : typed
}
