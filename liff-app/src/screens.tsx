import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { CALENDAR_FORMS } from '#shared/calendar/form.ts'
import { FORMS, MONEY_FORMS } from '#shared/sheets/forms.ts'
import { HomeScreen } from './home/home-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { SheetScreen } from './sheets/sheet-screen.tsx'

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
const MessagesScreen = lazy(async () => ({
  default: (await import('./messages/messages-screen.tsx')).MessagesScreen,
}))
const JobsScreen = lazy(async () => ({ default: (await import('./jobs/jobs-screen.tsx')).JobsScreen }))
const SettingsScreen = lazy(async () => ({
  default: (await import('./settings/settings-screen.tsx')).SettingsScreen,
}))
const JoinScreen = lazy(async () => ({ default: (await import('./people/join-screen.tsx')).JoinScreen }))
const ProducersScreen = lazy(async () => ({
  default: (await import('./producers/producers-screen.tsx')).ProducersScreen,
}))

const RegistryScreen = lazy(async () => ({
  default: (await import('./markets/registry-screen.tsx')).RegistryScreen,
}))
const MarketScreen = lazy(async () => ({
  default: (await import('./markets/market-screen.tsx')).MarketScreen,
}))

const PATHS = CALENDAR_FORMS.map((form) => `/${FORMS[form].path}`)
const MONEY_PATHS = MONEY_FORMS.map((form) => `/${FORMS[form].path}`)

/** A screen per address; the first two are in the first load, the others come when they are opened. */
export function Screens() {
  return (
    <Switch>
      <Route path="/" component={HomeScreen} />
      {MONEY_PATHS.map((form) => (
        <Route key={form} path={`${form}/:period?`} component={SheetScreen} />
      ))}
      {PATHS.map((form) => (
        <Route key={form} path={`${form}/:period/confirm`} component={ConfirmScreen} />
      ))}
      {PATHS.map((form) => (
        <Route key={form} path={`${form}/:period/receipt/:no`} component={ReceiptScreen} />
      ))}
      {PATHS.map((form) => (
        <Route key={form} path={`${form}/:period/history`} component={HistoryScreen} />
      ))}
      <Route path="/registry/:period?" component={RegistryScreen} />
      <Route path="/registry/:period/:row" component={MarketScreen} />
      <Route path="/otop/:period/certify" component={CertifyScreen} />
      <Route path="/otop/:period/certificates/:no" component={CertificateScreen} />
      <Route path="/province/:period" component={ProvinceScreen} />
      <Route path="/province/:period/:district" component={ReviewScreen} />
      <Route path="/province/:period/:district/return" component={ReturnScreen} />
      <Route path="/provinces" component={ProvincesScreen} />
      <Route path="/requests" component={RequestsScreen} />
      <Route path="/people" component={PeopleScreen} />
      <Route path="/join/:code?" component={JoinScreen} />
      <Route path="/producers" component={ProducersScreen} />
      <Route path="/messages" component={MessagesScreen} />
      <Route path="/me" component={PeopleScreen} />
      <Route path="/calendar" component={CalendarScreen} />
      <Route path="/jobs" component={JobsScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route component={NotFoundScreen} />
    </Switch>
  )
}
