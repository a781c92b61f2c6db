/** Closes LINE's own browser, which shows the chat again; false where there is none to close (a desk, the demo). */
export async function backToChat(): Promise<boolean> {
  const [{ default: liff }, { default: CloseWindow }, { default: IsInClient }] = await Promise.all([
    import('@line/liff/core'),
    import('@line/liff/close-window'),
    import('@line/liff/is-in-client'),
  ])
  // Without an id the SDK was never started: the demo, whose page around this one closes it.
  if (!liff.id) {
    parent.postMessage({ type: 'close-app' }, '*')
    return false
  }
  liff.use(new CloseWindow())
  liff.use(new IsInClient())
  if (!liff.isInClient()) return false
  liff.closeWindow()
  return true
}
