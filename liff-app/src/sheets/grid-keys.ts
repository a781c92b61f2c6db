/** Where a key leads in a grid of `rows` × 4 cells; null when it stays or is not a key of the grid. */
export function cellAfter(
  key: string,
  at: { row: number; channel: number },
  rows: number,
): { row: number; channel: number } | null {
  const step = key === 'ArrowDown' || key === 'Enter' ? 1 : key === 'ArrowUp' ? -1 : 0
  const row = at.row + step
  if (step === 0 || row < 0 || row >= rows) return null
  // Enter begins the next row at its first cell, as on paper; arrows keep the column.
  return { row, channel: key === 'Enter' ? 0 : at.channel }
}
