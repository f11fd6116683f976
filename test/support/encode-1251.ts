const signs = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1251').decode(new Uint8Array([byte])),
    byte,
  ]),
)

/** Text in windows-1251; what it has no sign for becomes a question mark, as in the programs of its time. */
export function encode1251(text: string): Uint8Array {
  return Uint8Array.from([...text], (sign) => signs.get(sign) ?? 0x3f)
}
