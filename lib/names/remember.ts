/** Answers that are asked for again: the same word stands in many names, and the same name in many phrases. */

/** Enough for the words of a pack of thousands; beyond, it begins anew, so that what is kept stays small. */
const MOST_KEPT = 4096;

/**
 * The answer for `key`: that of an earlier call, or `make`'s. What is kept lives as long as the answerer; answers are
 * shared between callers and must not be changed.
 */
export function remembering<T>(): (key: string, make: () => T) => T {
  const kept = new Map<string, { readonly answer: T }>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known.answer;
    const answer = make();
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, { answer });
    return answer;
  };
}
