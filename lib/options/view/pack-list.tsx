import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import { PackItem } from './pack-item.tsx';
import type { Surroundings } from './surroundings.ts';
import { useHome } from './use-home.ts';

interface PackListProps {
  readonly packs: readonly PackView[];
  readonly around: Surroundings;
}

/** The packs in the order in which they are asked. */
export function PackList({ packs, around }: PackListProps): JSX.Element {
  const heading = useHome();
  return (
    <section aria-labelledby="packs">
      <h2 id="packs" ref={heading} tabIndex={-1}>
        Packs
      </h2>
      {packs.length > 1 && (
        <p class="hint">
          Where two packs know the same name, both tell of it, in this order. They are never merged.
        </p>
      )}
      <ol class="entries">
        {packs.map((pack, index) => (
          <PackItem key={pack.id} pack={pack} position={{ index, count: packs.length }} around={around} />
        ))}
      </ol>
    </section>
  );
}
