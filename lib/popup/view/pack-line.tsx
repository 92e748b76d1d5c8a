import type { JSX } from 'preact';
import type { PackInfo } from '#lib/messages/message-map.ts';
import { counted } from '#lib/popup/words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import { PackAge } from './pack-age.tsx';

interface PackLineProps {
  readonly packs: readonly PackInfo[];
  readonly now: number;
  readonly locale: string;
  readonly onSettings: () => void;
}

/** What the index is and how old: one pack by its title, several by their number; all of them stand in the settings. */
export function PackLine({ packs, now, locale, onSettings }: PackLineProps): JSX.Element {
  const [pack, ...others] = packs;
  return (
    <footer class="pack-line">
      <p>
        {pack !== undefined && others.length === 0 && (
          <>
            <PackText text={pack.title} /> · {STRINGS.version(pack.version)}
            <PackAge pack={pack} now={now} locale={locale} />
          </>
        )}
        {others.length > 0 && `${counted(packs.length, 'fact pack')} in the index`}
        {pack === undefined && 'The index is empty.'}
      </p>
      <button class="button" type="button" onClick={onSettings}>
        Settings
      </button>
    </footer>
  );
}
