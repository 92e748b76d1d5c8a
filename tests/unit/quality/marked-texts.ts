/** The sentences marked by hand, and what the finder makes of them over the pack that is shipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldText, readGold } from '#cli/quality/gold-file.ts';
import { type MeasuredSet, measureSet } from '#cli/quality/marked-sets.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { readDocument } from '#lib/json/read-document.ts';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { shippedPack } from '#tests/harness/shipped-pack.ts';

/** Folders of marked texts: sentences made to tempt, and reports and excerpts as they come. */
export const FOLDERS = ['tests/quality', 'tests/quality/reports'] as const;
export type Folder = (typeof FOLDERS)[number];

/** Throws if the file is not as it should be, spans that do not fit their texts included. */
export function markedTexts(folder: Folder): GoldText[] {
  const file = `${folder}/gold.json`;
  const document = readDocument(readFileSync(join(ROOT, file)), file, {
    bytes: LIMITS.packBytes,
    depth: LIMITS.depth,
  });
  if (!document.ok) throw new Error(`${file}: ${document.findings[0].message}`);
  return readGold(document);
}

/** What is visible while rules are written, then what is held out. */
export const measuredTexts = (folder: Folder): MeasuredSet[] =>
  measureSet(shippedPack(), { file: folder, title: folder, texts: markedTexts(folder) });
