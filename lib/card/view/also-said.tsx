import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CLAIMS_SHOWN } from '#lib/card/constants.ts';
import type { DetailClaim } from '#lib/facts/entity-detail.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import { More } from './more.tsx';
import type { Reading } from './reading.ts';
import { Voice } from './voice.tsx';

interface AlsoSaidProps {
  readonly claims: readonly DetailClaim[];
  /** True if disputes stand above: only then is anything said "also". */
  readonly apart: boolean;
  readonly reading: Reading;
}

/** What else is said about the entity or by it. */
export function AlsoSaid({ claims, apart, reading }: AlsoSaidProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  if (claims.length === 0) return null;
  const hidden = claims.length - CLAIMS_SHOWN;
  return (
    <section class="also-said">
      <h3 class="overline">{apart ? STRINGS.alsoSaid : STRINGS.said}</h3>
      <ul>
        {claims.map((claim, index) => (
          <li key={claim.id} hidden={!all && index >= CLAIMS_SHOWN}>
            <Voice claim={claim} before={claims[index - 1]} reading={reading} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <More isOpen={all} label={STRINGS.moreClaims(hidden)} onToggle={setAll} />}
    </section>
  );
}
