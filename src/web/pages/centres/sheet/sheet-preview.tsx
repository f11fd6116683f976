import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TreeImport } from '#contract/organisation.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { queries } from '../../../queries.ts'
import { words } from '../ru/sheet.ts'
import { AddedRows, ChangedRows, FaultyRows } from './preview-tables.tsx'
import classes from './sheet.module.css'

/** What a sheet would do; nothing of it is done before «Записать изменения». */
export function SheetPreview({ sheet }: { readonly sheet: TreeImport }) {
  const { faults, added, changed, notes } = sheet
  const nothing = added.length + changed.length + faults.length === 0
  const apply = useApply(sheet)
  return (
    <div className={classes.preview}>
      <p className={classes.soft}>{words.file(sheet.fileName, sheet.organisation.shortName)}</p>
      {apply.error !== null && (
        <Alert color="red" title={words.notApplied} role="alert">
          {sentenceOf(apply.error)}
        </Alert>
      )}
      <p className={classes.lead} role="status" data-faulty={faults.length > 0}>
        {faults.length > 0 ? words.blocked(faults.length) : nothing ? words.nothing : words.nothingYet}
      </p>
      {notes.schoolsOnly && <p className={classes.soft}>{words.schoolsOnly}</p>}
      {notes.ignored.length > 0 && <p className={classes.soft}>{words.ignored(notes.ignored)}</p>}
      {faults.length > 0 && <FaultyRows rows={faults} />}
      {added.length > 0 && <AddedRows rows={added} />}
      {changed.length > 0 && <ChangedRows rows={changed} />}
      <p className={classes.soft}>
        {words.same(sheet.same)} {sheet.untouched > 0 && words.untouched(sheet.untouched)}
      </p>
      <div className={classes.actions}>
        {faults.length === 0 && !nothing && (
          <Button onClick={() => apply.mutate()} loading={apply.isPending}>
            {words.apply}
          </Button>
        )}
        <Button
          variant={faults.length > 0 ? 'filled' : 'default'}
          renderRoot={(props) => <Link to="/centres/import" {...props} />}
        >
          {words.another}
        </Button>
      </div>
    </div>
  )
}

function useApply({ id, fingerprint }: TreeImport) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.applyImport(id, fingerprint),
    onSuccess: ({ added, changed }) => {
      notifications.show({ message: words.done(added, changed) })
      void client.invalidateQueries({ queryKey: ['tree'] })
      void client.invalidateQueries({ queryKey: ['organisation'] })
    },
    // Applied, or refused because the tree is another now: either way it is looked at anew.
    onSettled: () => client.invalidateQueries({ queryKey: queries.treeImport(id).queryKey }),
  })
}
