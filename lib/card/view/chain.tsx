import { Fragment, type JSX } from 'preact';
import type { DetailClaim, Party, Written } from '#lib/facts/entity-detail.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

/** From the speaker in the margin to the page where it is written: via whom, in which source, in which paragraph. */
export function Chain({ claim }: { readonly claim: DetailClaim }): JSX.Element {
  return (
    <small class="chain">
      {claim.via.map((agency) => (
        <Link key={agency.id} party={agency} spoken={STRINGS.via} />
      ))}
      {claim.ownVoice
        ? STRINGS.ownReporting
        : sourcesOf(claim.written).map((publisher) => (
            <Link key={publisher.id} party={publisher} spoken={STRINGS.in} />
          ))}
      {paragraphsOf(claim.written).map((paragraph) => (
        <Fragment key={paragraph}>
          {' '}
          <span class="paragraph" aria-hidden="true">
            {STRINGS.paragraph(paragraph)}
          </span>
          <span class="spoken">, {STRINGS.paragraphSpoken(paragraph)}</span>
        </Fragment>
      ))}
    </small>
  );
}

function Link({ party, spoken }: { readonly party: Party; readonly spoken: string }): JSX.Element {
  return (
    <span class="link">
      <span aria-hidden="true">→ </span>
      <span class="spoken">{spoken} </span>
      <PackText text={party.name} />{' '}
    </span>
  );
}

function sourcesOf(written: readonly Written[]): Party[] {
  return [...new Map(written.map(({ publisher }) => [publisher.id, publisher])).values()];
}

function paragraphsOf(written: readonly Written[]): number[] {
  return [...new Set(written.map(({ paragraph }) => paragraph))];
}
