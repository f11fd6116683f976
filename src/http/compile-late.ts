import { AjvCompiler } from '@fastify/ajv-compiler'
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { FastifySchemaCompiler } from 'fastify'
import type { App } from './app.ts'

type Check = ReturnType<FastifySchemaCompiler<object>>
type Write = (data: unknown) => string

/** Nothing that comes in is made to fit: what has another shape is refused. A type may be «a word or null». */
const strict = {
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  allowUnionTypes: true,
} as const

// The package's own types speak of a schema where it is given a route with its schema.
const compileCheck = AjvCompiler()({}, { customOptions: strict }) as unknown as (route: {
  readonly schema: object
}) => Check
const compileWrite = SerializerSelector()()

const checks = new WeakMap<object, Check>()
const writes = new WeakMap<object, Write>()

/**
 * The code that checks what comes in and writes what goes out is made when an address is first asked, once for each shape in
 * a process: made for all addresses at the start it takes more than a second, most of what a start takes.
 */
export function compileLate(app: App): void {
  app.setValidatorCompiler<object>(({ schema }) => {
    const check: Check = (data) => {
      const made = oncePer(checks, schema, () => compileCheck({ schema }))
      const sound = made(data)
      check.errors = made.errors ?? null
      return sound
    }
    return check
  })
  app.setSerializerCompiler<object>(
    (route) => (data) =>
      oncePer(writes, route.schema, () => compileWrite({ ...route, httpStatus: route.httpStatus ?? '' }))(
        data,
      ),
  )
}

function oncePer<Made>(kept: WeakMap<object, Made>, shape: object, make: () => Made): Made {
  const known = kept.get(shape)
  if (known !== undefined) return known
  const made = make()
  kept.set(shape, made)
  return made
}
