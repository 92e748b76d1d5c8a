/** Where a text that is longer than one message may carry is cut in two. */
import { PAGE_LIMITS } from './limits.ts';

/** From the best cut to the worst: after a line, after a sentence, after a word. No name is lost at the first two. */
const CUTS = ['\n', '. ', ' '] as const;

/**
 * The offset at which `text` is cut so that the first part holds at most `limit` code units (1 ≤ limit < length).
 * Text without a space near the limit is cut at the limit, yet never inside a surrogate pair.
 */
export function cutAt(text: string, limit: number): number {
  for (const cut of CUTS) {
    const at = text.lastIndexOf(cut, limit - cut.length);
    if (at > 0 && at + cut.length > limit - PAGE_LIMITS.cutSearch) return at + cut.length;
  }
  const unit = text.charCodeAt(limit - 1);
  const insidePair = unit >= 0xd800 && unit < 0xdc00 && limit > 1;
  return insidePair ? limit - 1 : limit;
}
