/**
 * The library makes a matrix for its drawing on load, in Node with the help of a native canvas that a confined process
 * must not load. Nothing is ever drawn here, so a name is all it needs. To be imported before the library.
 */
class NoDrawing {}

const names = ['DOMMatrix', 'ImageData', 'Path2D'] as const
const globals: Record<string, unknown> = globalThis as unknown as Record<string, unknown>
for (const name of names) globals[name] ??= NoDrawing
