import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { WrittenPaper } from '../written-paper.ts'
import { paperTemplate } from './paper-template.ts'

/**
 * A paper as a pdf that can be listened to: tagged, in Russian, by PDF/UA-1.
 * @param fonts PT Sans, regular and bold
 * @throws Error where it cannot be laid out
 */
export function writePdf(paper: WrittenPaper, fonts: readonly Buffer[]): Uint8Array {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: [...fonts] }],
    inputs: { paper: JSON.stringify(paper) },
  })
  const compiled = compiler.compile({ mainFileContent: paperTemplate })
  const { result } = compiled
  if (result === null) {
    const fault = compiled.takeError()
    throw new Error(
      `not laid out: ${JSON.stringify(fault === null ? null : compiler.fetchDiagnostics(fault))}`,
    )
  }
  return new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1' }))
}
