import { describe, expect, it } from 'vitest'
import { amendingBy } from './amending.ts'
import { settleUnder } from './district.ts'
import { expectCounted } from './recount.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'

const town = await openTown({ today: '2026-10-05' })
const { region, north, south } = town.places
const raisa = await town.signIn('regional')

describe('the counters', () => {
  it('say what counting the tasks says', async () => {
    for (const place of [north, south]) {
      await settleUnder(
        town,
        place,
        'school',
        ['А', 'Б', 'В'].map((letter) => `СОШ ${letter}`),
      )
    }
    const { id, revision } = await typeDraft(raisa, region, 'План края', [
      typedMeasure({ title: 'Дело', due: 'до 1 ноября', responsible: 'Руководители ОО' }),
      typedMeasure({ title: 'Отчёт', due: 'ежеквартально', responsible: 'Руководители ОО' }),
      typedMeasure({ title: 'Смотр', due: 'по графику Минпросвещения', responsible: 'Руководители ОО' }),
    ])
    const enacted = await raisa.post(`/api/drafts/${id}/enact`, { revision, supersedes: null })
    expect(await expectCounted(town, 'enacting')).toBe(6)
    await amendingBy(raisa).rollOut(enacted.json.plans[0].id)
    expect(await expectCounted(town, 'the roll-out')).toBe(48)
  })
})
