import type { Place } from './texts.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** True if no letter or digit stands directly before or after the place. */
export const isWholeWord = (text: string, { start, end }: Place): boolean =>
  !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
