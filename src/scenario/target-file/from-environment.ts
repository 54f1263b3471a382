/** Fills `${env.NAME}` in; the values are secrets, and no report shows them. */

export interface Filled<Value> {
  readonly value: Value
  /** What came out of the environment. */
  readonly secrets: readonly string[]
}

/** @throws RangeError for a name that the environment does not have. */
export function fromEnvironment<Value>(
  value: Value,
  env: Readonly<Record<string, string | undefined>>,
): Filled<Value> {
  const secrets: string[] = []
  const fill = (one: unknown): unknown => {
    if (typeof one === 'string') return one.replace(/\$\{env\.(\w+)\}/g, (_, name) => take(name))
    if (Array.isArray(one)) return one.map(fill)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, fill(inner)]))
  }
  // Texts become texts, so the shape stays.
  return { value: fill(value) as Value, secrets }

  function take(name: string): string {
    const found = env[name]
    if (found === undefined || found === '')
      throw new RangeError(
        `Cannot use the target: the environment has no ${name}. Set it, as in ${name}=... tillrig run.`,
      )
    secrets.push(found)
    return found
  }
}
