/** The packs that come with the extension, joined when it is built: the floor that serves whatever happens. */
import { joinParts, type PackParts } from '#lib/facts/pack-parts.ts';
import type { Pack } from '#lib/facts/schema.ts';

/** The parts of every pack in `data/packs`, checked by tests as they are shipped. */
const FILES = import.meta.glob<unknown>(
  '/data/packs/*/{pack,sources,entities,claims,figures,disputes}.json',
  { eager: true, import: 'default' },
);

/** By folder name, so that their order is the same in every build. */
export function bundledPacks(): Pack[] {
  const packs = new Map<string, Record<string, unknown>>();
  for (const [path, content] of Object.entries(FILES)) {
    const [folder = '', file = ''] = path.split('/').slice(-2);
    packs.set(folder, { ...packs.get(folder), [file.replace('.json', '')]: content });
  }
  return [...packs.values()].map((parts) => joinParts(parts as unknown as PackParts));
}
