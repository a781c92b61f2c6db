type Told = { from: string; via?: string; at: string; body: { altText?: string } }

/** What the bot pushed to somebody since a day (Bangkok): day and hour, and what the notification shows ("08-13T09 ยอด …"). */
export async function toldSince(simulator: string, userId: string, since: string): Promise<string[]> {
  const answer = await fetch(`${simulator}/simulator/chats/${userId}`)
  const { messages } = (await answer.json()) as { messages: Told[] }
  return messages
    .filter(({ from, via }) => from === 'bot' && via !== 'reply')
    .map(({ at, body }) => ({ when: inBangkok(at), words: plain(body.altText ?? '') }))
    .filter(({ when }) => when >= since)
    .map(({ when, words }) => `${when.slice(5, 13)} ${words}`)
}

const inBangkok = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
const plain = (words: string): string => words.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')
