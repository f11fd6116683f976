const signs = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1251').decode(new Uint8Array([byte])),
    byte,
  ]),
)

/** Mark-up in windows-1251; what it has no sign for is written by its number. */
export function encode1251(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const byte = signs.get(sign)
      return byte === undefined ? [...Buffer.from(`&#${sign.codePointAt(0)};`)] : [byte]
    }),
  )
}
