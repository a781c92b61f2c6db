import { expect, test } from '@jest/globals'
import { readConfig } from '#bot/config.ts'

test.each([
  ['PORT', { PORT: '0x50' }],
  ['PORT', { PORT: '70000' }],
  ['SIMULATOR_PORT', { PORT: '4000', SIMULATOR_PORT: '4000' }],
  ['HOST', { HOST: '0.0.0.0' }],
  ['MONGODB_URI', { MONGODB_URI: 'localhost' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
])('E-11: a wrong %s is named: %j', (name, environment) => {
  expect(() => readConfig(environment)).toThrow(new RegExp(`setting ${name}\\b`))
})
