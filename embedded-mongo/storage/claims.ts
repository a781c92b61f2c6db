// Who holds a key, when it last changed, and who waits for it: first come, first served.

/** Somebody else holds the key; wait for it, or give up. */
export class Held extends Error {
  readonly key: Buffer
  constructor(key: Buffer) {
    super('the key is held')
    this.key = key
  }
}

/** The key changed after the transaction's picture was taken. */
export class WriteConflict extends Error {
  readonly key: Buffer
  constructor(key: Buffer) {
    super('Write conflict: another operation changed the same document. Please retry the transaction.')
    this.key = key
  }
}

export type Owner = object
type Waiter = { owner: Owner; grant: () => void }

const nameOf = (key: Buffer): string => key.toString('latin1')

/** The claims of all transactions and writes of one store. */
export class Claims {
  readonly #holders = new Map<string, Owner>()
  readonly #held = new Map<Owner, Set<string>>()
  readonly #queues = new Map<string, Waiter[]>()
  readonly #changes = new Map<string, number>() // name -> commit, oldest first

  /** Throws Held when somebody else holds the key. */
  check(key: Buffer, owner: Owner): void {
    const holder = this.#holders.get(nameOf(key))
    if (holder && holder !== owner) throw new Held(key)
  }

  /** Takes the key for the owner until it is released. */
  take(key: Buffer, owner: Owner): void {
    this.check(key, owner)
    this.#give(nameOf(key), owner)
  }

  /** True when the key changed after the given commit. */
  changedSince(key: Buffer, sequence: number): boolean {
    return (this.#changes.get(nameOf(key)) ?? 0) > sequence
  }

  /** Remembers that the key changed in the given commit. */
  changed(key: Buffer, sequence: number): void {
    const name = nameOf(key)
    this.#changes.delete(name)
    this.#changes.set(name, sequence)
  }

  /** Remembers that all keys of the owner changed in the given commit. */
  changedAll(owner: Owner, sequence: number): void {
    for (const name of this.#held.get(owner) ?? []) {
      this.#changes.delete(name)
      this.#changes.set(name, sequence)
    }
  }

  /** Forgets changes no open transaction can miss: those up to the given commit. */
  forget(sequence: number): void {
    for (const [name, changed] of this.#changes) {
      if (changed > sequence) return
      this.#changes.delete(name)
    }
  }

  /** Stands in line for the key; resolves true once the owner holds it, false when `milliseconds` are over. */
  wait(key: Buffer, owner: Owner, milliseconds: number): Promise<boolean> {
    const name = nameOf(key)
    const holder = this.#holders.get(name)
    if (!holder || holder === owner) {
      this.#give(name, owner)
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const waiter: Waiter = { owner, grant: () => (clearTimeout(timer), resolve(true)) }
      const timer = setTimeout(() => (this.#leaveQueue(name, waiter), resolve(false)), milliseconds)
      this.#queues.set(name, [...(this.#queues.get(name) ?? []), waiter])
    })
  }

  /** Gives back all keys of the owner, each to the next in line. */
  release(owner: Owner): void {
    const names = this.#held.get(owner)
    if (!names) return
    this.#held.delete(owner)
    for (const name of names) this.#handOver(name)
  }

  #give(name: string, owner: Owner): void {
    this.#holders.set(name, owner)
    const names = this.#held.get(owner)
    if (names) names.add(name)
    else this.#held.set(owner, new Set([name]))
  }

  #handOver(name: string): void {
    this.#holders.delete(name)
    const next = this.#queues.get(name)?.[0]
    if (!next) return
    this.#leaveQueue(name, next)
    this.#give(name, next.owner)
    next.grant()
  }

  #leaveQueue(name: string, waiter: Waiter): void {
    const rest = (this.#queues.get(name) ?? []).filter((other) => other !== waiter)
    if (rest.length > 0) this.#queues.set(name, rest)
    else this.#queues.delete(name)
  }
}
