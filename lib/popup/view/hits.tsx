import type { JSX } from 'preact';
import type { FoundEntity, SearchHit } from '#lib/messages/message-map.ts';
import { DID_YOU_MEAN } from '#lib/popup/words.ts';
import { counted } from '#lib/ui/counted.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface HitsProps {
  readonly query: string;
  readonly hits: readonly SearchHit[] | undefined;
  readonly found: readonly FoundEntity[];
  /** Several packs are asked: each hit says whose it is. */
  readonly severalPacks: boolean;
  readonly onOpen: (entity: string) => void;
}

/**
 * What the index knows under the words typed; a name that is on this page says so. Names that are only almost so
 * stand below, as a question.
 */
export function Hits({ query, hits, found, severalPacks, onOpen }: HitsProps): JSX.Element | null {
  if (hits === undefined) return null;
  if (hits.length === 0) {
    return (
      <p class="empty">
        The index knows no name like <q>{query.trim()}</q>.
      </p>
    );
  }
  const here = new Map(found.map(({ id, count }) => [id, count]));
  const items = (shown: readonly SearchHit[]) =>
    shown.map((hit) => (
      <li key={hit.id}>
        <Hit hit={hit} count={here.get(hit.id)} withPack={severalPacks} onOpen={onOpen} />
      </li>
    ));
  const right = hits.filter(({ alike }) => !alike);
  const alike = hits.filter((hit) => hit.alike);
  return (
    <>
      {right.length > 0 && (
        <ul class="list" aria-label="Search results">
          {items(right)}
        </ul>
      )}
      {alike.length > 0 && (
        <section class="group">
          <h2 class="overline" id="did-you-mean">
            {DID_YOU_MEAN}
          </h2>
          <ul class="list" aria-labelledby="did-you-mean">
            {items(alike)}
          </ul>
        </section>
      )}
    </>
  );
}

interface HitProps {
  readonly hit: SearchHit;
  readonly count: number | undefined;
  readonly withPack: boolean;
  readonly onOpen: (entity: string) => void;
}

function Hit({ hit, count, withPack, onOpen }: HitProps): JSX.Element {
  return (
    <button class="item hit" type="button" data-stop onClick={() => onOpen(hit.id)}>
      <span class="item-name">
        <PackText text={hit.name} />
        {hit.matched !== undefined && (
          <small>
            {' '}
            also <PackText text={hit.matched} />
          </small>
        )}{' '}
        <small class="hit-detail">
          <PackText text={hit.detail ?? STRINGS.kind(hit.kind)} />
          {withPack && (
            <>
              {' '}
              · <PackText text={hit.pack} />
            </>
          )}
        </small>
      </span>{' '}
      {count !== undefined && <small class="item-count">{counted(count, 'mention')} here</small>}
    </button>
  );
}
