import type { JSX } from 'preact';
import type { FeedView } from '#lib/library/view.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import type { Surroundings } from './surroundings.ts';

interface NewPacksProps {
  readonly packs: NonNullable<FeedView['waiting']>;
  readonly around: Surroundings;
}

/** Packs that a feed has begun to offer, where the reader installs what comes. */
export function NewPacks({ packs, around }: NewPacksProps): JSX.Element {
  const { actions, busy } = around;
  return (
    <>
      {packs.map(({ id, title, version }) => (
        <div class="inset" key={id}>
          <p>
            A pack that is new in this feed waits for you: <PackText text={title} />, version {version}.
          </p>
          <p class="remedies">
            <button
              class="button second"
              type="button"
              aria-disabled={busy}
              onClick={() => void actions.changePack(id, 'install')}
            >
              Install<span class="spoken"> {title}</span>
            </button>
            <button
              class="button"
              type="button"
              aria-disabled={busy}
              onClick={() => void actions.changePack(id, 'dismiss')}
            >
              Not now<span class="spoken">: {title}</span>
            </button>
          </p>
        </div>
      ))}
    </>
  );
}
