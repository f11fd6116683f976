import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { expect, it } from 'vitest'
import { Core, Day, Nullable } from './shapes.ts'

const oneOf = Type.String({ enum: ['act', 'photo'] })

it('says «or null» of words and numbers in their type, of anything else by a union', () => {
  expect(Nullable(Day)).toMatchObject({ type: ['string', 'null'] })
  expect(Nullable(Type.Integer())).toMatchObject({ type: ['integer', 'null'] })
  for (const shape of [oneOf, Type.Literal('main'), Type.Object({}), Type.Array(Day)])
    expect(Nullable(shape)).toHaveProperty('anyOf')
  expect(Nullable(Core<string>())).toEqual({})
})

it('takes null, and what the shape takes, and nothing else', () => {
  const shapes = [
    [Nullable(Day), '2026-10-05', '5 октября'],
    [Nullable(Type.Literal('main')), 'main', 'co'],
    [Nullable(oneOf), 'act', 'fact'],
  ] as const
  for (const [shape, right, wrong] of shapes) {
    expect([null, right, wrong].map((value) => Value.Check(shape, value))).toEqual([true, true, false])
  }
})
