import type { JSX } from 'preact';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { SearchHit } from '#lib/messages/message-map.ts';
import type { PopupActions } from '#lib/popup/actions.ts';
import { hitsLine } from '#lib/popup/words.ts';

interface SearchFieldProps {
  readonly query: string;
  readonly hits: readonly SearchHit[] | undefined;
  readonly actions: PopupActions;
}

/** Enter opens the first hit; the number of hits is read out as it changes. */
export function SearchField({ query, hits, actions }: SearchFieldProps): JSX.Element {
  const submit = (event: Event) => {
    event.preventDefault();
    const first = hits?.[0];
    if (first !== undefined) void actions.openCard(first.id);
  };
  return (
    <search class="search">
      <form onSubmit={submit}>
        <label class="spoken" for="search">
          Search the index
        </label>
        <input
          id="search"
          type="search"
          value={query}
          maxLength={MESSAGE_LIMITS.query}
          placeholder="Search names: Kupiansk, ISW, 155 mm"
          autocomplete="off"
          spellcheck={false}
          data-stop
          onInput={(event) => void actions.search(event.currentTarget.value)}
        />
        <p class="spoken" role="status">
          {query.trim() === '' ? '' : hitsLine(hits)}
        </p>
      </form>
    </search>
  );
}
