import { useState } from 'react'
import { may } from '#shared/people/permissions.ts'
import type { ProducersView, ProducerView } from '#shared/producers/producer.ts'
import { HOME } from '#shared/text/home.th.ts'
import { PRODUCERS } from '#shared/text/producers.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { type NamedArea, useArea } from '../provinces/province-queries.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { DistrictPick } from './district-pick.tsx'
import { findProducers } from './producer-filter.ts'
import { ProducerForm } from './producer-form.tsx'
import { ProducerLine } from './producer-line.tsx'
import { useProducers } from './producer-queries.ts'

type RegistryProps = { district: string; choices: readonly NamedArea[]; onPick: (code: string) => void }

/** One district's producers; the province adds and edits, the district reads how to ask. */
export function Registry({ district, choices, onPick }: RegistryProps) {
  const { posts } = useMe()
  const question = useProducers(district)
  const area = useArea(district)
  const [form, setForm] = useState<ProducerView | 'new' | null>(null)
  const mayEdit = may(posts, 'edit-producers', district)
  const name = area.data?.name ?? choices.find((one) => one.code === district)?.name ?? ''
  const count = question.data?.producers.length
  return (
    <Page
      title={PRODUCERS.title}
      heading={PRODUCERS.title}
      back={{ to: '/', label: HOME.title }}
      sub={
        <span className="small">
          {name && areaTitle(district, name)}
          {count !== undefined && ` · ${PRODUCERS.count(count)}`}
        </span>
      }
      foot={
        mayEdit && (
          <button type="button" className="btn p" onClick={() => setForm('new')}>
            <Icon name="plus" />
            {PRODUCERS.add}
          </button>
        )
      }
    >
      <DistrictPick district={district} choices={choices} onPick={onPick} />
      {!mayEdit && <Note title={PRODUCERS.howToAskTitle}>{PRODUCERS.howToAsk}</Note>}
      <Asked question={question} rows={8}>
        {(view) => <Producers view={view} onEdit={mayEdit ? setForm : null} />}
      </Asked>
      {form && (
        <ProducerForm
          district={district}
          districtName={name}
          producer={form === 'new' ? null : form}
          onClose={() => setForm(null)}
        />
      )}
    </Page>
  )
}

type ProducersProps = { view: ProducersView; onEdit: ((producer: ProducerView) => void) | null }

function Producers({ view, onEdit }: ProducersProps) {
  const [text, setText] = useState('')
  const found = findProducers(view.producers, text)
  if (view.producers.length === 0) {
    return (
      <Empty icon="shop" title={PRODUCERS.empty}>
        {onEdit && PRODUCERS.emptyProvince}
      </Empty>
    )
  }
  return (
    <>
      <SearchField label={PRODUCERS.search} text={text} onText={setText} />
      {found.length === 0 && <p className="muted">{PRODUCERS.noHit(text.trim())}</p>}
      <ol className="list producers">
        {found.map((producer) => (
          <ProducerLine key={producer.id} producer={producer} onEdit={onEdit && (() => onEdit(producer))} />
        ))}
      </ol>
    </>
  )
}
