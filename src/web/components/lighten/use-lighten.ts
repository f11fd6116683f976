import { useState } from 'react'
import { lightenPicture } from '../../lighten-picture.ts'
import { words } from './ru/lighten.ts'

interface Lightened {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Makes heavy photos smaller where that is wanted, and tells by how much. */
export function useLighten() {
  const [lighten, setLighten] = useState(true)
  const [done, setDone] = useState<readonly Lightened[]>([])
  return {
    lighten,
    setLighten,
    notes: done.map((one) => words.done(one.name, one.from, one.to)),
    /** Another choice begins. */
    begin: () => setDone([]),
    /** The file that is to go out. */
    async made(file: File): Promise<File> {
      if (!lighten) return file
      const made = await lightenPicture(file)
      if (made !== file) setDone((before) => [...before, { name: file.name, from: file.size, to: made.size }])
      return made
    },
  }
}
