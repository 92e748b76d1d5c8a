/** Ours, in several depths. */
import { countMentions, countNames, opened } from '#scripts/bench/engine/ours.ts';
import type { MakeMatcher } from './matcher.ts';

export const OUR_MATCHERS = {
  /** Words with which a name may begin. What it costs beyond the bare loop is paid for text without any name, too. */
  sweep: ({ compiled }) => {
    const { lexicon } = opened(compiled());
    return { count: (text) => lexicon.sweep(text, false).count };
  },
  /** All names, as the extension looks for them: a name with a capital is not met in small letters. */
  scan: ({ compiled }) => {
    const { lexicon } = opened(compiled());
    return { count: (text) => countNames(lexicon, text, false) };
  },
  /** All names in whatever letters, as a search does that ignores case. */
  scanAnyCase: ({ compiled }) => {
    const { lexicon } = opened(compiled());
    return { count: (text) => countNames(lexicon, text, true) };
  },
  /** The names, each judged by what stands around it. */
  finder: ({ compiled }) => {
    const names = opened(compiled());
    return { count: (text) => countMentions(names, text) };
  },
} as const satisfies Record<string, MakeMatcher>;
