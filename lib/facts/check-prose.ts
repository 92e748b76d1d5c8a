/** Our own wording: summaries without figures, quotation marks around fragments only. */
import { type Finding, packFinding } from './finding.ts';
import { LIMITS } from './limits.ts';
import { packProse, quotedFragments } from './prose.ts';
import type { Pack } from './schema.ts';
import { countWords } from './text.ts';

/** A summary holds no digits, and no text of ours quotes a sentence. */
export function* checkProse(pack: Pack): Iterable<Finding> {
  for (const { id, path, text } of packProse(pack)) {
    if (path.at(-1) === 'summary' && /\p{N}/u.test(text)) {
      yield packFinding(id, path, 'holds a digit', 'a number goes stale in prose: make it a figure');
    }
    const long = quotedFragments(text).find((fragment) => countWords(fragment) > LIMITS.anchorWords);
    if (long !== undefined) {
      yield packFinding(
        id,
        path,
        `quotes ${countWords(long)} words`,
        `say it in our own words, or quote at most ${LIMITS.anchorWords}`,
      );
    }
  }
}
