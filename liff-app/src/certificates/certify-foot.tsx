import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CERTIFY } from '#shared/text/certify.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { whyNot } from '../api/asked.tsx'
import { useOnline } from '../api/online.ts'
import { Away, Refusal } from '../api/request.ts'
import { useMe } from '../session/me.ts'
import type { SheetPlace } from '../sheets/sheet-queries.ts'
import { Held } from '../ui/held.tsx'
import { useCertify } from './certificate-queries.ts'
import { useCertifyStanding } from './certify-notes.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'

type FootProps = { sheet: SheetView; place: SheetPlace }

/** The head's two acts; else the way to what there is. */
export function CertifyFoot({ sheet, place }: FootProps) {
  const standing = useCertifyStanding(sheet)
  const { head } = sheet
  if (standing === 'ready') return <Acts sheet={sheet} place={place} />
  if (head.certified) {
    return (
      <Link className="btn p xl" href={sheetPath(place, `/certificates/${head.certified.no}`)}>
        {SHEET_LIFE.certified.see}
      </Link>
    )
  }
  return (
    <Link className="btn" href={sheetPath(place)}>
      {CERTIFY.back}
    </Link>
  )
}

function Acts({ sheet, place }: FootProps) {
  const [, go] = useLocation()
  const { person } = useMe()
  const online = useOnline()
  const certify = useCertify(place)
  const [refusing, setRefusing] = useState(false)
  const { head } = sheet
  const waits = certify.isPending || certify.isSuccess || !online
  const press = () => {
    if (waits) return
    certify.mutate(head.version, {
      onSuccess: ({ certificate }) =>
        go(sheetPath(place, `/certificates/${certificate.no}`), { replace: true }),
    })
  }
  return (
    <>
      <div className="confirming">
        {certify.error && online && (
          <p className="err" role="alert">
            <Held>{sentence(certify.error)}</Held>
          </p>
        )}
        <p className="small" role="status">
          <Held>{online ? CERTIFY.statement : CERTIFY.offline}</Held>
          <br />
          <Held>{CERTIFY.inName(person.name, sheet.districtName)}</Held>
        </p>
        <div className="certify-acts">
          <button type="button" className="btn" onClick={() => setRefusing(true)}>
            {CERTIFY.refuse.open}
          </button>
          <button type="button" className="btn p" aria-disabled={waits} onClick={press}>
            {certify.isPending ? CERTIFY.going : CERTIFY.go}
          </button>
        </div>
      </div>
      {refusing && <RefuseDialog place={place} onClose={() => setRefusing(false)} />}
    </>
  )
}

function sentence(error: Error): string {
  if (error instanceof Away) return CERTIFY.failed
  return error instanceof Refusal && error.code === 'changed-meanwhile' ? CERTIFY.meanwhile : whyNot(error)
}
