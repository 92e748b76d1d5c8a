import type { JSX } from 'preact';
import type { Trouble, TroubleName } from '#lib/trouble/troubles.ts';
import { troubleInWords } from '#lib/trouble/words.ts';
import type { Surroundings } from './surroundings.ts';

/** What beginning anew mends; against the others it would not help, or lose what is only out of reach. */
const MENDED: readonly TroubleName[] = ['storage-damaged'];

interface StorageBannerProps {
  readonly trouble: Trouble;
  readonly around: Surroundings;
}

/** Storage is out of order: what that means, what goes on meanwhile, and the one button that mends it. */
export function StorageBanner({ trouble, around }: StorageBannerProps): JSX.Element {
  const { what, remedy } = troubleInWords(trouble);
  return (
    <section class="banner" aria-labelledby="storage-trouble">
      <h2 id="storage-trouble">{what}</h2>
      <p>Pages are annotated all the same. {remedy}</p>
      {MENDED.includes(trouble.why) && <Repair actions={around.actions} />}
    </section>
  );
}

function Repair({ actions }: Pick<Surroundings, 'actions'>): JSX.Element {
  return (
    <>
      <p class="remedies">
        <button
          class="button main"
          type="button"
          aria-describedby="repair-does"
          onClick={() => void actions.repair()}
        >
          Repair
        </button>
      </p>
      <p class="hint" id="repair-does">
        What can still be read is kept, and your feeds are asked again for what is lost. Packs from files that
        cannot be read have to be added again. Your choices stay.
      </p>
    </>
  );
}
