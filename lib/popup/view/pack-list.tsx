import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { contentsOf } from '#lib/ui/library-words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface PackListProps {
  readonly packs: readonly PackView[];
  readonly locale: string;
  readonly onManage: () => void;
}

/** Every installed pack: title and version, what it holds, of when; the rest is on a page of its own. */
export function PackList({ packs, locale, onManage }: PackListProps): JSX.Element {
  return (
    <section>
      <h2>The index</h2>
      <ul class="packs">
        {packs.map((pack) => (
          <li key={pack.id}>
            <PackText text={pack.title} /> · {STRINGS.version(pack.serves.version)}
            {pack.enabled ? '' : ' · not in use'}
            <small>{contentsOf(pack.serves)}</small>
            <small>
              {STRINGS.toldOn(dateInWords(pack.serves.toldOn, locale))}; edited{' '}
              {dateInWords(pack.serves.updated, locale)}
            </small>
          </li>
        ))}
      </ul>
      <p class="remedies">
        <button class="button second" type="button" onClick={onManage}>
          Manage the index
        </button>
      </p>
    </section>
  );
}
