import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Doors } from '#contract/door.ts'
import { api } from '../../../api.ts'
import { askForNewKey } from '../../../ask-device.ts'
import { ProofForm } from './proof-form.tsx'
import { keys as own } from './ru/keys.ts'

interface NewKeyFormProps {
  readonly proofs: Doors['proofs']
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** A name for the key, the password once more, and then the device asks its owner. */
export function NewKeyForm({ proofs, onDone, onCancel }: NewKeyFormProps) {
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const add = useMutation({
    mutationFn: async (proof: string) => {
      const { options } = await api.askForNewKey({ proof })
      await api.addPasskey({ name, credential: await askForNewKey(options) })
    },
    onSuccess: () => {
      notifications.show({ message: own.saved })
      onDone()
    },
  })
  return (
    <ProofForm
      proofs={proofs}
      failed={own.failed}
      error={add.error}
      busy={add.isPending}
      doing={own.add}
      onCancel={onCancel}
      onProof={(proof) => (name.trim() === '' ? setMissing(true) : add.mutate(proof))}
    >
      <TextInput
        label={own.name}
        description={own.nameHow}
        value={name}
        maxLength={100}
        autoFocus
        error={missing && name.trim() === '' ? own.nameMissing : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ProofForm>
  )
}
