import type { JSX } from 'preact';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

/** Which of several accounts one is, from 1. */
export interface Place {
  readonly number: number;
  readonly of: number;
}

interface SourceLineProps {
  /** Of the pack's title and version, by which its account is named. */
  readonly id: string;
  readonly pack: EntityDetail['pack'];
  readonly place: Place;
}

/** Over each account, where there are several: whose it is, and how many there are. It stays while its account scrolls by. */
export function SourceLine({ id, pack, place }: SourceLineProps): JSX.Element {
  return (
    <p class="source-line">
      <span class="source" id={id}>
        <PackText text={pack.title} /> · {STRINGS.version(pack.version)}
      </span>
      <span class="place">{STRINGS.place(place.number, place.of)}</span>
    </p>
  );
}
