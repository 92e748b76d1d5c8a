/** Labels beside the ends of lines, moved apart where they would touch. */

/**
 * Where labels stand that would like to stand at `wished` (pixels, in any order): at least `gap` apart, in the same order,
 * between `from` and `to` as far as there is room, and each as near as that allows.
 */
export function apart(wished: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wished.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, (placed.at(-1) ?? from - gap) + gap));
  for (let i = placed.length - 1; i >= 0; i--) {
    const room = i === placed.length - 1 ? to : (placed[i + 1] ?? to) - gap;
    placed[i] = Math.min(placed[i] ?? room, room);
  }
  const result = new Array<number>(wished.length).fill(0);
  for (const [i, { index }] of order.entries()) result[index] = placed[i] ?? 0;
  return result;
}
