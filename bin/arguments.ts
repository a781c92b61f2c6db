import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Ends a tool that cannot use its arguments: what is `wrong`, if told, and the usage in one line; exit code 2 (E-12). */
export function endWithUsage(usage: string, wrong?: string): never {
  process.stderr.write(`${wrong ? `${wrong}; ` : ''}usage: ${usage}\n`)
  process.exit(2)
}

/** The command line as `config` describes it; an unknown option or one without its value ends the tool (E-12). */
export function argumentsOf<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch {
    return endWithUsage(usage)
  }
}
