import { halvesFor } from '../half-sent.ts'
import { halfSent } from '../ru/half-sent.ts'

/** Says which files were on their way when the page was closed, and how to send the rest. */
export function HalvesNote({ about }: { readonly about: string }) {
  const halves = halvesFor(about)
  return halves.map(({ name, share }) => (
    <p key={name} role="status">
      {halfSent(name, Math.floor(share * 100))}
    </p>
  ))
}
