/** The pack that comes with the extension: the measure of all sizes here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onlyPack, packDirectory } from '#cli/packs.ts';
import { joinParts } from '#lib/facts/pack-parts.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';

export function shippedPack(): Pack {
  const directory = packDirectory(onlyPack());
  const part = (name: string): unknown => JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8'));
  const shape = parsePack(
    joinParts({
      pack: part('pack'),
      sources: part('sources'),
      entities: part('entities'),
      claims: part('claims'),
      figures: part('figures'),
      disputes: part('disputes'),
    }),
  );
  if (!shape.ok) throw new Error('The pack that is shipped is none: run `npm run cli -- pack check`.');
  return shape.pack;
}
