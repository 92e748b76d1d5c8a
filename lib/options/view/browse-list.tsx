import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ENGINE_LIMITS } from '#lib/engine/limits.ts';
import type { SearchHit } from '#lib/messages/message-map.ts';
import type { Browsing } from '#lib/options/browsing-state.ts';
import type { OptionsActions } from '#lib/options/controller.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface BrowseListProps {
  readonly browsing: Browsing;
  readonly muted: readonly string[];
  readonly actions: OptionsActions;
}

/** One page of names; each opens its card. */
export function BrowseList({ browsing, muted, actions }: BrowseListProps): JSX.Element | null {
  const list = useRef<HTMLUListElement>(null);
  const { page, question, card } = browsing;
  if (page === undefined || page.total === 0) return null;
  const turn = async (from: number) => {
    await actions.browse({ from });
    list.current?.focus();
  };
  return (
    <>
      <ul class="hits" ref={list} tabIndex={-1} aria-label="Names in this pack">
        {page.hits.map((hit) => (
          <li key={hit.id}>
            <Hit
              hit={hit}
              chosen={card?.entity === hit.id}
              muted={muted.includes(hit.id)}
              onOpen={() => void actions.openCard(hit.id)}
            />
          </li>
        ))}
      </ul>
      <Pager from={question.from} shown={page.hits.length} total={page.total} onTurn={turn} />
    </>
  );
}

interface HitProps {
  readonly hit: SearchHit;
  readonly chosen: boolean;
  readonly muted: boolean;
  readonly onOpen: () => void;
}

function Hit({ hit, chosen, muted, onOpen }: HitProps): JSX.Element {
  return (
    <button
      class="hit"
      type="button"
      data-entity={hit.id}
      aria-current={chosen ? 'true' : undefined}
      onClick={onOpen}
    >
      <PackText text={hit.name} />
      {muted && <small class="never"> never found</small>}{' '}
      <small>
        <PackText text={hit.detail ?? STRINGS.kind(hit.kind)} />
      </small>
    </button>
  );
}

interface PagerProps {
  readonly from: number;
  readonly shown: number;
  readonly total: number;
  readonly onTurn: (from: number) => Promise<void>;
}

function Pager({ from, shown, total, onTurn }: PagerProps): JSX.Element | null {
  if (total <= shown && from === 0) return null;
  const isLast = from + shown >= total;
  const size = ENGINE_LIMITS.browsed;
  return (
    <nav class="pager" aria-label="Pages of names">
      <button
        class="button second"
        type="button"
        aria-disabled={from === 0}
        onClick={() => from > 0 && void onTurn(Math.max(0, from - size))}
      >
        Previous
      </button>
      <span>
        {from + 1}–{from + shown} of {total.toLocaleString('en')}
      </span>
      <button
        class="button second"
        type="button"
        aria-disabled={isLast}
        onClick={() => !isLast && void onTurn(from + size)}
      >
        Next
      </button>
    </nav>
  );
}
