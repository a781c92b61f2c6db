// Run by draw-apart.ts: writes the PNG of the menu named on the command line to stdout.
import { MENUS } from '#shared/people/menu.ts'
import { drawMenu } from './draw-menu.ts'

const menu = MENUS.find((one) => one === process.argv[2])
if (!menu) process.exit(1)
process.stdout.write(await drawMenu(menu))
