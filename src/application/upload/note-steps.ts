import { listMeanings } from '#store/column/list-meanings.ts'
import { lockUpload } from '#store/upload/find-upload.ts'
import { moveUpload, type UploadMove } from '#store/upload/save-upload.ts'
import { isUnfinished, type Upload } from '#store/upload/upload.ts'
import type { FileToRead, House, PageStep, ReadFile, ReadStep } from '../context.ts'

type Read = (file: FileToRead, onStep: (step: ReadStep | PageStep) => void) => Promise<ReadFile>

/** How far the bar stands when a step begins; what a step will take is not known beforehand. */
const progressAt: Readonly<Record<ReadStep, number>> = { reading: 0.15, recognising: 0.6, done: 0.9 }
/** Pages read from pictures take nearly all of the time: the bar goes along with them. */
const picturesFrom = 0.15
const picturesTo = 0.85
/** Of the columns of tables no more is remembered than what people said last. */
const mostMeanings = 200

/** Reads an upload's bytes. Steps are noted one after another, all of them before the outcome is. */
export async function noteSteps(house: House, upload: Upload, read: Read): Promise<ReadFile> {
  const bytes = await collected(house.files.open(upload.sha256), upload.bytes)
  let noted = upload.state === 'seeing' ? Promise.resolve() : move(house, upload.id, started(house))
  const remembered = await house.read((reader) => listMeanings(reader, upload.organisationId, mostMeanings))
  const word = { settled: [], remembered }
  const outcome = await read({ bytes, name: upload.fileName, word }, (step) => {
    noted = noted.then(() => move(house, upload.id, moveOf(house, step)))
    // What fails is thrown below; until then it must not count as unhandled.
    noted.catch(() => undefined)
  })
  await noted
  return outcome
}

function started(house: House): UploadMove {
  return { state: 'reading', progress: 0.05, at: house.now() }
}

function moveOf(house: House, step: ReadStep | PageStep): UploadMove {
  const at = house.now()
  if (typeof step === 'string') {
    return { state: step === 'reading' ? 'reading' : 'recognising', progress: progressAt[step], at }
  }
  const { page, of } = step
  const progress = picturesFrom + ((picturesTo - picturesFrom) * (page - 1)) / of
  return { state: 'seeing', progress, page, pageCount: of, at }
}

async function move(house: House, uploadId: string, step: UploadMove): Promise<void> {
  await house.write(async (writer) => {
    const upload = await lockUpload(writer, uploadId)
    if (upload !== null && isUnfinished(upload)) await moveUpload(writer, uploadId, step)
  })
}

async function collected(parts: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let at = 0
  for await (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  if (at !== length) throw new Error(`a kept file has ${at} bytes instead of ${length}`)
  return bytes
}
