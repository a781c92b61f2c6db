import { type FormEvent, useId, useState } from 'react'
import type { ProducerView } from '#shared/producers/producer.ts'
import { PRODUCERS } from '#shared/text/producers.th.ts'
import { Held } from '../ui/held.tsx'
import { whyNot } from '../api/asked.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { draftOf, type Field, readDraft, refusedField } from './producer-draft.ts'
import { CategoryField, NameField, SubdistrictField, TypeField } from './producer-fields.tsx'
import { useSaveProducer } from './producer-queries.ts'

type ProducerFormProps = {
  district: string
  districtName: string
  producer: ProducerView | null
  onClose: () => void
}

/** Adds a producer to the district, or changes one; what the server refuses is shown at its field. */
export function ProducerForm({ district, districtName, producer, onClose }: ProducerFormProps) {
  const [draft, setDraft] = useState(() => draftOf(producer))
  const [tries, setTries] = useState(0)
  const save = useSaveProducer(district, producer?.id ?? null)
  const id = useId()
  const form = useFocusWrong(tries, save.error)
  const { fields, wrong } = readDraft(district, draft)
  const refused = save.error && refusedField(save.error)
  const whyAt = (field: Field): string | null => {
    if (tries > 0 && wrong.includes(field)) return PRODUCERS.need[field]
    return save.error && refused === field ? whyNot(save.error) : null
  }
  const change = (next: Partial<typeof draft>) => {
    setDraft({ ...draft, ...next })
    save.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (fields && !save.isPending) save.mutate(fields, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={producer ? PRODUCERS.editTitle : PRODUCERS.addTitle(districtName)}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {PRODUCERS.cancel}
          </button>
          <button type="submit" form={id} className="btn p" disabled={save.isPending}>
            {save.isPending ? PRODUCERS.saving : PRODUCERS.save}
          </button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" noValidate onSubmit={submit}>
        <NameField draft={draft} change={change} why={whyAt('name')} />
        <TypeField draft={draft} change={change} why={whyAt('type')} />
        <CategoryField draft={draft} change={change} why={whyAt('categories')} producer={producer} />
        <SubdistrictField draft={draft} change={change} why={whyAt('subdistrict')} district={district} />
        {!producer && (
          <p className="small muted">
            <Held>{PRODUCERS.addNote}</Held>
          </p>
        )}
        {save.error && !refused && <FieldError>{whyNot(save.error)}</FieldError>}
      </form>
    </Dialog>
  )
}
