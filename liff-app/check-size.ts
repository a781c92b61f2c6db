import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const LIMIT_BYTES = 130 * 1024

/** Fails the build when the JavaScript of the first load (entry and its static imports) is over 130 KB gzip. */
export function firstLoadSize(): Plugin {
  return {
    name: 'first-load-size',
    writeBundle(_options, bundle) {
      const first = new Set<string>()
      const follow = (file: string): void => {
        const chunk = bundle[file]
        if (chunk?.type !== 'chunk' || first.has(file)) return
        first.add(file)
        chunk.imports.forEach(follow)
      }
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry) follow(chunk.fileName)
      const bytes = [...first].reduce((sum, file) => sum + gzippedBytes(bundle[file]), 0)
      const size = `first load: ${(bytes / 1024).toFixed(1)} KB of gzipped JavaScript`
      if (bytes > LIMIT_BYTES) this.error(`${size}, more than ${LIMIT_BYTES / 1024} KB`)
      this.info(size)
    },
  }
}

const gzippedBytes = (chunk: unknown): number =>
  chunk && typeof chunk === 'object' && 'code' in chunk ? gzipSync(String(chunk.code)).length : 0
