import type { JSX } from 'preact';
import type { PackInfo } from '#lib/messages/message-map.ts';
import { contentsOf } from '#lib/popup/words.ts';
import { dateInWords } from '#lib/ui/dates.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface PackListProps {
  readonly packs: readonly PackInfo[];
  readonly locale: string;
}

/** Every installed pack: title and version, what it holds, of when. */
export function PackList({ packs, locale }: PackListProps): JSX.Element {
  return (
    <section>
      <h2>The index</h2>
      <ul class="packs">
        {packs.map((pack) => (
          <li key={pack.id}>
            <PackText text={pack.title} /> · {STRINGS.version(pack.version)}
            <small>{contentsOf(pack)}</small>
            <small>
              {STRINGS.toldOn(dateInWords(pack.toldOn, locale))}; edited {dateInWords(pack.updated, locale)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
