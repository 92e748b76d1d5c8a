/** Runs in a page: the texts that the extension would search there. */
import { collectBlocks } from '#lib/page/walk.ts';

Object.assign(globalThis, { blockTexts: () => collectBlocks(document).map(({ text }) => text) });
