import '@mantine/dropzone/styles.layer.css'
import { Alert, Button, Select } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { OrganisationBrief } from '#contract/session.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { Icon } from '../../../components/icon.tsx'
import { queries } from '../../../queries.ts'
import { words } from '../ru/sheet.ts'
import classes from './sheet.module.css'

const largest = 5 * 1024 * 1024

/** The file on its way in: what it is for, a sample, and where to drop it. */
export function SheetWayIn({ places }: { readonly places: readonly OrganisationBrief[] }) {
  const [place, setPlace] = useState(places[0]?.id ?? '')
  const open = useRef<() => void>(null)
  const send = useSendSheet(place)
  return (
    <div className={classes.wayIn}>
      <p className={classes.about}>{words.about}</p>
      <div>
        <Button variant="default" component="a" href={api.sheetAddress('tree', '')}>
          {words.sample}
        </Button>
      </div>
      {places.length > 1 && (
        <Select
          label={words.where}
          data={places.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={place}
          onChange={(value) => setPlace(value ?? place)}
          allowDeselect={false}
        />
      )}
      {send.error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(send.error)}
        </Alert>
      )}
      <Dropzone
        openRef={open}
        activateOnClick={false}
        enablePointerEvents
        multiple={false}
        maxSize={largest}
        loading={send.isPending}
        className={classes.drop ?? ''}
        inputProps={{ 'aria-label': words.choose }}
        tabIndex={-1}
        onDrop={(files) => {
          const file = files[0]
          if (file !== undefined) send.mutate(file)
        }}
        onReject={(rejected) => {
          const large = rejected.some(({ file }) => file.size > largest)
          notifications.show({ color: 'red', message: large ? words.tooLarge : words.severalFiles })
        }}
      >
        <div className={classes.dropInside}>
          <Icon name="import" size={28} />
          <div>
            <div className={classes.dropTitle}>{words.drop}</div>
            <div className={classes.soft}>{words.dropHow}</div>
          </div>
          <Button onClick={() => open.current?.()}>{words.choose}</Button>
        </div>
      </Dropzone>
      <div className="unseen" role="status">
        {send.isPending ? words.reading : ''}
      </div>
    </div>
  )
}

function useSendSheet(organisationId: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (file: File) => api.sendSheet(organisationId, file),
    onSuccess: (sheet) => {
      client.setQueryData(queries.treeImport(sheet.id).queryKey, sheet)
      void navigate({ to: '/centres/import', search: { of: sheet.id } })
    },
  })
}
