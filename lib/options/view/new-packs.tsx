import type { JSX } from 'preact';
import type { FeedView } from '#lib/library/view.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { Decision } from './decision.tsx';
import type { Surroundings } from './surroundings.ts';

interface NewPacksProps {
  readonly packs: NonNullable<FeedView['waiting']>;
  readonly around: Surroundings;
}

/** Packs that a feed has begun to offer, where the reader installs what comes. */
export function NewPacks({ packs, around }: NewPacksProps): JSX.Element {
  return (
    <>
      {packs.map(({ id, title, version }) => (
        <div class="inset" key={id}>
          <p>
            A pack that is new in this feed waits for you: <PackText text={title} />, version {version}.
          </p>
          <p class="remedies">
            <Decision pack={id} title={title} around={around} />
          </p>
        </div>
      ))}
    </>
  );
}
