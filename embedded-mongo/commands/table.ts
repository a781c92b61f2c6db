// Every command there is. What is not here is refused by name.
import type { CommandTable, Handler } from '../server/call.ts'
import { aggregate } from './aggregate.ts'
import {
  collMod,
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  renameCollection,
} from './collections.ts'
import { count, distinct } from './count.ts'
import { remove } from './delete.ts'
import { backup, buildInfo, connectionStatus, ping, serverStatus } from './diagnostics.ts'
import { find } from './find.ts'
import { findAndModify } from './findAndModify.ts'
import { hello } from './hello.ts'
import { createIndexes, dropIndexes, listIndexes } from './indexes.ts'
import { insert } from './insert.ts'
import { getMore, killCursors } from './moreCursors.ts'
import { endSessions, killAllSessions, refreshSessions, startSession } from './sessions.ts'
import { collStats, dbStats } from './statistics.ts'
import { abortTransaction, commitTransaction } from './transactions.ts'
import { update } from './update.ts'

/** The handlers by the command's name. */
export const commands: CommandTable = new Map<string, Handler>([
  ['hello', hello],
  ['ismaster', hello],
  ['isMaster', hello],
  ['ping', ping],
  ['buildInfo', buildInfo],
  ['buildinfo', buildInfo],
  ['serverStatus', serverStatus],
  ['connectionStatus', connectionStatus],
  ['backup', backup],
  ['insert', insert],
  ['update', update],
  ['delete', remove],
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['find', find],
  ['getMore', getMore],
  ['killCursors', killCursors],
  ['count', count],
  ['distinct', distinct],
  ['aggregate', aggregate],
  ['create', create],
  ['drop', drop],
  ['dropDatabase', dropDatabase],
  ['renameCollection', renameCollection],
  ['collMod', collMod],
  ['listCollections', listCollections],
  ['listDatabases', listDatabases],
  ['createIndexes', createIndexes],
  ['dropIndexes', dropIndexes],
  ['listIndexes', listIndexes],
  ['dbStats', dbStats],
  ['collStats', collStats],
  ['startSession', startSession],
  ['refreshSessions', refreshSessions],
  ['endSessions', endSessions],
  ['killSessions', endSessions],
  ['killAllSessions', killAllSessions],
  ['commitTransaction', commitTransaction],
  ['abortTransaction', abortTransaction],
])
