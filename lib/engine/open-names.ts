/** Stored names, used as they are. */
import { openLexicon } from '#lib/lexicon/build.ts';
import { sealOf } from '#lib/lexicon/header.ts';
import type { Lexicon } from '#lib/lexicon/lexicon.ts';
import { Brief } from './brief.ts';
import type { CompiledNames, OpenedNames } from './compiled-names.ts';

/** Undefined: one of the buffers is damaged, of another format or of other names; they are compiled again from the pack. */
export function openNames(compiled: CompiledNames): OpenedNames | undefined {
  const lexicon = openLexicon(compiled);
  const brief = Brief.open(compiled.brief, sealOf(compiled.hot));
  if (lexicon === undefined || brief === undefined) return undefined;
  return {
    names: { lexicon, bearers: { get: (id) => brief.get(id)?.bearer }, regions: brief.regions() },
    entity: (id) => brief.get(id),
    spellings: () => spellingsIn(lexicon),
  };
}

function* spellingsIn(lexicon: Lexicon): Generator<readonly [text: string, entity: string]> {
  for (const { entry } of lexicon.all())
    for (const { written, entity } of entry.senses) yield [written, entity];
}
