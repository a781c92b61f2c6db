import * as z from 'zod/mini'

/** The five product categories (domain §4), in the order of the forms. */
export const CATEGORIES = ['food', 'beverage', 'textile', 'craft', 'herb'] as const
export const Category = z.enum(CATEGORIES)
export type Category = z.infer<typeof Category>

/** The four channels of a row, in paper order; amounts are kept in this order. */
export const CHANNELS = ['home-offline', 'home-online', 'abroad-offline', 'abroad-online'] as const
export type Channel = (typeof CHANNELS)[number]

/** Producer types (domain §4). */
export const PRODUCER_TYPES = ['group', 'single-owner', 'sme'] as const
export const ProducerType = z.enum(PRODUCER_TYPES)
export type ProducerType = z.infer<typeof ProducerType>
