import { Children, Fragment, type ReactNode } from 'react'
import { heldPieces } from '#shared/text/line-breaks.th.ts'

/** Thai text whose words and names of villages are not cut at the end of a line; the text itself stays as it is. */
export function Held({ children }: { children: ReactNode }) {
  return Children.map(children, (one) => (typeof one === 'string' ? <Pieces text={one} /> : one))
}

function Pieces({ text }: { text: string }) {
  return heldPieces(text).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      // The pieces of a text have no other name than their place.
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={at}>
        {piece.startsWith('บ้าน') && <wbr />}
        <span className="nb">{piece}</span>
      </Fragment>
    ),
  )
}
