/** Does several things at once, and gives what comes of them in the order in which they stand. */
export async function* inTurn<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const acting: Promise<Result>[] = []
  let next = 0
  const begin = () => {
    const item = items[next++]
    // It is awaited below, in its turn.
    if (item !== undefined) acting.push(quiet(act(item)))
  }
  for (let i = 0; i < atOnce; i++) begin()
  try {
    for (let first = acting.shift(); first; first = acting.shift()) {
      const result = await first
      begin()
      yield result
    }
  } finally {
    // Whoever has heard enough is not left with tills and ports that are still at work.
    await Promise.allSettled(acting)
  }
}

/** One that fails before its turn is told of in its turn. */
function quiet<Result>(acting: Promise<Result>): Promise<Result> {
  acting.catch(() => undefined)
  return acting
}
