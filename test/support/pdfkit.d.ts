/** What the tests use of the package, which describes itself nowhere. */
declare module 'pdfkit' {
  interface Picture {
    readonly width: number
    readonly height: number
  }
  class PDFDocument {
    constructor(options?: object)
    on(event: 'data', hear: (chunk: Buffer) => void): this
    on(event: 'end', hear: () => void): this
    addPage(options?: object): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, x: number, y: number, options?: object): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    lineWidth(width: number): this
    dash(length: number, options?: object): this
    undash(): this
    rect(x: number, y: number, width: number, height: number): this
    rotate(degrees: number, options?: object): this
    image(picture: Buffer | Picture, x: number, y: number, options?: object): this
    openImage(path: string): Picture
    stroke(): this
    fill(): this
    save(): this
    restore(): this
    end(): void
  }
  export = PDFDocument
}
