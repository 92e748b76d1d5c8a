/** Documents that are no pack at all: what they seem to be, and where they belong. */
import type { Path } from './finding.ts';
import { FORMAT } from './schema.ts';
import { type Explanation, shorten } from './shape-words.ts';

/** What a document is instead of a pack, and the member that says so. */
export interface OtherDocument extends Explanation {
  readonly path: Path;
}

/** Says what a document is that does not even say of itself that it is a pack of this format; undefined if it does. */
export function otherDocument(document: unknown): OtherDocument | undefined {
  if (Array.isArray(document)) return whole('is a list, not a fact pack', WHOLE_PACK);
  if (typeof document !== 'object' || document === null) {
    return whole('is a single value, not a fact pack', WHOLE_PACK);
  }
  if (Object.hasOwn(document, 'format')) return otherFormat(Reflect.get(document, 'format'));
  if (Object.hasOwn(document, 'keys') && Object.hasOwn(document, 'manifest')) {
    return whole('is a feed.json, not a fact pack', 'readers subscribe to its address: give that under Add');
  }
  return whole(`is no fact pack: it has no “format”`, `a pack begins with "format": "${FORMAT}"`);
}

const WHOLE_PACK =
  'give the whole pack: one object with its head and its lists, as `according-to pack build` writes it';

const whole = (message: string, remedy: string): OtherDocument => ({ path: [], message, remedy });

/** How the formats of backups and of packs begin, whatever their number. */
const BACKUP = 'according-to-backup/';
const PACK = 'fact-pack/';

function otherFormat(format: unknown): OtherDocument | undefined {
  if (format === FORMAT) return undefined;
  const path = ['format'];
  if (typeof format !== 'string') {
    return { path, message: 'is no fact pack: this is no text', remedy: `it must be "${FORMAT}"` };
  }
  if (format.startsWith(BACKUP)) {
    return { path, message: 'is a backup, not a fact pack', remedy: 'restore it under Backup' };
  }
  const given = shorten(JSON.stringify(format.slice(0, 100)));
  if (format.startsWith(PACK)) {
    const remedy = `"${FORMAT}" is known; if the pack is of a later format, update According To`;
    return { path, message: `is a pack of another format: ${given}`, remedy };
  }
  return { path, message: `is no fact pack: this is ${given}`, remedy: `it must be "${FORMAT}"` };
}
