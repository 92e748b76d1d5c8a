import type { JSX } from 'preact';
import type { Offer } from '#lib/library/view.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { bytesInWords } from '#lib/ui/amounts.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { Surroundings } from './surroundings.ts';
import { useShown } from './use-shown.ts';

interface OfferViewProps {
  readonly offer: Offer;
  readonly around: Surroundings;
}

/** What a feed is, before the reader trusts it: its packs, and the fingerprint to compare. */
export function OfferView({ offer, around }: OfferViewProps): JSX.Element {
  const { actions, busy, locale } = around;
  const heading = useShown<HTMLHeadingElement>(offer);
  const { title, url, issued, expires, fingerprint } = offer;
  return (
    <div class="sheet">
      <h3 ref={heading} tabIndex={-1}>
        <PackText text={title} />
      </h3>
      <p class="address">{url}</p>
      <p class="hint">
        Signed on {dateInWords(issued, locale)}, good until {dateInWords(expires, locale)}.
      </p>
      <OfferedPacks packs={offer.packs} />
      <h4 id="offered-fingerprint">Fingerprint of its key</h4>
      <Fingerprint text={fingerprint} />
      <p>
        Compare every group with the fingerprint that the publisher prints elsewhere, on paper or on a page of
        its own: only if all are the same does this feed come from them.
      </p>
      <p class="remedies">
        <button
          class="button main"
          type="button"
          aria-disabled={busy}
          aria-describedby="offered-fingerprint"
          onClick={() => void actions.subscribe()}
        >
          The fingerprint matches: subscribe
        </button>
        <button class="button second" type="button" onClick={actions.stopAdding}>
          Cancel
        </button>
      </p>
    </div>
  );
}

function OfferedPacks({ packs }: Pick<Offer, 'packs'>): JSX.Element {
  return (
    <ul class="offered">
      {packs.map(({ id, title, version, length, replaces }) => (
        <li key={id}>
          <PackText text={title} />{' '}
          <small>
            version {version} · {bytesInWords(length)}
          </small>
          {replaces !== undefined && (
            <small class="replaces">
              takes the place of <PackText text={replaces.title} />, version {replaces.version}, which you
              have
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
