/** Circles among facts of which each leads to one other at most. */

/** The ids from which following `next` comes back to them. No id is passed twice, however long the ways are. */
export function onCircles(
  ids: Iterable<string>,
  next: (id: string) => string | undefined,
): ReadonlySet<string> {
  const circular = new Set<string>();
  const passed = new Set<string>();
  for (const start of ids) {
    // A Set keeps the order in which the ids of this way were met.
    const way = new Set<string>();
    let id: string | undefined = start;
    for (; id !== undefined && !passed.has(id); id = next(id)) {
      passed.add(id);
      way.add(id);
    }
    if (id === undefined || !way.has(id)) continue;
    const met = [...way];
    for (const member of met.slice(met.indexOf(id))) circular.add(member);
  }
  return circular;
}
