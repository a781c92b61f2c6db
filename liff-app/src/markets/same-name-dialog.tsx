import { MARKETS } from '#shared/text/markets.th.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Held } from '../ui/held.tsx'

type SameProps = { name: string; onSure: () => void; onClose: () => void }

/** M-5: asks whether a market of the same name in the subdistrict is another one. */
export function SameNameDialog({ name, onSure, onClose }: SameProps) {
  return (
    <Dialog
      title={MARKETS.same(name.trim())}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {MARKETS.sameBack}
          </button>
          <button type="button" className="btn p" onClick={onSure}>
            {MARKETS.sameGo}
          </button>
        </>
      }
    >
      <p>
        <Held>{MARKETS.sameBody}</Held>
      </p>
    </Dialog>
  )
}
