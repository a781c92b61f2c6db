import { Page } from '../ui/page.tsx'

/** The month sheet of a district. */
export function SheetScreen() {
  return (
    <Page title="ยอดจำหน่าย OTOP" heading="">
      {null}
    </Page>
  )
}
