import type { JSX } from 'preact';
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { PackView } from '#lib/library/view.ts';
import { nameOfRef } from '#lib/options/browsing.ts';
import type { OptionsActions } from '#lib/options/controller.ts';
import { titleOfPack } from '#lib/options/words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { useHome } from './use-home.ts';

interface MutedNamesProps {
  /** References. */
  readonly muted: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly packs: readonly PackView[];
  readonly actions: OptionsActions;
}

/** Names that are never to be found, each with its way back. */
export function MutedNames({ muted, names, packs, actions }: MutedNamesProps): JSX.Element {
  const heading = useHome();
  return (
    <section aria-labelledby="muted-names">
      <h2 id="muted-names" ref={heading} tabIndex={-1}>
        Names never found
      </h2>
      {muted.length === 0 ? (
        <p class="empty">
          None. Where a name is in your way, browse its pack and say “Never find this name”.
        </p>
      ) : (
        <ul class="names">
          {muted.map((ref) => {
            const name = nameOfRef(names, ref);
            return (
              <li key={ref}>
                <span>
                  <PackText text={name} />{' '}
                  <small>
                    <PackText text={titleOfPack(packs, packOfRef(ref))} />
                  </small>
                </span>{' '}
                <button
                  class="button quiet"
                  type="button"
                  onClick={() => void actions.muteEntity(ref, name, false)}
                >
                  Find it again<span class="spoken">: {name}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
