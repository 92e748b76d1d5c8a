import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import { troubleInWords } from '#lib/trouble/words.ts';
import { waitingInWords } from '#lib/ui/library-words.ts';
import { Decision } from './decision.tsx';
import { PlaceLink } from './place-link.tsx';
import type { Surroundings } from './surroundings.ts';

interface WaitingProps {
  readonly pack: PackView;
  readonly pending: NonNullable<PackView['pending']>;
  readonly around: Surroundings;
}

/** A version that waits: why, and what the reader can do about it. */
export function Waiting({ pack, pending, around }: WaitingProps): JSX.Element {
  const { actions } = around;
  return (
    <div class="inset">
      <p>{waitingInWords(pending)}</p>
      <p class="remedies">
        <PlaceLink
          class="button second"
          to={{ at: 'difference', pack: pack.id, of: 'pending' }}
          actions={actions}
        >
          See the difference
        </PlaceLink>
        <Decision pack={pack.id} around={around} />
      </p>
    </div>
  );
}

/** Why not what was installed serves, but something earlier. */
export function PackTrouble({ trouble }: { readonly trouble: Trouble }): JSX.Element {
  const { what, remedy } = troubleInWords(trouble);
  return (
    <div class="inset warning">
      <p>
        {what} {remedy}
      </p>
    </div>
  );
}
