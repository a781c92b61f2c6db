import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { APP } from '#shared/text/app.th.ts'
import { areaTitle, PRODUCT } from '#shared/text/words.th.ts'
import { queryClient } from './api/query-client.ts'
import { navItems } from './desk-nav.ts'
import { HomeScreen } from './home/home-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { SessionGate } from './session/session-gate.tsx'
import { useMe } from './session/me.ts'
import { SheetScreen } from './sheets/sheet-screen.tsx'
import { Empty } from './ui/empty.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { DeskShell } from './ui/desk-shell.tsx'
import { Skeleton } from './ui/skeleton.tsx'

const ConfirmScreen = lazy(async () => ({
  default: (await import('./sheets/confirm-screen.tsx')).ConfirmScreen,
}))
const ReceiptScreen = lazy(async () => ({
  default: (await import('./sheets/receipt-screen.tsx')).ReceiptScreen,
}))
const CertifyScreen = lazy(async () => ({
  default: (await import('./certificates/certify-screen.tsx')).CertifyScreen,
}))
const CertificateScreen = lazy(async () => ({
  default: (await import('./certificates/certificate-screen.tsx')).CertificateScreen,
}))
const HistoryScreen = lazy(async () => ({
  default: (await import('./sheets/history-screen.tsx')).HistoryScreen,
}))
const ProvinceScreen = lazy(async () => ({
  default: (await import('./provinces/province-screen.tsx')).ProvinceScreen,
}))
const ReviewScreen = lazy(async () => ({
  default: (await import('./provinces/review-screen.tsx')).ReviewScreen,
}))
const ReturnScreen = lazy(async () => ({
  default: (await import('./provinces/return-screen.tsx')).ReturnScreen,
}))
const ProvincesScreen = lazy(async () => ({
  default: (await import('./provinces/provinces-screen.tsx')).ProvincesScreen,
}))
const RequestsScreen = lazy(async () => ({
  default: (await import('./requests/requests-screen.tsx')).RequestsScreen,
}))
const PeopleScreen = lazy(async () => ({
  default: (await import('./people/people-screen.tsx')).PeopleScreen,
}))
const CalendarScreen = lazy(async () => ({
  default: (await import('./calendar/calendar-screen.tsx')).CalendarScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('./settings/settings-screen.tsx')).SettingsScreen,
}))
const JoinScreen = lazy(async () => ({ default: (await import('./people/join-screen.tsx')).JoinScreen }))
const ProducersScreen = lazy(async () => ({
  default: (await import('./producers/producers-screen.tsx')).ProducersScreen,
}))

/** The mini-app: one session, one cache, and a screen per address under /liff. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Router base="/liff">
        <ErrorBoundary fallback={<Broken />}>
          <SessionGate>
            <Framed />
          </SessionGate>
        </ErrorBoundary>
      </Router>
    </QueryClientProvider>
  )
}

function Framed() {
  const me = useMe()
  const [post] = me.posts
  return (
    <DeskShell
      brand={PRODUCT}
      place={post ? areaTitle(post.area, post.areaName) : ''}
      person={me.person.name}
      label={APP.navLabel}
      items={navItems(me)}
    >
      <Suspense fallback={<Waiting />}>
        <Screens />
      </Suspense>
    </DeskShell>
  )
}

function Broken() {
  return (
    <main>
      <Empty
        level={1}
        icon="warn"
        title={APP.broken.title}
        action={
          <button type="button" className="btn p" onClick={() => location.reload()}>
            {APP.broken.go}
          </button>
        }
      >
        {APP.broken.body}
      </Empty>
    </main>
  )
}

function Waiting() {
  return (
    <div className="phone">
      <main>
        <Skeleton says={APP.loading} />
      </main>
    </div>
  )
}

function Screens() {
  return (
    <Switch>
      <Route path="/" component={HomeScreen} />
      <Route path="/otop" component={SheetScreen} />
      <Route path="/otop/:month" component={SheetScreen} />
      <Route path="/otop/:month/confirm" component={ConfirmScreen} />
      <Route path="/otop/:month/receipt/:no" component={ReceiptScreen} />
      <Route path="/otop/:month/certify" component={CertifyScreen} />
      <Route path="/otop/:month/certificates/:no" component={CertificateScreen} />
      <Route path="/otop/:month/history" component={HistoryScreen} />
      <Route path="/province/:month" component={ProvinceScreen} />
      <Route path="/province/:month/:district" component={ReviewScreen} />
      <Route path="/province/:month/:district/return" component={ReturnScreen} />
      <Route path="/provinces" component={ProvincesScreen} />
      <Route path="/requests" component={RequestsScreen} />
      <Route path="/people" component={PeopleScreen} />
      <Route path="/join/:code?" component={JoinScreen} />
      <Route path="/producers" component={ProducersScreen} />
      <Route path="/calendar" component={CalendarScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route component={NotFoundScreen} />
    </Switch>
  )
}
