import type { JSX } from 'preact';
import { nameOfRef } from '#lib/options/browsing.ts';
import type { OptionsActions } from '#lib/options/controller.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { useHomeFor } from './pack-list.tsx';

interface MutedNamesProps {
  /** References. */
  readonly muted: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly actions: OptionsActions;
}

/** Names that are never to be found, each with its way back. */
export function MutedNames({ muted, names, actions }: MutedNamesProps): JSX.Element {
  const heading = useHomeFor(muted.length);
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
                <PackText text={name} />{' '}
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
