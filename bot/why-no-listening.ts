import { ConfigError } from './config.ts'

/** What the system says of a port that one cannot have; anything else is about the address. */
const OF_PORT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be used (EACCES)',
}

/** A failed listening as a ConfigError that names the setting: `setting` for the port, HOST for the address (E-13). */
export function whyNoListening(
  error: NodeJS.ErrnoException,
  { port, host, setting }: { port: number; host: string; setting: string },
): ConfigError {
  const { code = 'unknown' } = error
  const ofPort = OF_PORT[code]
  return new ConfigError(
    ofPort
      ? `port ${port} of ${host} ${ofPort}: set ${setting}`
      : `setting HOST: this machine cannot listen on ${host} (${code})`,
    { cause: error },
  )
}
