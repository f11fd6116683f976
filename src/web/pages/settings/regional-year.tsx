import { Alert, Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegionalYear as Shown } from '#contract/calendar.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { Faces } from '../../components/faces.tsx'
import { queries } from '../../queries.ts'
import { readHolidays, writeHolidays } from './regional-lines.ts'
import { words } from './ru/calendar.ts'
import classes from './settings.module.css'

/** Days off of the region beside the country's. */
export function RegionalYear({ year }: { readonly year: number }) {
  const query = useQuery(queries.regionalYear(year))
  return (
    <Faces query={query}>
      {(shown) =>
        shown.mayMend ? (
          <RegionalForm key={year} year={year} shown={shown} />
        ) : (
          <section>
            <h3>{words.regional}</h3>
            <p className={classes.soft}>
              {shown.holidays.length === 0 ? words.regionalNone : writeHolidays(shown.holidays)}
            </p>
          </section>
        )
      }
    </Faces>
  )
}

function RegionalForm({ year, shown }: { readonly year: number; readonly shown: Shown }) {
  const client = useQueryClient()
  const [text, setText] = useState(() => writeHolidays(shown.holidays))
  const read = readHolidays(text, year)
  const save = useMutation({
    mutationFn: (holidays: Shown['holidays']) =>
      api.mendRegionalYear(year, { holidays, from: shown.holidays }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.regionalYear(year).queryKey })
      notifications.show({ message: words.regionalSaved })
    },
  })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (read.holidays !== null) save.mutate(read.holidays)
      }}
    >
      {save.error !== null && (
        <Alert color="red" title={words.regionalFailed} role="alert">
          {sentenceOf(save.error)}
        </Alert>
      )}
      <Textarea
        label={words.regional}
        description={words.regionalHow}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={read.fault === null ? null : words.regionalFault(read.fault)}
        autosize
        minRows={2}
        maxLength={4000}
      />
      <div>
        <Button type="submit" variant="default" loading={save.isPending} disabled={read.holidays === null}>
          {words.regionalSave}
        </Button>
      </div>
    </form>
  )
}
