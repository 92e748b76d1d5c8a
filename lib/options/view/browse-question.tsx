import type { JSX } from 'preact';
import { ENTITY_KINDS, type EntityKind } from '#lib/facts/schema.ts';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Browsing } from '#lib/options/browsing-state.ts';
import type { OptionsActions } from '#lib/options/controller.ts';
import { counted } from '#lib/ui/counted.ts';
import { KIND_HEADINGS, KIND_ORDER } from '#lib/ui/kinds.ts';

interface BrowseQuestionProps {
  readonly browsing: Browsing;
  readonly actions: OptionsActions;
}

/** What is looked for: words, and a kind. The number of names that answer is read out as it changes. */
export function BrowseQuestion({ browsing, actions }: BrowseQuestionProps): JSX.Element {
  const { question, page } = browsing;
  return (
    <search class="browse-question">
      <label class="spoken" for="browse-query">
        Search this pack
      </label>
      <input
        id="browse-query"
        type="search"
        value={question.query}
        maxLength={MESSAGE_LIMITS.query}
        placeholder="Search this pack"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => void actions.browse({ query: event.currentTarget.value })}
      />
      <label class="spoken" for="browse-kind">
        Kind
      </label>
      <select
        id="browse-kind"
        value={question.kind ?? ''}
        onChange={(event) => void actions.browse({ kind: kindOf(event.currentTarget.value) })}
      >
        <option value="">All kinds</option>
        {KIND_ORDER.map((kind) => (
          <option key={kind} value={kind}>
            {KIND_HEADINGS[kind]}
          </option>
        ))}
      </select>
      <p class="hint" role="status">
        {page !== undefined && (page.total === 0 ? 'No name answers to that.' : counted(page.total, 'name'))}
      </p>
    </search>
  );
}

const kindOf = (value: string): EntityKind | undefined => ENTITY_KINDS.find((kind) => kind === value);
