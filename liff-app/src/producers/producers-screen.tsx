import { Link, useSearchParams } from 'wouter'
import { ASKED } from '#shared/text/asked.th.ts'
import { PRODUCERS } from '#shared/text/producers.th.ts'
import { useMe } from '../session/me.ts'
import { type NamedArea, useArea } from '../provinces/province-queries.ts'
import { Empty } from '../ui/empty.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Page } from '../ui/page.tsx'
import { Registry } from './registry.tsx'
import './producers.css'

/** The registry of one district: `?d=`, else one's own district, else the first of one's province. */
export function ProducersScreen() {
  const { posts } = useMe()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('d')
  const district = posts.find((post) => post.area.length === 4)
  const province = posts.find((post) => post.role === 'province-officer')
  const area = useArea(province?.area ?? null)
  const own = posts.filter((post) => post.area.length === 4)
  const choices: NamedArea[] =
    area.data?.districts ?? own.map((post) => ({ code: post.area, name: post.areaName }))
  const chosen = asked ?? district?.area ?? choices[0]?.code
  if (chosen) {
    return (
      <Registry key={chosen} district={chosen} choices={choices} onPick={(code) => setSearch({ d: code })} />
    )
  }
  if (province && area.isPending)
    return (
      <Page title={PRODUCERS.title} heading={PRODUCERS.title}>
        <Skeleton says={ASKED.loading} />
      </Page>
    )
  return (
    <Page title={PRODUCERS.title} heading={PRODUCERS.title}>
      <Empty
        icon="shop"
        title={PRODUCERS.noDistrict}
        action={
          <Link className="btn" href="/">
            {ASKED.toWork}
          </Link>
        }
      />
    </Page>
  )
}
