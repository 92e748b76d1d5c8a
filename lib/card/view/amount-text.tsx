import type { JSX } from 'preact';
import type { Amount } from '#lib/quantities/amount.ts';

/** An amount in its pieces for the eye, and in full words for the ear where the eye gets an abbreviation. */
export function AmountText({ amount }: { readonly amount: Amount }): JSX.Element {
  const { qualifier, pieces, spoken } = amount;
  const shown = pieces.map(({ text }) => text).join('');
  const isSame = spoken === [qualifier, shown].filter(Boolean).join(' ').replaceAll('\u00A0', ' ');
  return (
    <>
      <span class="amount-text" aria-hidden={isSame ? undefined : 'true'}>
        {qualifier !== '' && <span class="qualifier">{qualifier} </span>}
        {pieces.map(({ kind, text }) => (
          <span key={kind} class={kind}>
            {text}
          </span>
        ))}
      </span>
      {!isSame && <span class="spoken">{spoken}</span>}
    </>
  );
}
