/** By how much photos were made smaller, while they go out and after. */
export function LightenNotes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <div role="status">
      {notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two photos may tell the same
        <div key={at}>{note}</div>
      ))}
    </div>
  )
}
